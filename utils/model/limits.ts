/** Largest sizes that are accepted at a border, in UTF-16 units; a page could send anything. */
export const LIMITS = {
  id: 80,
  url: 8_192,
  line: 2_000,
  /** A line as a page wrote it: white space not folded, tags and character references not decoded. */
  raw: 8_000,
  note: 100_000,
  /** A passage; longer ones are no longer quotations. */
  passage: 50_000,
  context: 2_000,
  /** A snapshot's text; the longest real news page measured has about 150,000. */
  text: 4_000_000,
  blocks: 100_000,
  tags: 100,
  /** Places that one annotation was attached to before. */
  earlier: 100,
  /** Texts that a page says it has already. */
  known: 50,
  /** What is looked at of one kind where a page speaks of itself. */
  facts: 1_000,
  /** All JSON-LD of a page. */
  linkedData: 1_000_000,
} as const;

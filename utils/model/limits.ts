/** Largest sizes that are accepted at a border, in UTF-16 units; a page could send anything. */
export const LIMITS = {
  id: 80,
  url: 8_192,
  line: 2_000,
  note: 100_000,
  /** A passage; longer ones are no longer quotations. */
  passage: 50_000,
  context: 2_000,
  /** A snapshot's text; the longest real news page measured has about 150,000. */
  text: 4_000_000,
  blocks: 100_000,
  tags: 100,
} as const;

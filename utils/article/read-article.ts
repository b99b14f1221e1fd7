import type { PageFacts } from '@/utils/model/page-facts';
import type { SnapshotDraft } from '@/utils/model/snapshot';
import { lastPlace } from '@/utils/text/last-place';
import type { TextIndex } from '@/utils/text/text-index';
import { articleClues } from './article-clues';
import { articleLines } from './article-lines';
import { readPageFacts } from './page-facts';
import { readableElements } from './readable-elements';

export interface ReadArticle {
  /** What the page says of itself. */
  readonly facts: PageFacts;
  /** The article's text now, scope `article`; empty when the page holds no article. */
  readonly snapshot: SnapshotDraft;
  /** Offset in the page's text → offset in `snapshot.text`; undefined outside the article. */
  fromPage(offset: number): number | undefined;
  /** Offset in `snapshot.text` → offset in the page's text. */
  toPage(offset: number): number;
}

/**
 * Reads the article of a page: its lines are those of the page's text (`index`) that belong to it,
 * in document order. Takes about 10 ms on a news page. Changes nothing in the document.
 */
export function readArticle(document: Document, index: TextIndex, url: string): ReadArticle {
  const elements = new Set(index.blocks.map((block) => block.element));
  const readable = readableElements(document, elements);
  const facts = readPageFacts(document, { url, byline: readable?.byline ?? '' });
  const lines = articleLines(index, readable?.kept, articleClues(facts));

  const blocks: SnapshotDraft['blocks'] = [];
  let text = '';
  for (const { start, end, kind } of lines) {
    if (blocks.length > 0) text += '\n';
    blocks.push({ start: text.length, end: text.length + (end - start), kind });
    text += index.text.slice(start, end);
  }

  return {
    facts,
    snapshot: { scope: 'article', text, blocks },
    fromPage(offset) {
      const at = lastStart(lines, offset);
      const line = lines[at];
      const block = blocks[at];
      return line && block && offset <= line.end ? block.start + offset - line.start : undefined;
    },
    toPage(offset) {
      const at = Math.max(0, lastStart(blocks, offset));
      const line = lines[at];
      const block = blocks[at];
      if (!line || !block) return 0;
      return Math.min(line.end, line.start + Math.max(0, offset - block.start));
    },
  };
}

/** The last of some ordered spans that starts at or before an offset, or -1. */
const lastStart = (spans: readonly { start: number }[], offset: number): number =>
  lastPlace(spans.length, (at) => (spans[at]?.start ?? 0) <= offset);

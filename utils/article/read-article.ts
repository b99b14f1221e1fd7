import type { ArticleDraft } from '@/utils/model/article';
import type { SnapshotDraft } from '@/utils/model/snapshot';
import { countWords } from '@/utils/text/count-words';
import type { TextIndex } from '@/utils/text/text-index';
import { articleLines } from './article-lines';
import { readMetadata } from './metadata';
import { readableElements } from './readable-elements';

export interface ReadArticle {
  /** What the page says of itself. */
  readonly draft: ArticleDraft;
  /** The article's text now, scope `article`; empty when the page holds no article. */
  readonly snapshot: SnapshotDraft;
  /** Words of `snapshot.text`. */
  readonly words: number;
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
  const draft = readMetadata(document, { url, byline: readable?.byline ?? '' });
  const lines = articleLines(index, readable?.kept, draft);

  const blocks: SnapshotDraft['blocks'] = [];
  let text = '';
  for (const { start, end, kind } of lines) {
    if (blocks.length > 0) text += '\n';
    blocks.push({ start: text.length, end: text.length + (end - start), kind });
    text += index.text.slice(start, end);
  }

  return {
    draft,
    snapshot: { scope: 'article', text, blocks },
    words: countWords(text, draft.lang),
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
function lastStart(spans: readonly { start: number }[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

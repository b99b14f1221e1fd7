import type { Span } from '@/utils/anchor/span';
import { lastPlace } from '@/utils/text/last-place';
import type { TextIndex } from '@/utils/text/text-index';

/**
 * The words of `start..end` as static ranges, one a line, so that nothing between two lines is
 * painted (an advertisement between paragraphs, the padding of a list). A live range would slow
 * every change of the page's DOM.
 */
export function lineRanges(index: TextIndex, { start, end }: Span): StaticRange[] {
  const ranges: StaticRange[] = [];
  const { blocks } = index;
  const first = lastPlace(blocks.length, (at) => (blocks[at]?.start ?? 0) <= start);
  for (let at = Math.max(0, first); at < blocks.length; at++) {
    const line = blocks[at];
    if (line === undefined || line.start >= end) break;
    if (line.end <= start) continue;
    const pieces = index.piecesOf(Math.max(start, line.start), Math.min(end, line.end));
    for (const piece of pieces) ranges.push(new StaticRange(piece));
  }
  return ranges;
}

/** The only live range of each document: every one slows all changes of the page's DOM. */
const rulers = new WeakMap<Document, Range>();

/** What `read` finds at the words of `start..end`, by a range that it must not keep; [] once they are gone. */
export function measureWords<T>(
  index: TextIndex,
  { start, end }: Span,
  read: (range: Range) => T,
): T[] {
  const ruler = rulers.get(document) ?? new Range();
  rulers.set(document, ruler);
  const found = index.piecesOf(start, end).map((piece) => {
    ruler.setStart(piece.startContainer, piece.startOffset);
    ruler.setEnd(piece.endContainer, piece.endOffset);
    return read(ruler);
  });
  ruler.setStart(document, 0);
  ruler.collapse(true);
  return found;
}

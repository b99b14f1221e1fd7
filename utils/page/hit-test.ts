import type { Span } from '@/utils/anchor/span';
import type { TextIndex } from '@/utils/text/text-index';
import type { HitIndex } from './hit-index';
import { measureWords } from './mark-ranges';

/** Underlines hang below a line box; a few px make them part of the mark. */
const UNDERLINE = 4;
/** UTF-16 units that are measured on either side of the caret: the character under the point is among them. */
const AROUND = 8;

/** Marked words; `pieces` is what of them is painted. */
interface Painted extends Span {
  readonly pieces: readonly Span[];
}

/**
 * The marks under a point of the viewport (px), smallest first. The caret snaps to the nearest
 * text, so a mark only counts when the box of its words there holds the point.
 */
export function marksAtPoint<T extends Painted>(
  document: Document,
  index: TextIndex,
  standing: HitIndex<T>,
  x: number,
  y: number,
): T[] {
  const caret = Document.prototype.caretPositionFromPoint?.call(document, x, y, {
    shadowRoots: [...index.roots],
  });
  if (!caret) return [];
  const offset = index.offsetOf(caret.offsetNode, caret.offset);
  if (offset === undefined) return [];
  const touched = standing.over(offset);
  if (touched.length === 0) return [];
  const line = {
    start: index.text.lastIndexOf('\n', offset - 1) + 1,
    end: endOfLine(index.text, offset),
  };
  const holds = ({ left, right, top, bottom }: DOMRect) =>
    x >= left && x <= right && y >= top && y <= bottom + UNDERLINE;
  const isOn = (words: Span) => {
    const start = Math.max(words.start, line.start, offset - AROUND);
    const end = Math.min(words.end, line.end, offset + AROUND);
    const boxes = measureWords(index, { start, end }, (range) => [...range.getClientRects()]);
    return boxes.flat().some(holds);
  };
  if (!isOn(line)) return [];
  // The character under the point stands right before or right behind the caret.
  return touched.filter(({ pieces }) =>
    pieces.some(({ start, end }) => {
      if (offset < start || offset > end) return false;
      return (start < offset && offset < end) || isOn({ start, end });
    }),
  );
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

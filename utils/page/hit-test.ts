import type { TextIndex } from '@/utils/text/text-index';
import { liveRange } from './mark-ranges';
import type { StandingMark } from './place-marks';

/** The marks that hold an offset of the page's text, smallest first. */
export const marksOver = (standing: readonly StandingMark[], offset: number): StandingMark[] =>
  standing
    .filter(({ start, end }) => start <= offset && offset <= end)
    .sort((a, b) => a.end - a.start - (b.end - b.start));

/**
 * The marks under a point of the viewport (px), smallest first. The caret snaps to the nearest
 * text, so a mark only counts when one of its boxes holds the point.
 */
export function marksAt(
  document: Document,
  index: TextIndex,
  standing: readonly StandingMark[],
  x: number,
  y: number,
): StandingMark[] {
  const caret = Document.prototype.caretPositionFromPoint?.call(document, x, y);
  if (!caret) return [];
  const offset = index.offsetOf(caret.offsetNode, caret.offset);
  if (offset === undefined) return [];
  return marksOver(standing, offset).filter((mark) =>
    boxesOf(index, mark).some((box) => holds(box, x, y)),
  );
}

const boxesOf = (index: TextIndex, mark: StandingMark): DOMRect[] => [
  ...(liveRange(index, mark)?.getClientRects() ?? []),
];

/** Underlines hang below a line box; a few px make them part of the mark. */
const UNDERLINE = 4;

const holds = (box: DOMRect, x: number, y: number): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom + UNDERLINE;

import type { TextIndex } from '@/utils/text/text-index';

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The words of `start..end` as one static range a line, so that nothing between two lines is
 * painted (an advertisement between paragraphs, the padding of a list). `keep` says which lines.
 */
export function lineRanges(
  index: TextIndex,
  { start, end }: Span,
  keep: (line: Span) => boolean = () => true,
): StaticRange[] {
  const ranges: StaticRange[] = [];
  for (let at = firstLine(index, start); at < index.blocks.length; at++) {
    const line = index.blocks[at];
    if (line === undefined || line.start >= end) break;
    if (line.end <= start || !keep(line)) continue;
    const range = staticRange(index, Math.max(start, line.start), Math.min(end, line.end));
    if (range !== undefined) ranges.push(range);
  }
  return ranges;
}

/** Index of the last line that begins at or before `offset`. */
function firstLine(index: TextIndex, offset: number): number {
  let low = 0;
  let high = index.blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((index.blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function staticRange(index: TextIndex, start: number, end: number): StaticRange | undefined {
  const from = index.pointOf(start, 'start');
  const to = index.pointOf(end, 'end');
  if (from === undefined || to === undefined) return undefined;
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

/** A range for measuring; let it go soon, since a live range slows every change of the page's DOM. */
export function liveRange(index: TextIndex, { start, end }: Span): Range | undefined {
  const from = index.pointOf(start, 'start');
  const to = index.pointOf(end, 'end');
  if (from === undefined || to === undefined) return undefined;
  const range = from.node.ownerDocument.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

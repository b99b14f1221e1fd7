import { lastPlace } from '@/utils/text/last-place';
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
  const first = lastPlace(index.blocks.length, (at) => (index.blocks[at]?.start ?? 0) <= start);
  for (let at = Math.max(0, first); at < index.blocks.length; at++) {
    const line = index.blocks[at];
    if (line === undefined || line.start >= end) break;
    if (line.end <= start || !keep(line)) continue;
    const range = staticRange(index, Math.max(start, line.start), Math.min(end, line.end));
    if (range !== undefined) ranges.push(range);
  }
  return ranges;
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
  const range = new Range();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range;
}

import type { Span } from '@/utils/anchor/span';

/** Marks deeper in each other than this are painted alike. */
export const DEEPEST = 3;
/** With how many open marks a new one is compared; more than this many at one place are no reading. */
const MOST_OPEN = 16;

/**
 * How many marks lie in a mark, inside each other: 0 for a mark without others in it, which is left
 * out, 1 for one around that, and so on up to `DEEPEST`. Where two only overlap, the larger one
 * counts as the outer one; of two equal ones the first. `marks`: by where they start.
 */
export function nestLevels<T extends Span>(marks: readonly T[]): ReadonlyMap<T, number> {
  const inner = new Map<T, T[]>();
  let open: T[] = [];
  for (const mark of marks) {
    open = open.filter(({ end }) => end > mark.start).slice(-MOST_OPEN);
    for (const other of open) {
      const isInner = size(mark) <= size(other);
      const [outer, smaller] = isInner ? [other, mark] : [mark, other];
      const known = inner.get(outer);
      if (known === undefined) inner.set(outer, [smaller]);
      else known.push(smaller);
    }
    open.push(mark);
  }
  const levels = new Map<T, number>();
  // From the smallest on; of equal ones the first was noted first, and comes last.
  for (const [outer, smaller] of [...inner].reverse().sort(([a], [b]) => size(a) - size(b))) {
    const deepest = smaller.reduce((most, one) => Math.max(most, levels.get(one) ?? 0), 0);
    levels.set(outer, Math.min(deepest + 1, DEEPEST));
  }
  return levels;
}

const size = ({ start, end }: Span): number => end - start;

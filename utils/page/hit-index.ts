import type { Span } from '@/utils/anchor/span';

/** Which of many spans hold a place of the text; each question costs O(log n + spans found). */
export interface HitIndex<T extends Span> {
  /** All of them, by where they start. */
  readonly all: readonly T[];
  /** Those that share words with `start..end` or touch it, by where they start. */
  touching(start: number, end: number): T[];
  /** Those that hold an offset or touch it, smallest first. */
  over(offset: number): T[];
}

/**
 * An interval tree that is laid out in the sorted list itself: the middle of every stretch is the
 * root of that stretch and knows how far the furthest of its spans reaches.
 */
export function createHitIndex<T extends Span>(spans: readonly T[]): HitIndex<T> {
  const all = [...spans].sort((a, b) => a.start - b.start);
  const furthest = new Float64Array(all.length);

  const measure = (low: number, high: number): number => {
    const middle = (low + high) >> 1;
    const span = all[middle];
    if (low >= high || span === undefined) return -1;
    const reach = Math.max(span.end, measure(low, middle), measure(middle + 1, high));
    furthest[middle] = reach;
    return reach;
  };
  measure(0, all.length);

  const touching = (start: number, end: number): T[] => {
    const found: T[] = [];
    const look = (low: number, high: number): void => {
      const middle = (low + high) >> 1;
      const span = all[middle];
      if (low >= high || span === undefined || (furthest[middle] ?? 0) < start) return;
      look(low, middle);
      if (span.start > end) return;
      if (span.end >= start) found.push(span);
      look(middle + 1, high);
    };
    look(0, all.length);
    return found;
  };

  return {
    all,
    touching,
    over: (offset) => touching(offset, offset).sort((a, b) => a.end - a.start - (b.end - b.start)),
  };
}

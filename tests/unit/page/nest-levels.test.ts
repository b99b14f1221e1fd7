import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEEPEST, nestLevels } from '@/utils/page/nest-levels';

const mark = (start: number, end: number) => ({ start, end });

describe('how deep marks nest', () => {
  it('is counted from the inside: the smallest mark is on top', () => {
    const [outer, middle, inner, apart] = [mark(0, 40), mark(5, 30), mark(10, 15), mark(50, 60)];
    const levels = nestLevels([outer, middle, inner, apart]);
    expect([...levels]).toEqual([
      [middle, 1],
      [outer, 2],
    ]);
  });

  it('does not rise where marks only touch', () => {
    expect(nestLevels([mark(0, 5), mark(5, 9)]).size).toBe(0);
  });

  it('puts the larger of two overlapping marks below, and of two equal ones the first', () => {
    const [wide, narrow] = [mark(0, 20), mark(15, 25)];
    expect(nestLevels([wide, narrow]).get(wide)).toBe(1);
    const [first, second] = [mark(0, 5), mark(0, 5)];
    expect([...nestLevels([first, second])]).toEqual([[first, 1]]);
  });

  it('never gives two overlapping marks the same level, up to the deepest', () => {
    const marks = fc
      .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })), { maxLength: 12 })
      .map((all) =>
        all
          .map(([start, length]) => mark(start, start + length))
          .sort((a, b) => a.start - b.start || b.end - a.end),
      );
    fc.assert(
      fc.property(marks, (all) => {
        const levels = nestLevels(all);
        for (const [at, one] of all.entries()) {
          for (const other of all.slice(at + 1)) {
            if (other.start >= one.end) continue;
            const [a, b] = [levels.get(one) ?? 0, levels.get(other) ?? 0];
            if (a === b) expect(a).toBe(DEEPEST);
          }
        }
      }),
    );
  });
});

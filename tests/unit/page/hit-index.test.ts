import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createHitIndex } from '@/utils/page/hit-index';

const span = fc
  .tuple(fc.nat(200), fc.nat(60))
  .map(([start, length]) => ({ start, end: start + length }));
const spans = fc.array(span, { maxLength: 80 });

describe('the hit index', () => {
  it('finds just the marks that a look at each of them finds', () => {
    fc.assert(
      fc.property(spans, fc.nat(270), fc.nat(40), (marks, start, length) => {
        const end = start + length;
        const found = createHitIndex(marks).touching(start, end);
        const expected = marks.filter((mark) => mark.start <= end && mark.end >= start);
        expect(new Set(found)).toEqual(new Set(expected));
        expect(found).toHaveLength(expected.length);
      }),
    );
  });

  it('gives the marks over one place from the smallest to the largest', () => {
    fc.assert(
      fc.property(spans, fc.nat(270), (marks, offset) => {
        const sizes = createHitIndex(marks)
          .over(offset)
          .map(({ start, end }) => end - start);
        expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
      }),
    );
  });

  it('looks at few of many marks', () => {
    let looks = 0;
    const marks = Array.from({ length: 10_000 }, (_, at) => ({
      start: at * 10,
      get end() {
        looks++;
        return at === 0 ? 100_000 : at * 10 + 5;
      },
    }));
    const index = createHitIndex(marks);
    looks = 0;
    expect(index.touching(50_003, 50_003).map(({ start }) => start)).toEqual([0, 50_000]);
    expect(looks).toBeLessThan(20);
  });
});

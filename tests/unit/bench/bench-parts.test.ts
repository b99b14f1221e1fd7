import { describe, expect, it } from 'vitest';
import { anchoringRows, quantile } from '../../bench/anchoring-rows';
import { readBenchArguments } from '../../bench/bench-arguments';
import { drawWords } from '../../bench/inside/growth-text';
import { createRandom } from '../../bench/inside/random';
import { namesIn, sentencesIn } from '../../bench/inside/text-parts';

describe('the benchmark', () => {
  it('draws the same numbers from the same seed', () => {
    const draw = (seed: number) => Array.from({ length: 5 }, createRandom(seed).next);
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  it('knows names and sentences', () => {
    const text = 'Mr. Hale of East Bay left at 3.5 p.m. Nobody saw the Bay’s Mayor.';
    const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect(namesIn(text).map(cut)).toContain('East Bay');
    expect(namesIn(text).map(cut)).toContain('Mr. Hale');
    expect(sentencesIn(text).map(cut).join('')).toBe(text);
  });

  it('draws passages of 3 to 200 units that say what stands there', () => {
    const text = 'The ferry Aurora left Weston Bay at noon with forty people on board. '.repeat(20);
    const drawn = drawWords(text, 100, createRandom(3));
    expect(drawn).toHaveLength(100);
    for (const { start, end, exact } of drawn) {
      expect(text.slice(start, end)).toBe(exact);
      expect(exact.length).toBeGreaterThanOrEqual(3);
      expect(exact.length).toBeLessThanOrEqual(200);
    }
  });

  it('sums shares over passages and times over rounds', () => {
    const tally = { n: 10, there: 8, rightThere: 6, wrong: 1, deleted: 2, lostDeleted: 1 };
    const result = {
      system: 'x',
      scenario: 's',
      set: 'general' as const,
      ms: 4,
      tally,
      failures: [],
    };
    const rows = anchoringRows([result, { ...result, ms: 2 }]);
    expect(rows.find(({ scenario }) => scenario === 'all')).toEqual({
      system: 'x',
      scenario: 'all',
      n: 20,
      recall: 75,
      wrong: 10,
      lostRight: 50,
      msMedian: 2,
      msP95: 4,
    });
    expect(quantile([], 0.5)).toBe(0);
  });

  it('says how it is used where the arguments make no sense', () => {
    expect(readBenchArguments(['anchoring', '--seed', '3', '--systems', 'a,b'])).toMatchObject({
      name: 'anchoring',
      seed: 3,
      systems: ['a', 'b'],
    });
    expect(() => readBenchArguments(['anchoring', '--seed', 'three'])).toThrow('Usage');
    expect(() => readBenchArguments(['../x'])).toThrow('Usage');
  });
});

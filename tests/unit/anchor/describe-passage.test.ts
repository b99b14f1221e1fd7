import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePassage } from '@/utils/anchor/describe-passage';
import { LIMITS } from '@/utils/model/limits';

describe('describePassage', () => {
  it('keeps the words with what stands around them', () => {
    const text = 'On Monday the harbour of Kesterhavn was closed.';
    const passage = describePassage(text, 25, 35);
    expect(passage.exact).toBe('Kesterhavn');
    expect(passage.prefix).toBe('On Monday the harbour of ');
    expect(passage.suffix).toBe(' was closed.');
  });

  it('grows the context until the passage is unique', () => {
    const chorus =
      'The cranes stood still, and the harbour lights stayed on all night. Tveld spoke. ';
    const text = `${chorus}First. ${chorus}Second. ${chorus}Third.`;
    const start = text.indexOf('Tveld', chorus.length);
    const { prefix, exact, suffix } = describePassage(text, start, start + 5);
    const whole = prefix + exact + suffix;
    expect(text.indexOf(whole)).toBe(text.lastIndexOf(whole));
  });

  it('does not grow the context for ever', () => {
    const text = 'Oslo '.repeat(20_000);
    const { prefix, suffix } = describePassage(text, 50_000, 50_004);
    expect(prefix.length).toBeLessThanOrEqual(LIMITS.context);
    expect(suffix.length).toBeLessThanOrEqual(LIMITS.context);
  });

  it('cuts no character of two units in half', () => {
    const text = `${'🗞'.repeat(40)}Acme${'🗞'.repeat(40)}`;
    const { prefix, suffix } = describePassage(text, 80, 84);
    expect(prefix.isWellFormed()).toBe(true);
    expect(suffix.isWellFormed()).toBe(true);
  });

  it.each([
    [3, 3],
    [-1, 2],
    [0, 99],
  ])('refuses %i–%i of a text of ten', (start, end) => {
    expect(() => describePassage('0123456789', start, end)).toThrow(RangeError);
  });

  it('always slices to its own words', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 2, unit: 'grapheme' }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const [start = 0, end = 1] = [a % text.length, b % (text.length + 1)].sort(
            (x, y) => x - y,
          );
          fc.pre(start < end);
          const passage = describePassage(text, start, end);
          expect(text.slice(passage.start, passage.end)).toBe(passage.exact);
          expect(text.slice(0, start).endsWith(passage.prefix)).toBe(true);
          expect(text.slice(end).startsWith(passage.suffix)).toBe(true);
        },
      ),
    );
  });
});

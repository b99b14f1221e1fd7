import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '@/tests/support/arbitraries/bundle';
import { codePointsOf } from '@/utils/formats/code-points';

test('an offset after an astral character counts it as one code point', () => {
  const codePoint = codePointsOf('🗞 Acme’s Zoë');
  expect([0, 2, 3, 7].map(codePoint)).toEqual([0, 1, 2, 6]);
});

test('an offset inside a surrogate pair is the one before the pair', () => {
  const codePoint = codePointsOf('a😐😐b');
  expect([1, 2, 3, 4, 5, 6].map(codePoint)).toEqual([1, 1, 2, 2, 3, 4]);
});

test('the code point slice of any text is the UTF-16 slice between the same characters', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
      const points = [...text];
      const starts = points.map((_, index) => points.slice(0, index).join('').length);
      starts.push(text.length);
      const [from = 0, to = 0] = [
        starts[a % starts.length] ?? 0,
        starts[b % starts.length] ?? 0,
      ].sort((x, y) => x - y);
      const codePoint = codePointsOf(text);
      expect(points.slice(codePoint(from), codePoint(to)).join('')).toBe(text.slice(from, to));
    }),
  );
});

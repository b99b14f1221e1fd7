import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '@/tests/support/arbitraries/bundle';
import { sentenceAround } from '@/utils/formats/sentence-around';

function around(text: string, words: string): string {
  const start = text.indexOf(words);
  const { before, after } = sentenceAround(text, start, start + words.length);
  return `${before}<${words}>${after}`.trim();
}

test.each([
  ['One. Two is here. Three.', 'here', 'Two is <here>.'],
  ['The U.N. Secretary met Mr. Tveld. He left.', 'Tveld', 'The U.N. Secretary met Mr. <Tveld>.'],
  ['“Stop,” she said. “We wait.” Then rain.', 'We', '“<We> wait.”'],
  ['Headline\nNorland waits', 'Norland', '<Norland> waits'],
  ['It cost 2.3 million. All paid.', 'million', 'It cost 2.3 <million>.'],
  ['First. A b. C', 'b. C', 'A <b. C>'],
])('in %j the sentence of %s is %s', (text, words, sentence) => {
  expect(around(text, words)).toBe(sentence);
});

test('a sentence is cut where it is too long, and says so', () => {
  const text = `${'word '.repeat(200)}here ${'word '.repeat(200)}`;
  const surroundings = sentenceAround(text, 1_000, 1_004);
  expect(surroundings.cutBefore && surroundings.cutAfter).toBe(true);
  expect(surroundings.before.length).toBeLessThanOrEqual(400);
});

test('what is shown around a passage stands around it in the text and on its line', () => {
  fc.assert(
    fc.property(anyText, fc.nat(), fc.nat({ max: 9 }), (text, at, length) => {
      const start = at % (text.length + 1);
      const end = Math.min(text.length, start + length);
      const { before, after } = sentenceAround(text, start, end);
      expect(text.slice(0, start).endsWith(before)).toBe(true);
      expect(text.slice(end).startsWith(after)).toBe(true);
      expect(before + after).not.toContain('\n');
    }),
  );
});

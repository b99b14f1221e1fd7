import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SuggestionGroup } from '@/utils/model/suggestion';
import { shiftSuggestions } from '@/utils/page/shift-suggestions';

/** One group of every place at which these words stand in a text. */
function groupOf(text: string, words: string): SuggestionGroup {
  const said = { typeId: 'person', tier: 'sure', source: 'taught' } as const;
  const places = [...text.matchAll(new RegExp(words, 'g'))].map(({ index }) => index);
  const mentions = places.map((start) => ({ ...said, start, end: start + words.length }));
  return { key: words, label: words, ...said, mentions };
}
const wordsIn = (text: string, groups: readonly SuggestionGroup[]) =>
  groups.flatMap(({ mentions }) => mentions.map(({ start, end }) => text.slice(start, end)));

describe('suggestions of a text that changed', () => {
  const before = 'Hollund came.\nTwelve were there.\nHollund left.';

  it('stay before and behind what changed', () => {
    const after = before.replace('Twelve', 'More than twelve');
    const shifted = shiftSuggestions([groupOf(before, 'Hollund')], before, after);
    expect(wordsIn(after, shifted)).toEqual(['Hollund', 'Hollund']);
  });

  it('go where their own words changed', () => {
    const after = before.replace('Hollund left', 'Hollunds left');
    const shifted = shiftSuggestions([groupOf(before, 'Hollund')], before, after);
    expect(wordsIn(after, shifted)).toEqual(['Hollund']);
    const gone = shiftSuggestions(
      [groupOf(before, 'Twelve')],
      before,
      before.replace('Twelve', '12'),
    );
    expect(gone).toEqual([]);
  });

  it('always stand on their own words', () => {
    const text = fc.array(fc.constantFrom('Hollund', 'a', ' ', '\n', 'Holl'), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, text, text, (head, old, now, tail) => {
        const [one, other] = [
          [...head, ...old, ...tail].join(''),
          [...head, ...now, ...tail].join(''),
        ];
        const shifted = shiftSuggestions([groupOf(one, 'Hollund')], one, other);
        expect(wordsIn(other, shifted).every((words) => words === 'Hollund')).toBe(true);
      }),
    );
  });
});

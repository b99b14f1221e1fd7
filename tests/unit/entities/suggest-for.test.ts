import { describe, expect, it } from 'vitest';
import { isEnglish } from '@/utils/entities/is-english';
import type { SuggestionProvider } from '@/utils/entities/provider';
import { type SuggestionSources, suggestFor } from '@/utils/entities/suggest-for';
import { createTaughtNames } from '@/utils/entities/taught-names';
import { finish } from '@/utils/text/slices';
import { entity } from './taught';

const oslo: SuggestionProvider = {
  *suggest(text) {
    const start = text.indexOf('Oslo');
    yield;
    return [{ start, end: start + 4, typeId: 'place', tier: 'sure', source: 'english' }];
  },
};

const labels = (text: string, lang: string | undefined, sources: SuggestionSources): string[] =>
  finish(suggestFor(text, lang === undefined ? {} : { lang }, sources)).map(({ label }) => label);

describe('what is proposed for a text', () => {
  const taught = createTaughtNames([entity('person', 'Anna Holt')]);

  it('is what was taught and what the engine finds in English', () => {
    const text = 'Anna Holt said that the harbour of Oslo is closed.';
    expect(labels(text, 'en-GB', { taught, english: oslo })).toEqual(['Anna Holt', 'Oslo']);
    expect(labels(text, undefined, { taught, english: oslo })).toEqual(['Anna Holt', 'Oslo']);
    expect(labels(text, 'en', { taught })).toEqual(['Anna Holt']);
  });

  it('is capitals, and what was taught, in another language', () => {
    const text = 'Ayer Anna Holt vio a Juan Vidal en Oslo.';
    expect(labels(text, 'es', { taught, english: oslo })).toEqual([
      'Anna Holt',
      'Juan Vidal',
      'Oslo',
    ]);
  });

  it('is neither what is tagged nor what was refused', () => {
    const text = 'Anna Holt is in Oslo with the others.';
    const tagged = [{ start: 0, end: 9 }];
    const refusals = [{ words: 'oslo', typeId: 'place' }];
    expect(labels(text, 'en', { taught, english: oslo, tagged, refusals })).toEqual([]);
  });
});

describe('the language of a text', () => {
  it.each([
    ['The minister said that it was late.', 'en-US', true],
    ['The minister said that it was late.', 'fr', false],
    ['The minister said that it was late.', undefined, true],
    ['The minister said that it was late.', '???', true],
    ['Le ministre a dit que les routes sont dans la ville.', undefined, false],
    ['Die Straße ist nicht von der Stadt.', undefined, false],
    ['Министр сказал, что поздно.', undefined, false],
  ])('%s (%s): %s', (text, lang, expected) => {
    expect(isEnglish(text, lang === undefined ? {} : { lang })).toBe(expected);
  });
});

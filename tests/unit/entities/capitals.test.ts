import { describe, expect, it } from 'vitest';
import { findCapitals } from '@/utils/entities/capitals';
import { finish } from '@/utils/text/slices';

const names = (text: string, lang?: string): string[] =>
  finish(findCapitals(text, lang === undefined ? {} : { lang })).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('names by their capitals', () => {
  it('are sequences with the small words inside them, without titles', () => {
    expect(
      names('Hier soir, le Président Jean Dupont a vu Ursula van der Meer et Omar al-Hadi.', 'fr'),
    ).toEqual(['Jean Dupont', 'Ursula van der Meer', 'Omar al-Hadi']);
  });

  it('are always a guess, with a type where it is cheap to see', () => {
    const text = 'El presidente Juan Vidal habló con la ONU y con el Banco Central en Lima.';
    const found = finish(findCapitals(text, { lang: 'es' }));
    expect(found.map(({ start, end, typeId }) => [text.slice(start, end), typeId])).toEqual([
      ['Juan Vidal', 'person'],
      ['ONU', 'organization'],
      ['Banco Central', 'organization'],
      ['Lima', 'other'],
    ]);
    expect(new Set(found.map(({ tier }) => tier))).toEqual(new Set(['maybe']));
  });

  it('leave out a word that begins a sentence, unless it has a capital inside one too', () => {
    expect(names('Ayer llovió. Madrid duerme.', 'es')).toEqual([]);
    expect(names('Madrid duerme. Llueve en Madrid.', 'es')).toEqual(['Madrid', 'Madrid']);
    expect(names('La Francia vota.', 'es')).toEqual(['Francia']);
  });

  it('in German are longer names and their last words, not every noun', () => {
    const text =
      'Die Soldaten fanden am Montag im Wald eine Brücke. Außenministerin Anna Holt sah in der ' +
      'Stadt keine Gefahr. Holt lobte die NATO und den Angriff von Truppen Anfang Mai.';
    expect(names(text, 'de')).toEqual(['Anna Holt', 'Holt', 'NATO']);
    expect(names(text)).toEqual(['Anna Holt', 'Holt', 'NATO']);
  });

  it('are in any script that has capitals', () => {
    expect(names('Вчера Владимир Иванов был в Москве.', 'ru')).toEqual([
      'Владимир Иванов',
      'Москве',
    ]);
    expect(names('Χθες ο Νίκος Παππάς ήρθε.', 'el')).toEqual(['Νίκος Παππάς']);
    expect(names('习近平主席昨天在北京说。', 'zh')).toEqual([]);
    expect(names('قال أحمد حسن أمس', 'ar')).toEqual([]);
  });

  it('are none in a line of capitals', () => {
    expect(names('EL GOBIERNO SUBE LOS IMPUESTOS OTRA VEZ', 'es')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { findMentions } from '@/utils/entities/find-mentions';
import { suggestFor } from '@/utils/entities/suggest-for';
import { createTaughtNames } from '@/utils/entities/taught-names';
import { finish } from '@/utils/text/slices';
import { entity } from './taught';

const UNITS = 5_000_000;
const filled = (part: string): string => part.repeat(Math.ceil(UNITS / part.length));
const capitals = Array.from({ length: 10_000 }, (_, at) => `and Name${at} Other${at}`).join(' ');

const TEXTS: Record<string, string> = {
  'one line of names': filled('Anna Holt said to Holt, a a a a a a a b '),
  'one word': filled('a'),
  '10,000 capitals': capitals,
  'one sequence of capitals': filled('Aaa Bbb '),
  'joined emoji': filled('👩‍👩‍👧 '),
  'lone surrogates': filled('\ud800A \udc00b'),
  'right to left': filled('قال حسن '),
  'Chinese without a break': filled('习近平在北京说'),
  'Korean without a break': filled('김정은은'),
  'full stops': filled('A.'),
  'soft hyphens': filled('a\u00ad'),
  'accents on one letter': `a${filled('\u0301')}`,
  hyphens: filled('Anna-Holt-'),
  'line ends': filled('\n'),
};

/** ms for any of them on a machine that is busy; a quadratic step would take hours. */
const BOUND = 30_000;

describe('a text that nobody meant to be read', () => {
  const entities = [
    entity('person', 'Anna Holt', ['a a a a a a a a a a a a a a a a']),
    entity('place', '北京'),
    entity('person', '김정은'),
  ];
  const taught = createTaughtNames(entities);

  for (const [what, text] of Object.entries(TEXTS)) {
    it(`is got through: ${what}`, { timeout: 2 * BOUND }, () => {
      const began = performance.now();
      const groups = finish(suggestFor(text, { lang: 'fr' }, { taught }));
      const mentions = findMentions(text, { typeId: 'person', name: 'Anna Holt', aliases: [] });
      expect(performance.now() - began).toBeLessThan(BOUND);
      const spans = [...groups.flatMap((group) => group.mentions), ...mentions];
      const outside = spans.filter(({ start, end }) => start < 0 || end > text.length);
      expect(outside).toEqual([]);
      const loose = mentions.filter(
        ({ start, end }) => !['Anna Holt', 'Holt'].includes(text.slice(start, end)),
      );
      expect(loose).toEqual([]);
    });
  }

  it('gives way often enough in the longest one', () => {
    const text = filled('Anna Holt said to Holt, a a a a a a a b ');
    let steps = 0;
    for (const _ of suggestFor(text, { lang: 'fr' }, { taught })) steps++;
    expect(steps).toBeGreaterThan(200);
  });
});

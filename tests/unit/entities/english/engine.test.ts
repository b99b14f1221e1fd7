import { describe, expect, it } from 'vitest';
import { createEnglishEngine } from '@/utils/entities/english/engine';
import { finish } from '@/utils/text/slices';
import { readEngine } from './read-engine';

const engine = createEnglishEngine(readEngine());

/** What is proposed, as "words|type". */
function proposed(text: string): string[] {
  return finish(engine.suggest(text, { lang: 'en' })).map(
    ({ start, end, typeId }) => `${text.slice(start, end)}|${typeId}`,
  );
}

const REPORT = `LONDON, March 3 (Reuters) - British Prime Minister Keir Starmer told the BBC on Tuesday that Germany's chancellor would visit Kyiv.
Starmer said NATO and the European Union had agreed. "We are ready," Starmer added.
Shares in Volkswagen fell 3% in Frankfurt.`;

describe('the English engine', () => {
  it('finds people, places, organisations, groups, dates and figures of a report', () => {
    expect(proposed(REPORT)).toEqual(
      expect.arrayContaining([
        'LONDON|place',
        'March 3|date',
        'Reuters|organization',
        'British|group',
        'Keir Starmer|person',
        'BBC|organization',
        'Tuesday|date',
        'Germany|place',
        'Kyiv|place',
        'NATO|organization',
        'European Union|organization',
        'Volkswagen|organization',
        '3%|figure',
        'Frankfurt|place',
      ]),
    );
  });

  it('takes a last name for the person whose full name the text has', () => {
    expect(proposed(REPORT).filter((name) => name === 'Starmer|person')).toHaveLength(2);
  });

  it('leaves titles, "the" and the possessive out of the span', () => {
    const names = proposed(
      "U.S. Defense Secretary Pete Hegseth met the Pentagon's staff. Sen. Tom Cotton came too.",
    );
    expect(names).toEqual(
      expect.arrayContaining(['Pete Hegseth|person', 'Pentagon|organization', 'Tom Cotton|person']),
    );
  });

  it('takes the city of a dateline for a place, though its team is named so too', () => {
    const names = proposed(
      'BARCELONA (AP) — Barcelona beat Real Betis 5-2 on Saturday. Barcelona scored twice early.',
    );
    expect(names).toContain('BARCELONA|place');
    expect(names).toContain('Real Betis|organization');
  });

  it('proposes nothing for ordinary words that open sentences', () => {
    expect(proposed('However, the plan failed. Critics said so. Nothing happened.')).toEqual([]);
  });

  it('is sure of a name that stands in its lists and in a plain sentence', () => {
    const text = 'President Emmanuel Macron arrived in South Korea.';
    const tiers = finish(engine.suggest(text, {})).map(({ start, end, tier }) => [
      text.slice(start, end),
      tier,
    ]);
    expect(tiers).toContainEqual(['Emmanuel Macron', 'sure']);
    expect(tiers).toContainEqual(['South Korea', 'sure']);
  });

  it('says the same of the same text every time', () => {
    expect(proposed(REPORT)).toEqual(proposed(REPORT));
  });

  it('gives way often enough', () => {
    const work = engine.suggest(REPORT.repeat(50), {});
    let slices = 0;
    while (!work.next().done) slices += 1;
    expect(slices).toBeGreaterThan(20);
  });

  it('finds nothing in a text without words', () => {
    for (const text of ['', ' \n\n', '。、', '😀\ud800', '...']) expect(proposed(text)).toEqual([]);
  });
});

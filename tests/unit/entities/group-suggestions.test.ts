import { describe, expect, it } from 'vitest';
import { fullestForm, groupSuggestions } from '@/utils/entities/group-suggestions';
import { withoutRefused } from '@/utils/entities/refusals';
import type { Suggestion, SuggestionGroup } from '@/utils/model/suggestion';
import { entity } from './taught';

type Marked = [words: string, typeId: string, more?: Partial<Suggestion>];

/** Suggestions of words of a text, in their order: each the next place where they stand. */
function suggestions(text: string, marked: readonly Marked[]): Suggestion[] {
  let from = 0;
  return marked.map(([words, typeId, more]) => {
    const start = text.indexOf(words, from);
    if (start < 0) throw new Error(`${words} is not in the text.`);
    from = start + words.length;
    return { start, end: from, typeId, tier: 'sure', source: 'english', ...more };
  });
}

const tell = (text: string, groups: readonly SuggestionGroup[]): string[] =>
  groups.map(
    ({ label, typeId, mentions }) =>
      `${label} · ${typeId}: ${mentions.map(({ start, end }) => text.slice(start, end)).join(', ')}`,
  );

const grouped = (text: string, ...marked: Marked[]): string[] =>
  tell(text, groupSuggestions(text, suggestions(text, marked)));

describe('suggestions by entity', () => {
  it('are a full name with its surnames and its other spellings', () => {
    expect(
      grouped(
        'Hegseth quits. Pete Hegseth left. PETE HEGSETH. Oslo',
        ['Hegseth', 'person'],
        ['Pete Hegseth', 'person'],
        ['PETE HEGSETH', 'person'],
        ['Oslo', 'place'],
      ),
    ).toEqual(['Pete Hegseth · person: Hegseth, Pete Hegseth, PETE HEGSETH', 'Oslo · place: Oslo']);
  });

  it('are one person with and without middle names', () => {
    expect(
      grouped(
        'Donald Trump, Donald J. Trump, Trump',
        ['Donald Trump', 'person'],
        ['Donald J. Trump', 'person'],
        ['Trump', 'person'],
      ),
    ).toEqual(['Donald J. Trump · person: Donald Trump, Donald J. Trump, Trump']);
  });

  it('give a surname of two persons to the one named last before it', () => {
    expect(
      grouped(
        'Holt. Anna Holt, Holt, Ben Holt, Holt, Holt',
        ['Holt', 'person'],
        ['Anna Holt', 'person'],
        ['Holt', 'person'],
        ['Ben Holt', 'person'],
        ['Holt', 'person'],
        ['Holt', 'person'],
      ),
    ).toEqual([
      'Ben Holt · person: Ben Holt, Holt, Holt',
      'Anna Holt · person: Anna Holt, Holt',
      'Holt · person: Holt',
    ]);
  });

  it('are one type for the same words, that of most mentions', () => {
    expect(
      grouped(
        'Jordan, Jordan, Jordan',
        ['Jordan', 'place'],
        ['Jordan', 'person', { tier: 'maybe' }],
        ['Jordan', 'place'],
      ),
    ).toEqual(['Jordan · place: Jordan, Jordan, Jordan']);
  });

  it('keep dates and figures apart from names', () => {
    expect(grouped('May, May', ['May', 'date'], ['May', 'person'])).toEqual([
      'May · date: May',
      'May · person: May',
    ]);
  });

  it('join an abbreviation with its long form', () => {
    expect(
      grouped(
        'the European Union (EU), the EU, the U.N., the United Nations',
        ['European Union', 'organization'],
        ['EU', 'organization'],
        ['EU', 'organization'],
        ['U.N.', 'organization'],
        ['United Nations', 'organization'],
      ),
    ).toEqual([
      'European Union · organization: European Union, EU, EU',
      'United Nations · organization: U.N., United Nations',
    ]);
  });

  it('join an abbreviation by its letters only where one form has them', () => {
    expect(
      grouped(
        'AB, Alpha Bank, Arbor Board',
        ['AB', 'organization'],
        ['Alpha Bank', 'organization'],
        ['Arbor Board', 'organization'],
      ),
    ).toHaveLength(3);
  });

  it('fold the article, possessives are not there, legal forms do not count', () => {
    expect(
      grouped('Acme Corp, Acme', ['Acme Corp', 'organization'], ['Acme', 'organization']),
    ).toEqual(['Acme Corp · organization: Acme Corp, Acme']);
  });

  it('bear the name of the taught entity, whose full name in the text joins it', () => {
    const known = entity('person', 'Peter Hegseth', ['Pete Hegseth']);
    const text = 'Pete Hegseth, Hegseth';
    const groups = groupSuggestions(
      text,
      suggestions(text, [
        ['Pete Hegseth', 'person', { source: 'taught', entityId: known.id }],
        ['Hegseth', 'person', { tier: 'maybe' }],
      ]),
      new Map([[known.id, known]]),
    );
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({
      label: 'Peter Hegseth',
      entityId: known.id,
      source: 'taught',
      tier: 'sure',
    });
    expect(groups[0]?.mentions.map(({ entityId }) => entityId)).toEqual([known.id, known.id]);
    expect(groups[0] && fullestForm(text, groups[0])).toBe('Pete Hegseth');
  });

  it('have keys of their own, the same for the same text', () => {
    const text = 'Holt. Anna Holt, Ben Holt, Oslo';
    const marked: Marked[] = [
      ['Holt', 'person'],
      ['Anna Holt', 'person'],
      ['Ben Holt', 'person'],
      ['Oslo', 'place'],
    ];
    const keys = () => groupSuggestions(text, suggestions(text, marked)).map(({ key }) => key);
    expect(new Set(keys()).size).toBe(4);
    expect(keys()).toEqual(keys());
  });
});

describe('a refusal', () => {
  const text = 'Pete Hegseth, Hegseth, Oslo, EU';
  const groups = groupSuggestions(
    text,
    suggestions(text, [
      ['Pete Hegseth', 'person'],
      ['Hegseth', 'person'],
      ['Oslo', 'place'],
      ['EU', 'organization'],
    ]),
  );
  const left = (words: string, typeId: string) =>
    tell(text, withoutRefused(text, groups, [{ words, typeId }]));

  it('takes out a name with its shorter forms', () => {
    expect(left('pete hegseth', 'person')).toEqual(['Oslo · place: Oslo', 'EU · organization: EU']);
    expect(left('the EU', 'organization')).toHaveLength(2);
  });

  it('of a shorter form leaves the rest', () => {
    expect(left('Hegseth', 'person')[0]).toBe('Pete Hegseth · person: Pete Hegseth');
  });

  it('counts for its type alone', () => {
    expect(left('Oslo', 'person')).toHaveLength(3);
    expect(left('Oslo', 'place')).toHaveLength(2);
  });
});

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import {
  CARET,
  FOCUSED,
  isSuggestionName,
  markName,
  markRules,
  PENDING,
  suggestionName,
  WALKED,
} from '@/utils/page/mark-sheet';
import { DEEPEST } from '@/utils/page/nest-levels';
import { highlightOf } from '@/utils/page/painter';

const types = [
  { id: 'person', label: 'Person', colour: '#1d5fc2', sign: 'person' },
  { id: 'place', label: 'Place', colour: '#1a7a3c', sign: 'pin' },
];

describe('names of highlights', () => {
  it('tell type, status and how many marks lie inside', () => {
    const person = { kind: 'entity', typeId: 'person' } as const;
    expect(highlightOf(person)).toBe('pressmark-type-person');
    expect(highlightOf(person, 'changed')).toBe('pressmark-type-person-changed');
    expect(highlightOf(person, 'found', 1)).toBe('pressmark-type-person-2');
    expect(highlightOf(person, 'changed', 2)).toBe('pressmark-type-person-changed-3');
    expect(highlightOf({ kind: 'highlight' }, 'changed')).toBe('pressmark-highlight-changed');
  });
});

describe('the rules of marks', () => {
  const rules = markRules(types, false);
  const levels = Array.from({ length: DEEPEST + 1 }, (_, level) => level);

  it('are there for every type, status and level, for suggestions and for the states', () => {
    const names = [undefined, 'person', 'place'].flatMap((id) =>
      (['found', 'changed'] as const).flatMap((status) =>
        levels.map((level) => markName(id, { status, level })),
      ),
    );
    const suggested = types.flatMap(({ id }) =>
      (['sure', 'maybe'] as const).map((tier) => suggestionName(id, tier)),
    );
    const states = [PENDING, FOCUSED, WALKED, CARET];
    expect([...rules.keys()].sort()).toEqual([...names, ...suggested, ...states].sort());
  });

  it('set only what is lawful in ::highlight', () => {
    const lawful = ['background-color', 'text-decoration', 'text-underline-offset'];
    const set = [...rules.values()].flatMap((rule) =>
      [...rule.matchAll(/([a-z-]+): /g)].map(([, property]) => property),
    );
    expect(new Set(set.filter((property) => property !== 'forced-colors'))).toEqual(
      new Set(lawful),
    );
  });

  it('show what changed by lines above and below, in every type', () => {
    for (const id of [undefined, 'person', 'place']) {
      expect(rules.get(markName(id, { status: 'changed' }))).toContain('underline overline');
      expect(rules.get(markName(id, { status: 'found' }))).not.toContain('overline');
    }
  });

  it('hang the line of a mark lower the more marks lie inside', () => {
    const offsets = levels.map((level) =>
      Number(/offset: (\d+)px/.exec(rules.get(markName('person', { level })) ?? '')?.[1]),
    );
    expect(offsets).toEqual([...new Set(offsets)].sort((a, b) => a - b));
  });

  it('give every mark a line on paper and with forced colours', () => {
    for (const [name, rule] of rules) {
      if (isSuggestionName(name)) continue;
      expect(/@media print[^{]*\{[^}]*text-decoration: underline/.test(rule)).toBe(true);
    }
  });

  it('show a suggestion by a thin line alone, solid when it is sure, and not on paper', () => {
    const [sure = '', maybe = ''] = (['sure', 'maybe'] as const).map((tier) =>
      rules.get(suggestionName('person', tier)),
    );
    expect(sure).toContain('underline solid 1px');
    expect(maybe).toContain('underline dotted');
    for (const rule of [sure, maybe]) {
      expect(rule).not.toContain('background');
      expect(rule.startsWith('@media not print {')).toBe(true);
    }
  });

  it('take any id of a type', () => {
    const odd = markRules([{ id: '1 {b}', label: '', colour: '#000000', sign: '' }], false);
    expect(odd.get('pressmark-type-1 {b}')).toContain('::highlight(pressmark-type-1\\ \\{b\\})');
  });
});

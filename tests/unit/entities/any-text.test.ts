import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCapitals } from '@/utils/entities/capitals';
import { findMentions } from '@/utils/entities/find-mentions';
import { mergeSuggestions } from '@/utils/entities/merge-suggestions';
import { readNameWords } from '@/utils/entities/name-words';
import { suggestFor } from '@/utils/entities/suggest-for';
import { createTaughtNames, findTaught } from '@/utils/entities/taught-names';
import { nameKey } from '@/utils/model/entity';
import type { Span, Suggestion } from '@/utils/model/suggestion';
import { finish } from '@/utils/text/slices';

const PARTS = [
  ...'Pete Hegseth Anna Holt May may EU the von der Leyen O’Brien al- U.S. Jörg Mu\u0308ller İzmir'.split(
    ' ',
  ),
  ...'Ｈｏｌｔ ﬁne 北京 习近平 トランプ ｶﾞ 김정은 ประเทศไทย حسن मोदी 👩‍👧 \ud800 \udc00 \u00ad \u200d \u0301 ’s - — . ( )'.split(
    ' ',
  ),
  '\n',
  ' ',
  '\u00a0',
];
const anyText = fc
  .array(fc.tuple(fc.constantFrom(...PARTS), fc.constantFrom('', ' ', ' ', ' ')), { maxLength: 30 })
  .map((parts) => parts.flat().join(''));
const anyName = fc
  .array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(' '));
const anyEntity = fc.record({
  typeId: fc.constantFrom('person', 'place', 'organization'),
  name: anyName,
  aliases: fc.array(anyName, { maxLength: 2 }),
});
const anySpans = fc
  .array(fc.tuple(fc.nat(80), fc.nat(20)), { maxLength: 6 })
  .map((pairs) => pairs.map(([start, length]) => ({ start, end: start + length })));
const anySuggestion = fc
  .record({
    start: fc.nat(60),
    length: fc.integer({ min: 1, max: 12 }),
    typeId: fc.constantFrom('person', 'place'),
    tier: fc.constantFrom('sure' as const, 'maybe' as const),
    source: fc.constantFrom('taught' as const, 'english' as const, 'capitals' as const),
  })
  .map(({ start, length, ...rest }): Suggestion => ({ start, end: start + length, ...rest }));

const overlaps = (one: Span, other: Span): boolean =>
  one.start < other.end && other.start < one.end;

function expectApart(spans: readonly Span[], text: string): void {
  let last = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
}

const RUNS = { numRuns: 300 };

describe('in any text', () => {
  it('words lead back to their places: what stands there folds to the key', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { starts, ends, keys } = finish(readNameWords(text));
        expectApart(
          starts.map((start, at) => ({ start, end: ends[at] ?? 0 })),
          text,
        );
        for (const [at, key] of keys.entries()) {
          const seen = text.slice(starts[at], ends[at]).replace(/[\u00ad\u200c-\u200f]/g, '');
          expect(nameKey(seen)).toBe(key);
        }
      }),
      RUNS,
    );
  });

  it('taught names and capitals stand in order, apart, on words', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyEntity, { maxLength: 5 }), (text, entities) => {
        const names = createTaughtNames(entities.map((one, at) => ({ id: `${at}`, ...one })));
        expectApart(finish(findTaught(names, text)), text);
        expectApart(finish(findCapitals(text, { lang: 'fr' })), text);
      }),
      RUNS,
    );
  });

  it('a name between spaces is found as it is written', () => {
    fc.assert(
      fc.property(anyEntity, (entity) => {
        const name = entity.name.trim();
        const text = `x ${name} x`;
        const [hit] = findMentions(text, { ...entity, aliases: [] });
        if (hit) expect(name).toContain(text.slice(hit.start, hit.end));
        const isPlain = /^(?:Pete|Hegseth|Anna|Holt|EU)(?: (?:Pete|Hegseth|Anna|Holt|EU))*$/.test(
          name,
        );
        if (isPlain) expect(hit).toEqual({ start: 2, end: 2 + name.length });
      }),
      RUNS,
    );
  });

  it('mentions never touch what is tagged', () => {
    fc.assert(
      fc.property(anyText, anyEntity, anySpans, (text, entity, taken) => {
        const found = findMentions(text, entity, { taken });
        expectApart(found, text);
        const real = taken.filter(({ start, end }) => end > start);
        expect(found.filter((one) => real.some((other) => overlaps(one, other)))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('merged lists never overlap, nor touch what is tagged', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anySuggestion), { maxLength: 3 }),
        anySpans,
        (lists, tagged) => {
          const merged = mergeSuggestions(lists, tagged);
          expectApart(merged, 'x'.repeat(100));
          const real = tagged.filter(({ start, end }) => end > start);
          expect(merged.filter((one) => real.some((other) => overlaps(one, other)))).toEqual([]);
        },
      ),
      RUNS,
    );
  });

  it('groups hold every suggestion once, each under one type', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyEntity, { maxLength: 4 }), (text, entities) => {
        const taught = createTaughtNames(entities.map((one, at) => ({ id: `${at}`, ...one })));
        const groups = finish(suggestFor(text, { lang: 'es' }, { taught }));
        const all = groups.flatMap(({ mentions }) => mentions);
        expectApart(
          [...all].sort((a, b) => a.start - b.start),
          text,
        );
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
        for (const { typeId, mentions, label } of groups) {
          expect(label.trim()).not.toBe('');
          expect(new Set(mentions.map((one) => one.typeId))).toEqual(new Set([typeId]));
        }
      }),
      RUNS,
    );
  });
});

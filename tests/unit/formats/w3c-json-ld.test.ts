import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { anyBundle } from '@/tests/support/arbitraries/bundle';
import { ExportError } from '@/utils/formats/export-error';
import { w3cJsonLd } from '@/utils/formats/w3c-json-ld';
import type { Bundle } from '@/utils/model/bundle';
import { context, norlandBundle } from './norland-bundle';
import { assertionsFor, failures, hasW3cAssertions } from './w3c-assertions';

const Item = v.looseObject({ id: v.string(), motivation: v.string(), target: v.looseObject({}) });
const Snapshots = v.array(v.looseObject({ id: v.string(), value: v.string() }));
const Collection = v.looseObject({
  total: v.number(),
  first: v.optional(v.looseObject({ items: v.array(Item) })),
  'pressmark:snapshots': Snapshots,
});
const PassageTarget = v.looseObject({
  selector: v.tuple([
    v.looseObject({ exact: v.string(), prefix: v.string(), suffix: v.string() }),
    v.looseObject({ start: v.number(), end: v.number() }),
  ]),
  state: v.looseObject({ cached: v.string() }),
});

const parsed = (bundle: Bundle) =>
  v.parse(Collection, JSON.parse(w3cJsonLd.write(bundle, context)));
const itemsOf = (bundle: Bundle) => parsed(bundle).first?.items ?? [];
const withContext = (item: object) => ({ '@context': 'http://www.w3.org/ns/anno.jsonld', ...item });

describe('a collection of web annotations', () => {
  const forAnnotation = assertionsFor('annotations');
  const forCollection = assertionsFor('collections');

  test('is held against every MUST of the W3C wherever its assertions are at hand', () => {
    expect(forAnnotation).toHaveLength(hasW3cAssertions() ? 55 : 1);
    expect(forCollection).toHaveLength(hasW3cAssertions() ? 11 : 1);
  });

  test('fulfils every MUST, whatever the records hold', () => {
    fc.assert(
      fc.property(anyBundle, (bundle) => {
        const collection = parsed(bundle);
        expect(failures(forCollection, collection)).toEqual([]);
        for (const item of collection.first?.items ?? []) {
          expect(failures(forAnnotation, withContext(item))).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['a bare UUID as id', { id: '6f1d2c1e-1b7a-4c55-9f0a-0d3a5c1e9b01' }],
    ['an empty list of bodies', { body: [] }],
    ['a day as moment', { created: '2026-11-24' }],
    ['a moment outside UTC', { modified: '2026-11-24T18:05:00+01:00' }],
    ['a purpose on a plain resource', { body: [{ id: 'urn:x:y', purpose: 'tagging' }] }],
    ['a source that is not encoded', { target: { id: 'https://news.example/ø', type: 'Text' } }],
    ['no target', { target: undefined }],
  ])('would be refused with %s', (_, change) => {
    const [item] = itemsOf(norlandBundle());
    const own = forAnnotation.slice(0, 1);
    expect(failures(own, withContext({ ...item, ...change }))).toHaveLength(1);
  });

  test('gives positions in code points of the text that travels along', () => {
    fc.assert(
      fc.property(anyBundle, (bundle) => {
        const collection = parsed(bundle);
        const texts = new Map(
          collection['pressmark:snapshots'].map(({ id, value }) => [id, value]),
        );
        for (const { target } of collection.first?.items ?? []) {
          const passage = v.safeParse(PassageTarget, target);
          if (!passage.success) continue;
          const [quote, position] = passage.output.selector;
          const points = [...(texts.get(passage.output.state.cached) ?? '')];
          // A passage that a pair of surrogates was cut for covers the pair's one code point or none.
          if (/^\uFFFD|\uFFFD$/.test(quote.exact)) continue;
          expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
        }
      }),
    );
  });

  test('has no page when it is empty', () => {
    const collection = parsed({ ...norlandBundle(), annotations: [] });
    expect(collection.total).toBe(0);
    expect(collection).not.toHaveProperty('first');
    expect(failures(forCollection, collection)).toEqual([]);
  });

  test('says of a mention its type, the entity by URN, name and links, its tags and its note', () => {
    expect(itemsOf(norlandBundle())[0]).toEqual({
      id: 'urn:uuid:6f1d2c1e-1b7a-4c55-9f0a-0d3a5c1e9b01',
      type: 'Annotation',
      motivation: 'identifying',
      created: '2026-11-24T17:05:00.000Z',
      modified: '2026-11-24T17:05:00.000Z',
      body: [
        text('classifying', 'organization'),
        text('identifying', 'Ministry of Ports'),
        identifying('urn:pressmark:entity-ministry'),
        identifying('http://www.wikidata.org/entity/Q20'),
        identifying('https://ports.example/%C3%BCber%7Cuns'),
        text('tagging', 'ports'),
        text('tagging', 'central banks'),
        text('commenting', 'First statement.'),
      ],
      target: {
        type: 'SpecificResource',
        source: { ...SOURCE, language: 'en' },
        selector: [
          {
            type: 'TextQuoteSelector',
            exact: 'Norland’s Ministry of Ports',
            prefix: 'port\n😐 ',
            suffix: ' told Zo',
          },
          { type: 'TextPositionSelector', start: 22, end: 49 },
        ],
        state: {
          type: 'TimeState',
          sourceDate: '2026-11-24T17:05:00.000Z',
          cached: 'urn:pressmark:snapshot-1',
        },
      },
    });
  });

  test('has a plain highlight without a body and a note on the article alone', () => {
    const [highlight, note] = itemsOf(norlandBundle()).slice(3);
    expect(highlight).not.toHaveProperty('body');
    expect(highlight?.motivation).toBe('highlighting');
    expect(note).toMatchObject({ id: 'urn:pressmark:note-1', motivation: 'commenting' });
    expect(note?.target).toEqual({ ...SOURCE, language: 'en' });
  });

  test('leaves out a language that is none', () => {
    const bundle = norlandBundle();
    for (const article of bundle.articles) article.lang = 'en_US';
    expect(itemsOf(bundle)[4]?.target).toEqual(SOURCE);
  });

  test('takes more context until the words stand in one place only', () => {
    const bundle = norlandBundle();
    const [snapshot] = bundle.snapshots;
    const line = 'The quay is closed, said the harbour office of Kesterhavn today.\n';
    if (!snapshot) throw new Error('no snapshot');
    snapshot.text = `${line}One. ${line}Two. ${line}`;
    const start = snapshot.text.lastIndexOf('quay');
    const passage = { start, end: start + 4, exact: 'quay', prefix: 'The ', suffix: ' is' };
    bundle.annotations = bundle.annotations.flatMap((annotation) =>
      annotation.kind === 'highlight' && !annotation.deleted ? [{ ...annotation, passage }] : [],
    );
    const target = v.parse(PassageTarget, itemsOf(bundle)[0]?.target);
    const [{ prefix, exact, suffix }] = target.selector;
    expect(snapshot.text.split(prefix + exact + suffix)).toHaveLength(2);
    expect(prefix.endsWith('Two. The ')).toBe(true);
  });

  test('is not written when a passage is not in its text', () => {
    const bundle = norlandBundle();
    for (const snapshot of bundle.snapshots) snapshot.text = ` ${snapshot.text}`;
    expect(() => w3cJsonLd.write(bundle, context)).toThrow(ExportError);
    expect(() => w3cJsonLd.write(bundle, context)).toThrow(/6f1d2c1e-1b7a/);
  });
});

const SOURCE = {
  id: 'https://news.example/world/%C3%B8?q=port%7Cquay',
  type: 'Text',
  format: 'text/html',
};

const text = (purpose: string, value: string) => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
});

const identifying = (source: string) => ({
  type: 'SpecificResource',
  purpose: 'identifying',
  source,
});

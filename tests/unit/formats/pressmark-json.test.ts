import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyBundle } from '@/tests/support/arbitraries/bundle';
import { ExportError } from '@/utils/formats/export-error';
import { ImportError } from '@/utils/formats/import-error';
import { pressmarkJson } from '@/utils/formats/pressmark-json';
import { IMPORT_MAX_LENGTH, readPressmarkJson } from '@/utils/formats/read-pressmark-json';
import type { Bundle } from '@/utils/model/bundle';
import { context, norlandBundle, passageOf } from './norland-bundle';

const written = () => pressmarkJson.write(norlandBundle(), context);

/** The file with one thing changed: by path, as in `annotations.1.passage.end`. */
function changed(path: string, value: unknown): string {
  const file: unknown = JSON.parse(written());
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let holder: unknown = file;
  for (const key of keys) holder = Reflect.get(Object(holder), key);
  if (value === undefined) Reflect.deleteProperty(Object(holder), last);
  else Reflect.set(Object(holder), last, value);
  return JSON.stringify(file);
}

function failure(text: string): { key: string; detail: string } {
  try {
    readPressmarkJson(text);
  } catch (error) {
    if (error instanceof ImportError) return { key: error.key, detail: error.detail };
    throw error;
  }
  return { key: 'read', detail: '' };
}

/** The bundle with a highlight that was attached to words of an older text before. */
function attachedBundle(): Bundle {
  const bundle = norlandBundle();
  const text = 'The envoy waited.';
  const hash = '0'.repeat(64);
  bundle.snapshots.push(
    ...bundle.snapshots.map((one) => ({ ...one, id: 'snapshot-0', text, hash, blocks: [] })),
  );
  const earlier = [
    {
      snapshotId: 'snapshot-0',
      passage: passageOf(text, 'envoy'),
      until: '2026-11-24T19:00:00.000Z',
    },
  ];
  const annotations = bundle.annotations.map((one) =>
    one.id === 'highlight-1' && one.kind === 'highlight' ? { ...one, earlier } : one,
  );
  return { ...bundle, annotations };
}

describe('a Pressmark archive', () => {
  test('gives back any bundle exactly, also through a file in UTF-8', () => {
    fc.assert(
      fc.property(anyBundle, (bundle) => {
        const bytes = new TextEncoder().encode(pressmarkJson.write(bundle, context));
        expect(readPressmarkJson(new TextDecoder().decode(bytes))).toStrictEqual(bundle);
      }),
      { numRuns: 150 },
    );
  });

  test('keeps lone surrogates, which UTF-8 itself cannot hold, as JSON escapes', () => {
    const bundle = norlandBundle();
    const [first] = bundle.annotations;
    if (first) first.note = 'broken \ud83d emoji';
    const text = pressmarkJson.write(bundle, context);
    expect(text).toContain('broken \\ud83d emoji');
    expect(readPressmarkJson(text).annotations[0]?.note).toBe('broken \ud83d emoji');
  });

  test('says what it is, and has one line a record in the order of the schemas', () => {
    const lines = written().split('\n');
    expect(lines.slice(0, 5)).toEqual([
      '{',
      '"format": "pressmark",',
      '"version": 1,',
      '"exportedAt": "2026-11-24T20:00:00.000Z",',
      '"generator": "Pressmark 0.1.0",',
    ]);
    const records = Object.values(norlandBundle()).flat();
    expect(lines.filter((line) => line.startsWith('{"id":'))).toHaveLength(records.length);
  });

  test('is the same text whatever the order in which the keys of a record were set', () => {
    const bundle = norlandBundle();
    const shuffled = {
      ...bundle,
      entities: bundle.entities.map(({ id, name, ...rest }) => ({ ...rest, name, id })),
      articles: bundle.articles.map(({ id, ...rest }) => ({ ...rest, id })),
    };
    expect(pressmarkJson.write(shuffled, context)).toBe(written());
  });

  test('keeps where an annotation was attached before, with the text of that time', () => {
    const bundle = attachedBundle();
    const text = pressmarkJson.write(bundle, context);
    expect(readPressmarkJson(text)).toStrictEqual(bundle);
    expect(text).toContain('"earlier":[{"snapshotId":"snapshot-0","passage":{"start":4,');
  });

  test('is not written when an earlier passage is not in its text', () => {
    const bundle = attachedBundle();
    for (const snapshot of bundle.snapshots)
      snapshot.text = snapshot.text.replace('envoy', 'ENVOY');
    expect(() => pressmarkJson.write(bundle, context)).toThrow(/earlier › 1 › passage/);
  });

  test('is not written when a passage is not in its text; the error names the annotation', () => {
    const bundle = norlandBundle();
    const [snapshot] = bundle.snapshots;
    if (snapshot) snapshot.text = snapshot.text.replace('Zoë', 'Zoe\u0308');
    const write = () => pressmarkJson.write(bundle, context);
    expect(write).toThrow(ExportError);
    expect(write).toThrow(/mention-3/);
  });
});

describe('reading an archive', () => {
  test('reads version 1 as it was first written', () => {
    const file = new URL('../../fixtures/formats/archive-1.json', import.meta.url);
    expect(readPressmarkJson(readFileSync(file, 'utf8'))).toStrictEqual(norlandBundle());
  });

  test('accepts a byte order mark', () => {
    expect(readPressmarkJson(`\uFEFF${written()}`)).toStrictEqual(norlandBundle());
  });

  test.each([
    ['nothing', ''],
    ['half a file', written().slice(0, 900)],
    ['a web page', '<!doctype html>'],
    ['brackets without end', '['.repeat(200_000)],
  ])('refuses %s as not JSON', (_, text) => {
    expect(failure(text).key).toBe('importFailedNotJson');
  });

  test.each([
    ['another tool’s JSON', '{"annotations": []}'],
    ['null', 'null'],
    ['a list', '[1, 2]'],
    ['a version that is no number', changed('version', '1')],
    ['version 0', changed('version', 0)],
    ['another name', changed('format', 'pressmarks')],
  ])('refuses %s as not made by Pressmark', (_, text) => {
    expect(failure(text).key).toBe('importFailedNotPressmark');
  });

  test('refuses a file of a newer Pressmark before it judges its records', () => {
    const text = JSON.stringify({ format: 'pressmark', version: 2, somethingNew: true });
    expect(failure(text)).toEqual({ key: 'importFailedNewer', detail: '2' });
  });

  test('refuses a file beyond the size cap without parsing it', () => {
    expect(failure(' '.repeat(IMPORT_MAX_LENGTH + 1)).key).toBe('importFailedTooLarge');
  });

  test.each([
    ['a note of 5 MB', 'annotations.0.note', 'x'.repeat(5_000_000), 'annotations › 1 › note'],
    ['a missing field', 'annotations.1.passage.end', undefined, 'annotations › 2 › passage › end'],
    ['a script as link', 'entities.0.links.1', 'javascript:alert(1)', 'entities › 1 › links › 2'],
    ['an unknown field', 'articles.0.owner', 'me', 'articles › 1 › owner'],
    ['an unknown table', 'secrets', [], 'secrets'],
    ['an unknown kind', 'annotations.2.kind', 'link', 'annotations › 3 › kind'],
    ['a missing table', 'dismissals', undefined, 'dismissals'],
    [
      'a block beyond the text',
      'snapshots.0.blocks.0.end',
      9_999,
      'snapshots › 1 (snapshot-1) › blocks › 1',
    ],
  ])('refuses %s and says where it is', (_, path, value, where) => {
    expect(failure(changed(path, value))).toEqual({ key: 'importFailedRecord', detail: where });
  });

  test.each([
    ['annotations.1.entityId', 'annotations › 2 (6f1d2c1e-1b7a-4c55-9f0a-0d3a5c1e9b01) › entityId'],
    ['annotations.1.typeId', 'annotations › 2 (6f1d2c1e-1b7a-4c55-9f0a-0d3a5c1e9b01) › typeId'],
    ['annotations.0.articleId', 'annotations › 1 (note-1) › articleId'],
    ['annotations.0.snapshotId', 'annotations › 1 (note-1) › snapshotId'],
    ['articles.0.snapshotId', 'articles › 1 (article-1) › snapshotId'],
    ['entities.2.mergedInto', 'entities › 3 (entity-tveld) › mergedInto'],
    ['dismissals.0.typeId', 'dismissals › 1 (no-1) › typeId'],
    ['dismissals.0.articleId', 'dismissals › 1 (no-1) › articleId'],
  ])('refuses a reference to nothing in %s', (path, where) => {
    expect(failure(changed(path, 'nobody'))).toEqual({
      key: 'importFailedReference',
      detail: where,
    });
  });

  test('refuses an annotation on a snapshot of another article', () => {
    const bundle = norlandBundle();
    const other = norlandBundle();
    for (const article of other.articles) {
      bundle.articles.push({ ...article, id: 'article-2', snapshotId: 'snapshot-2' });
    }
    for (const snapshot of other.snapshots) {
      bundle.snapshots.push({ ...snapshot, id: 'snapshot-2', articleId: 'article-2' });
    }
    for (const annotation of bundle.annotations) annotation.snapshotId = 'snapshot-2';
    const file = { format: 'pressmark', version: 1, ...context, ...bundle };
    const { typeLabel: _, ...head } = file;
    expect(failure(JSON.stringify(head)).key).toBe('importFailedReference');
  });

  test('refuses an earlier place in a text that is not there', () => {
    const text = pressmarkJson
      .write(attachedBundle(), context)
      .replace('"earlier":[{"snapshotId":"snapshot-0"', '"earlier":[{"snapshotId":"nobody"');
    expect(failure(text)).toEqual({
      key: 'importFailedReference',
      detail: 'annotations › 5 (highlight-1) › earlier',
    });
  });

  test('refuses two records with one id', () => {
    expect(failure(changed('entities.1.id', 'entity-ministry'))).toEqual({
      key: 'importFailedDuplicate',
      detail: 'entities › 2 (entity-ministry) › id',
    });
  });

  test('refuses words that are not where the annotation says', () => {
    expect(failure(changed('annotations.3.passage.exact', 'Zoe Tveld'))).toEqual({
      key: 'importFailedPassage',
      detail: 'annotations › 4 (mention-3) › passage',
    });
  });

  test.each([
    ['the file', '{\n"format"'],
    ['a record', '{"id":"mention-2"'],
    ['a passage', '{"start":'],
  ])('refuses keys of %s that reach for prototypes, and nothing is polluted', (_, place) => {
    for (const poison of ['"__proto__": {"polluted": true}', '"constructor": {"prototype": {}}']) {
      const text = written().replace(place, `{${poison}, ${place.slice(1)}`);
      expect(failure(text).key).toBe('importFailedRecord');
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

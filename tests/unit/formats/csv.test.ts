import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyBundle } from '@/tests/support/arbitraries/bundle';
import { csv, csvRaw } from '@/utils/formats/csv';
import { context, norlandBundle } from './norland-bundle';
import { readCsv } from './read-csv';

const COLUMNS =
  'annotation_id,article_url,article_title,site,published,entity_type,entity_id,entity_name,wikidata_id,quote,prefix,suffix,start_utf16,end_utf16,note,tags,created,modified,status';

const rowsOf = (text: string) => readCsv(text.replace(/^\uFEFF/, ''));

/** The cell of the row with this annotation id. */
function cell(text: string, annotationId: string, column: string): string | undefined {
  const [header = [], ...rows] = rowsOf(text);
  return rows.find((row) => row[0] === annotationId)?.[header.indexOf(column)];
}

function withNote(note: string) {
  const bundle = norlandBundle();
  for (const annotation of bundle.annotations) annotation.note = note;
  return bundle;
}

describe('a table', () => {
  test('starts with a byte order mark and the columns', () => {
    const text = csv.write(norlandBundle(), context);
    expect(text.startsWith(`\uFEFF${COLUMNS}\r\n`)).toBe(true);
  });

  test('has one row an annotation in document order, none for what is in the trash', () => {
    const [, ...rows] = rowsOf(csv.write(norlandBundle(), context));
    expect(rows.map(([id]) => id)).toEqual([
      '6f1d2c1e-1b7a-4c55-9f0a-0d3a5c1e9b01',
      'mention-2',
      'mention-3',
      'highlight-1',
      'note-1',
    ]);
  });

  test('names the entity that is left after a merge, its type and its Wikidata item', () => {
    const text = csv.write(norlandBundle(), { ...context, status: () => 'changed' });
    const ministry = '6f1d2c1e-1b7a-4c55-9f0a-0d3a5c1e9b01';
    expect(cell(text, 'mention-3', 'entity_name')).toBe('Zoë Tveld');
    expect(cell(text, 'mention-3', 'entity_type')).toBe('person');
    expect(cell(text, ministry, 'wikidata_id')).toBe('Q20');
    expect(cell(text, ministry, 'tags')).toBe('ports; central banks');
    expect(cell(text, ministry, 'start_utf16')).toBe('23');
    expect(cell(text, ministry, 'status')).toBe('changed');
    expect(cell(text, 'note-1', 'quote')).toBe('');
  });

  test('of any bundle is strict RFC 4180 and, unguarded, keeps every note to the letter', () => {
    fc.assert(
      fc.property(anyBundle, (bundle) => {
        const [header = [], ...rows] = rowsOf(csvRaw.write(bundle, context));
        const note = header.indexOf('note');
        const kept = bundle.annotations.filter(({ deleted }) => deleted === undefined);
        const sorted = (notes: (string | undefined)[]) => notes.map(String).sort();
        expect(sorted(rows.map((row) => row[note]))).toEqual(
          sorted(kept.map((annotation) => annotation.note.replace(/\p{Surrogate}/gu, '\uFFFD'))),
        );
      }),
    );
  });

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@x',
    '\tx',
    '\rx',
    '\nx',
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '  =1',
    '\u00a0@x',
  ])('for spreadsheets puts an apostrophe before %j, the raw one does not', (note) => {
    expect(cell(csv.write(withNote(note), context), 'note-1', 'note')).toBe(`'${note}`);
    expect(cell(csvRaw.write(withNote(note), context), 'note-1', 'note')).toBe(note);
  });

  test('for spreadsheets has no cell that could run as a formula, whatever the records hold', () => {
    fc.assert(
      fc.property(anyBundle, (bundle) => {
        const cells = rowsOf(csv.write(bundle, context)).flat();
        expect(cells.filter((text) => /^\s*[=+\-@＝＋－＠]/.test(text))).toEqual([]);
      }),
    );
  });

  test('quotes white space at either end and never cuts a cell', () => {
    const note = ` ${'long '.repeat(10_000)}`;
    const text = csv.write(withNote(note), context);
    expect(text).toContain(`," ${'long '.repeat(10_000)}",`);
    expect(cell(text, 'note-1', 'note')).toBe(note);
  });

  test('has U+FFFD where a lone surrogate stood, as UTF-8 would have it', () => {
    expect(cell(csvRaw.write(withNote('a\ud83d'), context), 'note-1', 'note')).toBe('a\uFFFD');
  });
});

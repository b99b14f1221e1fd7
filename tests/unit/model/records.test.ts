import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { StatementSchema } from '@/utils/model/annotate';
import { AnnotationSchema } from '@/utils/model/annotation';
import { nameKey } from '@/utils/model/entity';
import { DEFAULT_TYPES, EntityTypeSchema } from '@/utils/model/entity-type';
import { PassageSchema, slicesToExact } from '@/utils/model/passage';
import { HttpUrlSchema, PublishedSchema } from '@/utils/model/scalars';
import { DEFAULT_SETTINGS, SettingSchema } from '@/utils/model/setting';
import { hashText } from '@/utils/model/snapshot';

const passage = { start: 4, end: 7, exact: 'Ana', prefix: 'met ', suffix: '.' };
const annotation = {
  id: 'a',
  articleId: 'b',
  snapshotId: 'c',
  tags: [],
  note: '',
  created: '2025-11-04T09:12:00.000Z',
  modified: '2025-11-04T09:12:00.000Z',
  origin: 'user',
};

describe('a name', () => {
  test.each([
    ['José Marín', 'JOSE  MARIN'],
    ['O’Neill', "O'Neill"],
    ['Jean–Luc', 'jean-luc'],
    ['Minis\u00ADter', 'Minister'],
    [' Port\u00A0Lund ', 'Port Lund'],
    ['ﬁrst', 'First'],
  ])('%s is the same as %s', (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  test('differs from another by a letter or a word', () => {
    expect(nameKey('Vidal')).not.toBe(nameKey('Vidas'));
    expect(nameKey('Ana Vidal')).not.toBe(nameKey('Vidal'));
  });
});

test('a passage fits its offsets and says the words of its text', () => {
  expect(v.is(PassageSchema, passage)).toBe(true);
  expect(v.is(PassageSchema, { ...passage, end: 8 })).toBe(false);
  expect(v.is(PassageSchema, { ...passage, end: 4, exact: '' })).toBe(false);
  expect(slicesToExact('met Ana.', passage)).toBe(true);
  expect(slicesToExact('met  Ana.', passage)).toBe(false);
});

test('only web addresses are addresses', () => {
  expect(v.is(HttpUrlSchema, 'https://news.example/a?b')).toBe(true);
  for (const url of ['javascript:alert(1)', 'file:///etc/passwd', '/a', 'data:text/html,x', '']) {
    expect(v.is(HttpUrlSchema, url), url).toBe(false);
  }
});

test('a publisher’s date is a day, or a moment with its zone', () => {
  for (const date of ['2025-11-04', '2025-11-04T09:12:00+09:00', '2025-11-04T09:12Z']) {
    expect(v.is(PublishedSchema, date), date).toBe(true);
  }
  for (const date of ['4 November 2025', '2025-11-04T09:12', '2025']) {
    expect(v.is(PublishedSchema, date), date).toBe(false);
  }
});

test('each kind of annotation has what it needs, and nothing that it does not', () => {
  const mention = { ...annotation, kind: 'entity', passage, entityId: 'e', typeId: 'person' };
  const { entityId: _none, ...without } = mention;
  expect(v.is(AnnotationSchema, mention)).toBe(true);
  expect(v.is(AnnotationSchema, without)).toBe(false);
  expect(v.is(AnnotationSchema, { ...annotation, kind: 'highlight', passage })).toBe(true);
  expect(v.is(AnnotationSchema, { ...annotation, kind: 'highlight' })).toBe(false);
  expect(v.is(AnnotationSchema, { ...annotation, kind: 'note' })).toBe(true);
  expect(v.is(AnnotationSchema, { ...annotation, kind: 'note', colour: 'red' })).toBe(false);
  expect(v.is(AnnotationSchema, { ...annotation, kind: 'note', deleted: undefined })).toBe(false);
});

test('a statement without a type or with one field too many is refused', () => {
  expect(v.is(StatementSchema, { kind: 'entity', typeId: 'person' })).toBe(true);
  expect(v.is(StatementSchema, { kind: 'entity' })).toBe(false);
  expect(v.is(StatementSchema, { kind: 'highlight', typeId: 'person' })).toBe(false);
});

test('default types and settings are valid, and every digit stands for one type', () => {
  for (const type of DEFAULT_TYPES) expect(v.is(EntityTypeSchema, type), type.id).toBe(true);
  expect(new Set(DEFAULT_TYPES.map((type) => type.digit)).size).toBe(10);
  for (const [key, value] of Object.entries(DEFAULT_SETTINGS)) {
    expect(v.is(SettingSchema, { key, value }), key).toBe(true);
  }
});

test('a text’s hash is the SHA-256 of its UTF-8 bytes', async () => {
  expect(await hashText('abc')).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

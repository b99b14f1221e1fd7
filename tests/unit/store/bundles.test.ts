import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import type { Bundle } from '@/utils/model/bundle';
import { DEFAULT_TYPES } from '@/utils/model/entity-type';
import { annotate } from '@/utils/store/annotate';
import { findArticle } from '@/utils/store/articles';
import { importBundle, readBundle } from '@/utils/store/bundles';
import { commit } from '@/utils/store/commit';
import { editAnnotation } from '@/utils/store/edit-annotation';
import { removeAnnotation } from '@/utils/store/remove-annotation';
import {
  everything,
  freshDatabase,
  highlight,
  person,
  place,
  saying,
  URL_A,
  undoLast,
} from './sample';

const URL_B = 'https://news.example/b';
const LATER = '2199-01-01T00:00:00.000Z';

async function storeWithTwoArticles() {
  const db = freshDatabase();
  const a = await annotate(db, person('Ana Vidal'));
  const b = await annotate(db, place('Port Lund', { urls: [URL_B] }));
  return { db, a, b };
}

const size = (bundle: Bundle) => Object.values(bundle).reduce((sum, rows) => sum + rows.length, 0);

test('a bundle of everything has all but the trash', async () => {
  const { db, a } = await storeWithTwoArticles();
  const { annotation } = await annotate(db, person('Minister'));
  await removeAnnotation(db, annotation.id);
  const bundle = await readBundle(db);
  expect(bundle.articles).toHaveLength(2);
  expect(bundle.annotations.map((one) => one.id)).not.toContain(annotation.id);
  expect(bundle.entities.map((one) => one.name).sort()).toEqual(['Ana Vidal', 'Port Lund']);
  expect(bundle.types.map((type) => type.id)).toEqual(['person', 'place']);
  expect(bundle.snapshots).toContainEqual(await db.snapshots.get(a.article.snapshotId));
});

test('a bundle of one article has what it uses, and no more', async () => {
  const { db, b } = await storeWithTwoArticles();
  const [type] = DEFAULT_TYPES;
  await commit(db, 'types', [{ table: 'types', put: { ...type, id: 'ship', label: 'Ship' } }]);
  const bundle = await readBundle(db, b.article.id);
  expect(bundle.articles).toEqual([b.article]);
  expect(bundle.annotations).toEqual([b.annotation]);
  expect(bundle.entities).toEqual([b.entity]);
  expect(bundle.snapshots).toHaveLength(1);
  expect(bundle.types.map((one) => one.id)).toEqual(['ship', 'place']);
  await expect(readBundle(db, 'none')).rejects.toMatchObject({ key: 'errorNotFound' });
});

test('an article whose notes are all in the trash is not in a bundle of everything', async () => {
  const { db, a } = await storeWithTwoArticles();
  await removeAnnotation(db, a.annotation.id);
  expect((await readBundle(db)).articles.map((one) => one.url)).toEqual([URL_B]);
});

test('an import into an empty store gives the same data; a second one changes nothing', async () => {
  const { db } = await storeWithTwoArticles();
  const bundle = await readBundle(db);
  const other = freshDatabase();
  const types = bundle.types.length;
  expect(await importBundle(other, bundle)).toEqual({
    added: size(bundle) - types,
    updated: 0,
    unchanged: types,
  });
  expect(await readBundle(other)).toEqual(bundle);
  const before = await everything(other);
  const again = await importBundle(other, bundle);
  expect(again).toEqual({ added: 0, updated: 0, unchanged: size(bundle) });
  expect(await everything(other)).toEqual(before);
  expect(await undoLast(other)).toEqual({ action: 'import' });
  expect(Object.values(await everything(other)).flat()).toEqual([]);
});

test('the newer of two versions of a record wins, whichever side it is on', async () => {
  const { db, a } = await storeWithTwoArticles();
  const old = await readBundle(db);
  await editAnnotation(db, a.annotation.id, { note: 'Mine' });
  expect(await importBundle(db, old)).toMatchObject({ added: 0, updated: 0 });
  expect(await db.annotations.get(a.annotation.id)).toMatchObject({ note: 'Mine' });
  const newer = old.annotations.map((one) => ({ ...one, note: 'Theirs', modified: LATER }));
  const entities = old.entities.map((one) => ({ ...one, note: 'E', modified: LATER }));
  expect(await importBundle(db, { ...old, annotations: newer, entities })).toMatchObject({
    updated: 4,
  });
  expect(await db.annotations.get(a.annotation.id)).toMatchObject({ note: 'Theirs' });
  expect(await db.entities.get(a.entity?.id ?? '')).toMatchObject({ note: 'E' });
});

test('URLs of an article are merged, and the version seen last gives the rest', async () => {
  const { db, a } = await storeWithTwoArticles();
  const bundle = await readBundle(db, a.article.id);
  const seen = { ...a.article, urls: [URL_A, 'https://news.example/amp'], title: 'Old' };
  const articles = [
    { ...seen, lastSeen: '2001-01-01T00:00:00Z', firstSeen: '2001-01-01T00:00:00Z' },
  ];
  await importBundle(db, { ...bundle, articles });
  expect(await db.articles.get(a.article.id)).toEqual({
    ...a.article,
    urls: [URL_A, 'https://news.example/amp'],
    firstSeen: '2001-01-01T00:00:00Z',
  });
});

test('an article that another profile stored under its own id is the same article', async () => {
  const theirs = freshDatabase();
  const there = await annotate(theirs, highlight('dockers'));
  const { db, a } = await storeWithTwoArticles();
  await importBundle(db, await readBundle(theirs));
  expect(await db.articles.where('urls').equals(URL_A).count()).toBe(1);
  expect(await findArticle(db, [URL_A])).toMatchObject({ id: a.article.id });
  expect(await db.annotations.get(there.annotation.id)).toMatchObject({
    articleId: a.article.id,
    snapshotId: a.article.snapshotId,
  });
  expect(await db.snapshots.count()).toBe(2);
});

test('what was deleted stays in the trash, unless the import has a newer version', async () => {
  const { db, a } = await storeWithTwoArticles();
  const bundle = await readBundle(db, a.article.id);
  await removeAnnotation(db, a.annotation.id);
  const before = await everything(db);
  expect(await importBundle(db, bundle)).toMatchObject({ added: 0, updated: 0 });
  expect(await everything(db)).toEqual(before);
  const annotations = bundle.annotations.map((one) => ({ ...one, modified: LATER }));
  // The mention is newer than the deletion, its entity is not: it comes back all the same.
  expect(await importBundle(db, { ...bundle, annotations })).toMatchObject({ updated: 2 });
  expect((await db.entities.get(a.entity?.id ?? ''))?.deleted).toBeUndefined();
  expect((await db.annotations.get(a.annotation.id))?.deleted).toBeUndefined();
});

test('an import in which one passage is wrong is refused by name, and nothing is written', async () => {
  const { db, a } = await storeWithTwoArticles();
  const bundle = await readBundle(db);
  const other = freshDatabase();
  const broken = bundle.annotations.map((one) =>
    one.id === a.annotation.id && one.kind === 'entity'
      ? { ...one, passage: { ...one.passage, exact: 'Eva Vidal' } }
      : one,
  );
  await expect(importBundle(other, { ...bundle, annotations: broken })).rejects.toMatchObject({
    key: 'errorPassageMismatch',
    detail: expect.stringContaining(a.annotation.id),
  });
  expect(Object.values(await everything(other)).flat()).toEqual([]);
  expect(await other.changes.count()).toBe(0);
});

test('an import with a wrong hash, an id twice or a missing record is refused', async () => {
  const { db } = await storeWithTwoArticles();
  const bundle = await readBundle(db);
  const other = freshDatabase();
  const bad: Bundle[] = [
    { ...bundle, snapshots: bundle.snapshots.map((one) => ({ ...one, hash: '0'.repeat(64) })) },
    { ...bundle, entities: [...bundle.entities, ...bundle.entities] },
    { ...bundle, entities: bundle.entities.slice(1) },
    { ...bundle, articles: bundle.articles.slice(1) },
    { ...bundle, annotations: bundle.annotations.map((one) => ({ ...one, created: 'today' })) },
  ];
  for (const one of bad) {
    await expect(importBundle(other, one)).rejects.toMatchObject({ key: 'errorInvalidData' });
  }
  expect(Object.values(await everything(other)).flat()).toEqual([]);
});

test('types of the reader travel along, and those set here stay as they are', async () => {
  const { db, a } = await storeWithTwoArticles();
  const [type] = DEFAULT_TYPES;
  const ship = { ...type, id: 'ship', label: 'Ship' };
  await commit(db, 'types', [{ table: 'types', put: ship }]);
  await annotate(db, saying('Harbour', { kind: 'entity', typeId: 'ship' }));
  const bundle = await readBundle(db, a.article.id);
  const other = freshDatabase();
  await importBundle(other, bundle);
  expect(await other.types.toArray()).toEqual([ship]);
  const relabelled = bundle.types.map((one) => ({ ...one, label: 'Theirs' }));
  await importBundle(db, { ...bundle, types: relabelled });
  expect(await db.types.get('ship')).toEqual(ship);
});

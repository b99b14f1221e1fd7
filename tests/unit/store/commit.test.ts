import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { DEFAULT_TYPES } from '@/utils/model/entity-type';
import { annotate } from '@/utils/store/annotate';
import { commit, KEPT_GROUPS } from '@/utils/store/commit';
import { StoreError, toStoreError } from '@/utils/store/errors';
import { everything, freshDatabase, person } from './sample';

const [first, second] = DEFAULT_TYPES;

test('of three rows of which the third is wrong none is written, nor any journal', async () => {
  const db = freshDatabase();
  const plan = [
    { table: 'types' as const, put: { ...first, label: 'Someone' } },
    { table: 'types' as const, put: { ...second, label: 'A firm' } },
    { table: 'types' as const, put: { ...second, id: 'third', colour: 'red' } },
  ];
  await expect(commit(db, 'types', plan)).rejects.toMatchObject({
    key: 'errorInvalidData',
    detail: expect.stringContaining('types colour'),
  });
  expect(await db.types.count()).toBe(0);
  expect(await db.changes.count()).toBe(0);
});

test('a reference that leads nowhere is refused, whichever it is', async () => {
  const db = freshDatabase();
  const { annotation, article, entity } = await annotate(db, person('Ana Vidal'));
  const other = await annotate(db, person('Vidal', { urls: ['https://news.example/other'] }));
  const before = await everything(db);
  if (annotation.kind !== 'entity' || !entity) throw new Error('not a mention');
  const bad = [
    { table: 'annotations' as const, put: { ...annotation, articleId: 'none' } },
    { table: 'annotations' as const, put: { ...annotation, snapshotId: 'none' } },
    { table: 'annotations' as const, put: { ...annotation, snapshotId: other.article.snapshotId } },
    { table: 'annotations' as const, put: { ...annotation, entityId: 'none' } },
    { table: 'annotations' as const, put: { ...annotation, typeId: 'none' } },
    { table: 'articles' as const, put: { ...article, snapshotId: other.article.snapshotId } },
    { table: 'entities' as const, put: { ...entity, typeId: 'none' } },
    { table: 'entities' as const, put: { ...entity, mergedInto: entity.id } },
    { table: 'entities' as const, put: { ...entity, deleted: entity.created } },
    { table: 'entities' as const, remove: entity.id },
    { table: 'articles' as const, remove: article.id },
    { table: 'snapshots' as const, remove: article.snapshotId },
  ];
  for (const planned of bad) {
    await expect(commit(db, 'bad', [planned])).rejects.toMatchObject({ key: 'errorInvalidData' });
  }
  expect(await everything(db)).toEqual(before);
});

test('a passage that its text does not say is refused by name', async () => {
  const db = freshDatabase();
  const { annotation } = await annotate(db, person('Ana Vidal'));
  if (annotation.kind !== 'entity') throw new Error('not a mention');
  const { passage } = annotation;
  const moved = { ...passage, start: passage.start + 1, end: passage.end + 1 };
  const written = commit(db, 'move', [
    { table: 'annotations', put: { ...annotation, passage: moved } },
  ]);
  await expect(written).rejects.toMatchObject({
    key: 'errorPassageMismatch',
    detail: expect.stringContaining(annotation.id),
  });
});

test('the receipt and the journal hold the rows before and after', async () => {
  const db = freshDatabase();
  await commit(db, 'label', [{ table: 'types', put: { ...first, label: 'One' } }]);
  const receipt = await commit(db, 'label', [{ table: 'types', put: { ...first, label: 'Two' } }]);
  expect(receipt).toMatchObject({
    action: 'label',
    group: 2,
    changes: [{ table: 'types', key: 'person', before: { label: 'One' }, after: { label: 'Two' } }],
  });
  const unchanged = await commit(db, 'label', [
    { table: 'types', put: { ...first, label: 'Two' } },
  ]);
  expect(unchanged).toEqual({ action: 'label', changes: [] });
  expect(await db.changes.count()).toBe(2);
});

test('plans that read and write at the same time never lose a step', async () => {
  const db = freshDatabase();
  const step = () =>
    commit(db, 'count', async (rows) => {
      const order = ((await rows.types.get('count'))?.order ?? 0) + 1;
      return [{ table: 'types', put: { ...first, id: 'count', order } }];
    });
  await Promise.all(Array.from({ length: 25 }, step));
  expect((await db.types.get('count'))?.order).toBe(25);
});

test('index entries derived from names are seen by nobody outside', async () => {
  const db = freshDatabase();
  await annotate(db, person('Ana Vidal'));
  const seen = [...(await db.entities.toArray()), ...(await db.changes.toArray())];
  expect(JSON.stringify(seen)).not.toMatch(/"keys"|"tails"/);
  expect(await db.entities.where('keys').equals('ana vidal').count()).toBe(1);
});

test('the journal keeps the last actions and forgets the older ones', async () => {
  const db = freshDatabase();
  for (let order = 1; order <= KEPT_GROUPS + 50; order += 1) {
    await commit(db, 'order', [{ table: 'types', put: { ...first, order } }]);
  }
  expect(await db.changes.count()).toBe(KEPT_GROUPS);
  expect((await db.changes.toCollection().first())?.group).toBe(51);
}, 60_000);

test('a full disk is told apart from other failures', () => {
  const quota = new Dexie.AbortError('aborted', new DOMException('full', 'QuotaExceededError'));
  expect(toStoreError(quota).key).toBe('errorQuota');
  expect(toStoreError(new Error('what?'))).toMatchObject({
    key: 'errorDatabase',
    detail: 'Error: what?',
  });
  const own = new StoreError('errorNotFound', 'it');
  expect(toStoreError(own)).toBe(own);
});

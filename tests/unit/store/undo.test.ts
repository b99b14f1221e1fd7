import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEFAULT_TYPES } from '@/utils/model/entity-type';
import { annotate } from '@/utils/store/annotate';
import { commit } from '@/utils/store/commit';
import type { PressmarkDatabase } from '@/utils/store/database';
import { editAnnotation } from '@/utils/store/edit-annotation';
import { removeAnnotation, restoreAnnotation } from '@/utils/store/remove-annotation';
import { changeSetting, readSettings } from '@/utils/store/settings';
import { undoGroup } from '@/utils/store/undo';
import { everything, freshDatabase, highlight, person, saying, TEXT, undoLast } from './sample';

test('undo walks back action by action, to the empty store', async () => {
  const db = freshDatabase();
  const empty = await everything(db);
  const { annotation } = await annotate(db, person('Vidal'));
  const tagged = await everything(db);
  await editAnnotation(db, annotation.id, { note: 'x' });
  expect(await undoLast(db)).toEqual({ action: 'edit' });
  expect(await everything(db)).toEqual(tagged);
  expect(await undoLast(db)).toEqual({ action: 'annotate' });
  expect(await everything(db)).toEqual(empty);
  expect(await undoLast(db)).toEqual({});
});

test('what is done after an undo is undone first', async () => {
  const db = freshDatabase();
  await annotate(db, person('Ana Vidal'));
  const one = await everything(db);
  await annotate(db, highlight('dockers'));
  await undoLast(db);
  await annotate(db, highlight('Harbour'));
  await undoLast(db);
  expect(await everything(db)).toEqual(one);
  await undoLast(db);
  expect(await db.articles.count()).toBe(0);
});

test('every write tells by which number it is undone, and none where nothing was written', async () => {
  const db = freshDatabase();
  const first = await annotate(db, person('Vidal'));
  const { id } = first.annotation;
  const edited = await editAnnotation(db, id, { note: 'x' });
  const removed = await removeAnnotation(db, id);
  expect([first.group, edited.group, removed.group]).toEqual([1, 2, 3]);
  expect(await removeAnnotation(db, id)).not.toHaveProperty('group');
  await undoGroup(db, 3);
  expect(await annotate(db, person('Vidal'))).not.toHaveProperty('group');
  expect(await editAnnotation(db, id, { note: 'x' })).not.toHaveProperty('group');
});

test('an action is undone by its number, and not one that came after it', async () => {
  const db = freshDatabase();
  const { annotation } = await annotate(db, person('Ana Vidal'));
  const { annotation: other } = await annotate(db, highlight('dockers'));
  const { group = 0 } = await editAnnotation(db, annotation.id, { note: 'x' });
  const later = await editAnnotation(db, other.id, { note: 'y' });
  await undoGroup(db, group);
  expect(await db.annotations.get(annotation.id)).toEqual(annotation);
  expect(await db.annotations.get(other.id)).toEqual(later.annotation);
});

test('an action that was undone, has been built upon or never was cannot be undone', async () => {
  const db = freshDatabase();
  const { annotation, group: first = 0 } = await annotate(db, person('Vidal'));
  const { group: edit = 0 } = await editAnnotation(db, annotation.id, { note: 'x' });
  const noted = await everything(db);
  await expect(undoGroup(db, first)).rejects.toMatchObject({ key: 'errorUndoConflict' });
  await expect(undoGroup(db, 99)).rejects.toMatchObject({ key: 'errorUndoConflict' });
  expect(await everything(db)).toEqual(noted);
  await undoGroup(db, edit);
  await expect(undoGroup(db, edit)).rejects.toMatchObject({ key: 'errorUndoConflict' });
  expect(await db.annotations.toArray()).toEqual([annotation]);
});

test('undo leaves settings alone', async () => {
  const db = freshDatabase();
  await annotate(db, person('Vidal'));
  await changeSetting(db, { key: 'toolbar', value: 'on key' });
  expect(await undoLast(db)).toEqual({ action: 'annotate' });
  expect((await readSettings(db)).toolbar).toBe('on key');
});

test('a row that something else has changed since is not overwritten', async () => {
  const db = freshDatabase();
  const [type] = DEFAULT_TYPES;
  await commit(db, 'types', [
    { table: 'types', put: { ...type, label: 'One' } },
    { table: 'types', put: { ...type, id: 'mine', label: 'Mine' } },
  ]);
  await commit(db, 'sync', [{ table: 'types', put: { ...type, label: 'Two' } }], {
    undoable: false,
  });
  const before = await everything(db);
  await expect(undoLast(db)).rejects.toMatchObject({ key: 'errorUndoConflict' });
  expect(await everything(db)).toEqual(before);
});

test('undo does not take away what something else has come to lean on', async () => {
  const db = freshDatabase();
  const { annotation, article } = await annotate(db, person('Vidal'));
  if (annotation.kind !== 'entity') throw new Error('not a mention');
  await commit(db, 'sync', [{ table: 'annotations', put: { ...annotation, id: 'theirs' } }], {
    undoable: false,
  });
  await expect(undoLast(db)).rejects.toMatchObject({ key: 'errorUndoConflict' });
  expect(await db.articles.get(article.id)).toEqual(article);
});

type Step = (db: PressmarkDatabase, ids: string[]) => Promise<unknown>;

const words = fc.constantFrom('Ana Vidal', 'Vidal', 'Port Lund', 'dockers', 'Harbour talks');
const type = fc.constantFrom('person', 'place', 'work');
const url = fc.constantFrom('https://news.example/a', 'https://news.example/b');
const text = fc.constantFrom(TEXT, `${TEXT} Updated.`);
const pick = fc.nat(20);
const where = fc.record({ text, urls: fc.uniqueArray(url, { minLength: 1 }) });

const annotating = (input: Parameters<typeof annotate>[1]): Step => {
  return async (db, ids) => ids.push((await annotate(db, input)).annotation.id);
};

/** Acts on one of the annotations made so far; refusals (it is in the trash …) are part of the game. */
const onOne =
  (index: number, act: (db: PressmarkDatabase, id: string) => Promise<unknown>): Step =>
  async (db, ids) => {
    const id = ids[index % Math.max(1, ids.length)];
    if (id !== undefined) await act(db, id).catch(expectRefusal);
  };

const expectRefusal = (error: unknown) =>
  expect(error).toMatchObject({ key: expect.stringMatching(/^error(NotFound|InvalidData)$/) });

const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(words, type, where)
    .map(([exact, typeId, at]) => annotating(saying(exact, { kind: 'entity', typeId }, at))),
  fc.tuple(words, where).map(([exact, at]) => annotating(highlight(exact, at))),
  where.map((at) => annotating(saying('', { kind: 'note', note: 'So.' }, at))),
  fc
    .tuple(pick, type)
    .map(([i, typeId]) => onOne(i, (db, id) => editAnnotation(db, id, { typeId }))),
  fc.tuple(pick, words).map(([i, name]) => onOne(i, (db, id) => editAnnotation(db, id, { name }))),
  pick.map((i) => onOne(i, (db, id) => editAnnotation(db, id, { kind: 'highlight' }))),
  fc.tuple(pick, words).map(([i, note]) => onOne(i, (db, id) => editAnnotation(db, id, { note }))),
  pick.map((i) => onOne(i, removeAnnotation)),
  pick.map((i) => onOne(i, restoreAnnotation)),
);

test('whatever the reader did, undoing all of it gives the store of the beginning', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 4 }),
      fc.array(step, { minLength: 1, maxLength: 14 }),
      async (past, actions) => {
        const db = freshDatabase();
        const ids: string[] = [];
        for (const act of past) await act(db, ids);
        // What lies before the beginning can no longer be undone.
        await db.changes.toCollection().modify((change) => {
          delete change.undoable;
        });
        const beginning = await everything(db);
        for (const act of actions) await act(db, ids);
        let undone = 0;
        while ((await undoLast(db)).action !== undefined && undone < 100) undone += 1;
        expect(undone).toBeLessThanOrEqual(actions.length);
        expect(await everything(db)).toEqual(beginning);
        await db.delete();
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

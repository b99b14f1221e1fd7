import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { annotate } from '@/utils/store/annotate';
import { annotationsCount, articleNotes, marksOf } from '@/utils/store/articles';
import { editAnnotation } from '@/utils/store/edit-annotation';
import { removeAnnotation, restoreAnnotation } from '@/utils/store/remove-annotation';
import { everything, freshDatabase, person, undoLast } from './sample';

test('what is removed lies in the trash, with the entity that nothing else mentions', async () => {
  const db = freshDatabase();
  const { annotation, article, entity } = await annotate(db, person('Vidal'));
  const before = await everything(db);
  const removed = await removeAnnotation(db, annotation.id);
  expect(removed.annotation.deleted).toBeDefined();
  expect(await annotationsCount(db, article.id)).toBe(0);
  expect(await marksOf(db, article.id)).toEqual([]);
  expect((await articleNotes(db, article.id))?.entities).toEqual([]);
  expect((await db.entities.get(entity?.id ?? ''))?.deleted).toBeDefined();
  expect(await undoLast(db)).toEqual({ action: 'remove' });
  expect(await everything(db)).toEqual(before);
});

test('an entity with another mention stays', async () => {
  const db = freshDatabase();
  const { annotation, entity } = await annotate(db, person('Vidal'));
  await annotate(db, person('Vidal', { nth: 1 }));
  await removeAnnotation(db, annotation.id);
  expect(await db.entities.get(entity?.id ?? '')).toEqual(entity);
});

test('restoring brings the annotation back, and its entity', async () => {
  const db = freshDatabase();
  const { annotation, article, entity } = await annotate(db, person('Vidal'));
  await removeAnnotation(db, annotation.id);
  const restored = await restoreAnnotation(db, annotation.id);
  expect(restored).toEqual({ ...annotation, modified: restored.modified });
  expect(await marksOf(db, article.id)).toMatchObject([{ id: annotation.id, name: 'Vidal' }]);
  expect((await db.entities.get(entity?.id ?? ''))?.deleted).toBeUndefined();
});

test('a name that was tagged anew in the meantime stays one entity', async () => {
  const db = freshDatabase();
  const { annotation } = await annotate(db, person('Vidal'));
  await removeAnnotation(db, annotation.id);
  const { entity } = await annotate(db, person('Vidal', { nth: 1 }));
  expect(await restoreAnnotation(db, annotation.id)).toMatchObject({ entityId: entity?.id });
});

test('removing twice is one action; what is in the trash cannot be edited', async () => {
  const db = freshDatabase();
  const { annotation } = await annotate(db, person('Vidal'));
  const removed = await removeAnnotation(db, annotation.id);
  const journal = await db.changes.count();
  expect(await removeAnnotation(db, annotation.id)).toEqual({ annotation: removed.annotation });
  expect(await db.changes.count()).toBe(journal);
  const edit = editAnnotation(db, annotation.id, { note: 'x' });
  await expect(edit).rejects.toMatchObject({ key: 'errorNotFound' });
  await expect(removeAnnotation(db, 'none')).rejects.toMatchObject({ key: 'errorNotFound' });
  await expect(restoreAnnotation(db, 'none')).rejects.toMatchObject({ key: 'errorNotFound' });
});

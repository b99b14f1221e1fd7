import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { annotate } from '@/utils/store/annotate';
import { commit } from '@/utils/store/commit';
import { editAnnotation } from '@/utils/store/edit-annotation';
import { everything, freshDatabase, highlight, person, saying, undoLast } from './sample';

const inTrash = async (db: ReturnType<typeof freshDatabase>) =>
  (await db.entities.toArray()).filter((one) => one.deleted !== undefined).map((one) => one.name);

test('another type makes it a mention of another entity; the one left alone goes to the trash', async () => {
  const db = freshDatabase();
  const { annotation, entity } = await annotate(db, person('Vidal'));
  const before = await everything(db);
  const edited = await editAnnotation(db, annotation.id, { typeId: 'place' });
  expect(edited.entity).toMatchObject({ name: 'Vidal', typeId: 'place' });
  expect(edited.annotation).toMatchObject({ typeId: 'place', entityId: edited.entity?.id });
  expect(edited.entity?.id).not.toBe(entity?.id);
  expect(await inTrash(db)).toEqual(['Vidal']);
  await undoLast(db);
  expect(await everything(db)).toEqual(before);
});

test('an entity that is still mentioned, or has a note, stays', async () => {
  const db = freshDatabase();
  const { annotation, entity } = await annotate(db, person('Vidal'));
  const other = await annotate(db, person('Vidal', { nth: 1 }));
  await editAnnotation(db, annotation.id, { typeId: 'place' });
  expect(await inTrash(db)).toEqual([]);
  if (!entity) throw new Error('no entity');
  await commit(db, 'note', [{ table: 'entities', put: { ...entity, note: 'The minister' } }]);
  await editAnnotation(db, other.annotation.id, { typeId: 'place' });
  expect(await inTrash(db)).toEqual([]);
});

test('a type that the name has already leads to the entity that is there', async () => {
  const db = freshDatabase();
  const ship = await annotate(db, saying('Vidal', { kind: 'entity', typeId: 'product' }));
  const { annotation } = await annotate(db, person('Vidal', { nth: 1 }));
  const edited = await editAnnotation(db, annotation.id, { typeId: 'product' });
  expect(edited.entity).toEqual(ship.entity);
});

test('another name is another entity, another spelling corrects the entity', async () => {
  const db = freshDatabase();
  const full = await annotate(db, person('Ana Vidal'));
  const { annotation, entity } = await annotate(db, person('Vidal', { nth: 1 }));
  const spelled = await editAnnotation(db, annotation.id, { name: '  VIDAL ' });
  expect(spelled.entity).toMatchObject({ id: entity?.id, name: 'VIDAL' });
  const named = await editAnnotation(db, annotation.id, { name: 'Ana Vidal' });
  expect(named.entity).toEqual(full.entity);
  expect(await inTrash(db)).toEqual(['VIDAL']);
});

test('a mention becomes a highlight and a highlight a mention', async () => {
  const db = freshDatabase();
  const { annotation } = await annotate(db, person('Vidal'));
  const plain = await editAnnotation(db, annotation.id, { kind: 'highlight' });
  expect(plain.annotation.kind).toBe('highlight');
  expect(plain.annotation).not.toHaveProperty('entityId');
  expect(await inTrash(db)).toEqual(['Vidal']);
  const again = await editAnnotation(db, annotation.id, { kind: 'entity', typeId: 'place' });
  expect(again.annotation).toMatchObject({ kind: 'entity', typeId: 'place' });
  expect(again.entity?.name).toBe('Vidal');
  const marked = await annotate(db, highlight('dockers'));
  const untyped = editAnnotation(db, marked.annotation.id, { kind: 'entity' });
  await expect(untyped).rejects.toMatchObject({ key: 'errorInvalidData' });
});

test('tags and note change without touching the rest', async () => {
  const db = freshDatabase();
  const { annotation, entity } = await annotate(db, person('Vidal'));
  const edited = await editAnnotation(db, annotation.id, { tags: ['a', 'b', 'a'], note: 'New' });
  expect(edited.entity).toEqual(entity);
  expect(edited.annotation).toEqual({
    ...annotation,
    tags: ['a', 'b'],
    note: 'New',
    modified: edited.annotation.modified,
  });
});

test('an edit that changes nothing is no action', async () => {
  const db = freshDatabase();
  const { annotation } = await annotate(db, person('Vidal'));
  const journal = await db.changes.count();
  await editAnnotation(db, annotation.id, { typeId: 'person', note: '' });
  expect(await db.changes.count()).toBe(journal);
});

test('a note on the article stays one; what is not there cannot be edited', async () => {
  const db = freshDatabase();
  const { annotation } = await annotate(db, saying('', { kind: 'note', note: 'Weak' }));
  const edited = await editAnnotation(db, annotation.id, { note: 'Strong' });
  expect(edited.annotation).toMatchObject({ kind: 'note', note: 'Strong' });
  const tagged = editAnnotation(db, annotation.id, { typeId: 'person' });
  await expect(tagged).rejects.toMatchObject({ key: 'errorInvalidData' });
  const missing = editAnnotation(db, 'none', { note: 'x' });
  await expect(missing).rejects.toMatchObject({ key: 'errorNotFound' });
});

import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { annotate } from '@/utils/store/annotate';
import { editAnnotation } from '@/utils/store/edit-annotation';
import { everything, freshDatabase, saying, undoLast } from './sample';

const place = (another?: true) => ({
  kind: 'entity' as const,
  typeId: 'place',
  ...(another && { another }),
});

test('two entities have one name and type where the reader says that another one is meant', async () => {
  const db = freshDatabase();
  const first = await annotate(db, saying('Vidal', place()));
  const second = await annotate(db, saying('Vidal', place(true), { nth: 1 }));
  expect(second.entity).toMatchObject({ name: 'Vidal', typeId: 'place' });
  expect(second.entity?.id).not.toBe(first.entity?.id);
  expect(second.annotation).toMatchObject({ entityId: second.entity?.id });
});

test('a mention is moved to another entity of the same name, and back by undo', async () => {
  const db = freshDatabase();
  const first = await annotate(db, saying('Vidal', place()));
  await annotate(db, saying('Vidal', place(), { nth: 1 }));
  const before = await everything(db);
  const edited = await editAnnotation(db, first.annotation.id, { another: true, name: 'Vidal' });
  expect(edited.entity?.name).toBe('Vidal');
  expect(edited.entity?.id).not.toBe(first.entity?.id);
  await undoLast(db);
  expect(await everything(db)).toEqual(before);
});

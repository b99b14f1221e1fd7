import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { annotate } from '@/utils/store/annotate';
import { removeAnnotation, restoreAnnotation } from '@/utils/store/remove-annotation';
import { removeEntity } from '@/utils/store/remove-entity';
import { undoGroup } from '@/utils/store/undo';
import { registry } from './registry-sample';
import { everything, highlight, saying } from './sample';

test('an entity goes to the trash with its mentions, and comes back with them', async () => {
  const { db, vidal, mention } = await registry();
  const before = await everything(db);
  const { group = 0 } = await removeEntity(db, vidal, { mentions: 'remove' });
  expect(await db.entities.get(vidal)).toMatchObject({ deleted: expect.any(String) });
  expect(await db.annotations.get(mention)).toMatchObject({ deleted: expect.any(String) });
  await undoGroup(db, group);
  expect(await everything(db)).toEqual(before);
});

test('a mention restored from the trash brings the entity back', async () => {
  const { db, vidal, mention } = await registry();
  await removeEntity(db, vidal, { mentions: 'remove' });
  await restoreAnnotation(db, mention);
  expect(await db.entities.get(vidal)).not.toHaveProperty('deleted');
});

test('mentions may stay as highlights with all that they say', async () => {
  const { db, vidal } = await registry();
  const noted = await annotate(
    db,
    saying('Vidal', { kind: 'entity', typeId: 'person', note: 'Who?', tags: ['q'] }),
  );
  const trashed = await annotate(
    db,
    saying('Minister', { kind: 'entity', typeId: 'person', entityId: vidal }),
  );
  await removeAnnotation(db, trashed.annotation.id);
  const before = await everything(db);
  const { group = 0 } = await removeEntity(db, vidal, { mentions: 'keep as highlights' });
  const kept = await db.annotations.get(noted.annotation.id);
  expect(kept).toMatchObject({ kind: 'highlight', note: 'Who?', tags: ['q'] });
  expect(kept).not.toHaveProperty('entityId');
  expect(kept).not.toHaveProperty('typeId');
  expect(await db.annotations.get(trashed.annotation.id)).toMatchObject({ kind: 'entity' });
  await undoGroup(db, group);
  expect(await everything(db)).toEqual(before);
});

test('words that are highlighted already get what the mention says', async () => {
  const { db, vidal, mention } = await registry();
  const lit = await annotate(db, highlight('Vidal', { nth: 1 }));
  await annotate(
    db,
    saying('Vidal', { kind: 'entity', typeId: 'person', note: 'Her words' }, { nth: 1 }),
  );
  const before = await everything(db);
  const { group = 0 } = await removeEntity(db, vidal, { mentions: 'keep as highlights' });
  expect(await db.annotations.get(lit.annotation.id)).toMatchObject({ note: 'Her words' });
  expect(await db.annotations.get(mention)).toMatchObject({ deleted: expect.any(String) });
  await undoGroup(db, group);
  expect(await everything(db)).toEqual(before);
});

test('what is gone cannot be removed again', async () => {
  const { db, vidal } = await registry();
  await removeEntity(db, vidal, { mentions: 'remove' });
  const before = await everything(db);
  for (const id of [vidal, 'none']) {
    const removed = removeEntity(db, id, { mentions: 'remove' });
    await expect(removed).rejects.toMatchObject({ key: 'errorNotFound' });
  }
  expect(await everything(db)).toEqual(before);
});

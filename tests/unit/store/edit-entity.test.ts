import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { annotate } from '@/utils/store/annotate';
import { editEntity } from '@/utils/store/edit-entity';
import { findEntityByName } from '@/utils/store/find-entity';
import { mergeEntities } from '@/utils/store/merge-entities';
import { removeAnnotation } from '@/utils/store/remove-annotation';
import { removeEntity } from '@/utils/store/remove-entity';
import { undoGroup } from '@/utils/store/undo';
import { registry } from './registry-sample';
import { everything, person } from './sample';

describe('a new name', () => {
  test('keeps the old one as an alias, so that old words still find the entity', async () => {
    const { db, ana } = await registry();
    const { entity } = await editEntity(db, ana, { name: '  Ana  Vidal Ruiz ' });
    expect(entity).toMatchObject({ name: 'Ana Vidal Ruiz', aliases: ['Ana Vidal'] });
    expect(await findEntityByName(db, 'ana vidal', 'person')).toEqual(entity);
  });

  test('lets the old one be forgotten, and a mere spelling is no alias', async () => {
    const { db, ana } = await registry();
    await editEntity(db, ana, { name: 'ANA VIDÁL' });
    const { entity } = await editEntity(db, ana, { name: 'Ana V.', forgetOldName: true });
    expect(entity).toMatchObject({ name: 'Ana V.', aliases: [] });
  });

  test('that was an alias is one no more', async () => {
    const { db, ana } = await registry();
    await editEntity(db, ana, {
      aliases: ['Minister Vidal', 'minister  vidal', 'Ana Vidal', 'V.'],
    });
    const { entity } = await editEntity(db, ana, { name: 'V.' });
    expect(entity.aliases).toEqual(['Minister Vidal', 'Ana Vidal']);
  });
});

test('another type goes to the mentions too, those in the trash as well', async () => {
  const { db, vidal } = await registry();
  const other = await annotate(db, person('Vidal'));
  await removeAnnotation(db, other.annotation.id);
  const before = await everything(db);
  const { group = 0 } = await editEntity(db, vidal, { typeId: 'group', note: 'A family' });
  const mentions = await db.annotations.where('entityId').equals(vidal).toArray();
  expect(mentions.map(({ id: _, ...one }) => one)).toMatchObject([
    { typeId: 'group' },
    { typeId: 'group' },
  ]);
  await undoGroup(db, group);
  expect(await everything(db)).toEqual(before);
});

test('links are kept once each; what changes nothing is no action', async () => {
  const { db, ana } = await registry();
  const link = 'https://www.wikidata.org/wiki/Q42';
  const { entity } = await editEntity(db, ana, { links: [link, link] });
  expect(entity.links).toEqual([link]);
  expect(await editEntity(db, ana, { links: [link], name: 'Ana Vidal' })).toEqual({ entity });
});

test('what is not valid, or no longer shown, is refused and nothing is written', async () => {
  const { db, ana, vidal, port } = await registry();
  await mergeEntities(db, { into: ana, from: [vidal] });
  await removeEntity(db, port, { mentions: 'remove' });
  const before = await everything(db);
  const bad = [{ name: ' ' }, { links: ['javascript:1'] }, { typeId: 'ship' }, { aliases: [''] }];
  for (const patch of bad) {
    await expect(editEntity(db, ana, patch)).rejects.toMatchObject({ key: 'errorInvalidData' });
  }
  for (const id of [vidal, port, 'none']) {
    const edited = editEntity(db, id, { note: 'x' });
    await expect(edited).rejects.toMatchObject({ key: 'errorNotFound' });
  }
  expect(await everything(db)).toEqual(before);
});

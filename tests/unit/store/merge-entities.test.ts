import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { acceptMentions } from '@/utils/store/accept-mentions';
import { annotate } from '@/utils/store/annotate';
import { articleNotes } from '@/utils/store/articles';
import { importBundle, readBundle } from '@/utils/store/bundles';
import { commit } from '@/utils/store/commit';
import { editAnnotation } from '@/utils/store/edit-annotation';
import { editEntity } from '@/utils/store/edit-entity';
import { entityUse } from '@/utils/store/entity-use';
import { mergeEntities } from '@/utils/store/merge-entities';
import { refuse } from '@/utils/store/refuse';
import { splitEntity } from '@/utils/store/split-entity';
import { undoGroup } from '@/utils/store/undo';
import { accepting, group, registry } from './registry-sample';
import { everything, freshDatabase, person, place, saying, TEXT } from './sample';

const LINKS = ['https://a.example/1', 'https://a.example/2'] as const;

test('two become one: mentions move, and nothing that was written is lost', async () => {
  const { db, ana, vidal } = await registry();
  await editEntity(db, ana, { aliases: ['A. V.'], links: [LINKS[0]], note: 'Minister' });
  await editEntity(db, vidal, { aliases: ['Vidál', 'The V'], links: [...LINKS], note: 'Speaker' });
  const before = await everything(db);
  const { entity, group: number = 0 } = await mergeEntities(db, { into: ana, from: [vidal] });
  expect(entity).toMatchObject({
    id: ana,
    name: 'Ana Vidal',
    aliases: ['A. V.', 'Vidal', 'The V'],
    links: LINKS,
    note: 'Minister\nSpeaker',
  });
  expect(await db.entities.get(vidal)).toMatchObject({ name: 'Vidal', mergedInto: ana });
  expect(await db.annotations.where('entityId').equals(vidal).count()).toBe(0);
  expect(await entityUse(db, [ana, vidal])).toMatchObject([{ mentions: 2 }, { mentions: 2 }]);
  await undoGroup(db, number);
  expect(await everything(db)).toEqual(before);
});

test('across types the mentions get the type of the one that stays', async () => {
  const { db, ana, port, mention } = await registry();
  await mergeEntities(db, { into: port, from: [ana] });
  const mentions = await db.annotations.where('entityId').equals(port).toArray();
  expect(mentions).toHaveLength(2);
  expect(mentions.every((one) => one.kind === 'entity' && one.typeId === 'place')).toBe(true);
  expect(await db.annotations.get(mention)).toMatchObject({ typeId: 'person' });
});

test('of two mentions of the same words the older stays, with the words of both', async () => {
  const { db, ana, vidal, mention } = await registry();
  const text = `${TEXT} Updated.`;
  const statement = { kind: 'entity', typeId: 'person', entityId: ana } as const;
  const twin = await annotate(
    db,
    saying('Vidal', { ...statement, note: 'Said so', tags: ['quote'] }, { nth: 1, text }),
  );
  const more = await annotate(db, saying('Vidal', { ...statement, entityId: ana }, { nth: 1 }));
  expect(more.annotation.id).toBe(twin.annotation.id);
  await editAnnotation(db, mention, { note: 'Her own words' });
  const before = await everything(db);
  const { group: number = 0 } = await mergeEntities(db, { into: ana, from: [vidal] });
  expect(await db.annotations.get(mention)).toMatchObject({
    entityId: ana,
    note: 'Her own words\nSaid so',
    tags: ['quote'],
  });
  const trashed = await db.annotations.get(twin.annotation.id);
  expect(trashed).toMatchObject({ note: 'Said so', deleted: expect.any(String) });
  expect(await entityUse(db, [ana])).toMatchObject([{ mentions: 2 }]);
  await undoGroup(db, number);
  expect(await everything(db)).toEqual(before);
});

test('what one annotation cannot hold stays two', async () => {
  const { db, ana, vidal, mention } = await registry();
  const note = 'x'.repeat(60_000);
  const statement = { kind: 'entity', typeId: 'person', entityId: ana, note } as const;
  const twin = await annotate(db, saying('Vidal', statement, { nth: 1 }));
  await editAnnotation(db, mention, { note: 'y'.repeat(60_000) });
  await mergeEntities(db, { into: ana, from: [vidal] });
  const both = await db.annotations.bulkGet([mention, twin.annotation.id]);
  expect(both.map((one) => [one?.note.length, one?.deleted])).toEqual([
    [60_000, undefined],
    [60_000, undefined],
  ]);
});

test('a merge of what was merged before leads straight to the last heir', async () => {
  const { db, ana, vidal, port } = await registry();
  await mergeEntities(db, { into: vidal, from: [ana] });
  const before = await everything(db);
  const { group: number = 0 } = await mergeEntities(db, { into: port, from: [ana] });
  expect(await db.entities.bulkGet([ana, vidal])).toMatchObject([
    { mergedInto: port },
    { mergedInto: port },
  ]);
  expect((await db.entities.get(port))?.aliases).toEqual(['Vidal', 'Ana Vidal']);
  await undoGroup(db, number);
  expect(await everything(db)).toEqual(before);
});

test('two merges at the same moment, even each into the other, end as one entity', async () => {
  const { db, ana, vidal, port } = await registry();
  await Promise.all([
    mergeEntities(db, { into: ana, from: [vidal] }),
    mergeEntities(db, { into: vidal, from: [ana, port] }),
  ]);
  const heirs = (await db.entities.toArray()).filter(({ mergedInto }) => mergedInto === undefined);
  expect(heirs.map(({ id }) => id)).toEqual([ana]);
  expect(await db.annotations.where('entityId').equals(ana).count()).toBe(3);
  const again = await mergeEntities(db, { into: ana, from: [vidal] });
  expect(again).toEqual({ entity: heirs[0] });
});

test('a merge with something that is gone writes nothing', async () => {
  const { db, ana, vidal } = await registry();
  const before = await everything(db);
  const gone = mergeEntities(db, { into: ana, from: [vidal, 'none'] });
  await expect(gone).rejects.toMatchObject({ key: 'errorNotFound' });
  const none = mergeEntities(db, { into: ana, from: [] });
  await expect(none).rejects.toMatchObject({ key: 'errorInvalidData' });
  expect(await everything(db)).toEqual(before);
});

test('chosen mentions become an entity of their own, and undo puts them back', async () => {
  const { db, ana, vidal, mention } = await registry();
  await mergeEntities(db, { into: ana, from: [vidal] });
  const before = await everything(db);
  const split = { entityId: ana, annotationIds: [mention], name: 'Vidal', typeId: 'group' };
  const { entity, group: number = 0 } = await splitEntity(db, split);
  expect(entity).toMatchObject({ name: 'Vidal', typeId: 'group', aliases: [] });
  expect(await db.annotations.get(mention)).toMatchObject({
    entityId: entity.id,
    typeId: 'group',
  });
  expect((await db.entities.get(ana))?.aliases).toEqual([]);
  await undoGroup(db, number);
  expect(await everything(db)).toEqual(before);
});

test('a split makes a new entity even under a name that another has', async () => {
  const { db, ana, vidal } = await registry();
  const { mention } = await registry(db);
  const split = { entityId: vidal, annotationIds: [mention], name: 'Ana Vidal', typeId: 'person' };
  const { entity } = await splitEntity(db, split);
  expect(entity.id).not.toBe(ana);
  expect(await db.entities.get(vidal)).toMatchObject({ deleted: expect.any(String) });
});

test('what is no mention of the entity cannot be split off', async () => {
  const { db, ana, port, mention } = await registry();
  const before = await everything(db);
  const split = { entityId: ana, annotationIds: [mention], name: 'Vidal', typeId: 'person' };
  await expect(splitEntity(db, split)).rejects.toMatchObject({ key: 'errorNotFound' });
  const gone = splitEntity(db, { ...split, entityId: 'none' });
  await expect(gone).rejects.toMatchObject({ key: 'errorNotFound' });
  const none = splitEntity(db, { ...split, annotationIds: [] });
  await expect(none).rejects.toMatchObject({ key: 'errorInvalidData' });
  const [own] = await db.annotations.where('entityId').equals(port).toArray();
  const typed = { entityId: port, annotationIds: [own?.id ?? ''], name: 'Lund', typeId: 'ship' };
  await expect(splitEntity(db, typed)).rejects.toMatchObject({ key: 'errorInvalidData' });
  expect(await everything(db)).toEqual(before);
});

test('an export after merges and refusals comes into an empty profile as it is', async () => {
  const { db, ana, vidal, port } = await registry();
  await annotate(db, place('Port Lund', { nth: 1 }));
  await mergeEntities(db, { into: vidal, from: [ana] });
  const { articleId } = await acceptMentions(db, accepting([group('Vidal', [['Vidal']])]));
  await refuse(db, { words: ['Harbour'], typeId: 'place', articleId });
  await refuse(db, { words: ['Minister'], typeId: 'person' });
  await mergeEntities(db, { into: port, from: [vidal] });
  const bundle = await readBundle(db);
  const other = freshDatabase();
  await importBundle(other, bundle);
  const again = await readBundle(other);
  const sorted = (rows: readonly { id: string }[]) =>
    [...rows].sort((a, b) => a.id.localeCompare(b.id));
  for (const table of ['articles', 'annotations', 'entities', 'dismissals'] as const) {
    expect(sorted(again[table]), table).toEqual(sorted(bundle[table]));
  }
  expect(bundle.dismissals).toHaveLength(2);
  expect((await articleNotes(other, articleId))?.entities.map(({ id }) => id)).toEqual([port]);
});

test('mentions that an import brought of a merged entity follow their heir', async () => {
  const { db, ana, vidal, mention } = await registry();
  const stored = await db.annotations.get(mention);
  await mergeEntities(db, { into: ana, from: [vidal] });
  if (!stored) throw new Error('no mention');
  const old = { ...stored, id: 'old' };
  await commit(db, 'import', [{ table: 'annotations', put: old }]);
  expect(await entityUse(db, [ana])).toMatchObject([{ mentions: 3 }]);
  await editEntity(db, ana, { typeId: 'group' });
  expect(await db.annotations.get('old')).toMatchObject({ typeId: 'group' });
  const { db: _db, ...others } = await registry(freshDatabase());
  expect(others.ana).not.toBe(ana);
  expect(await annotate(db, person('Vidal', { nth: 1 }))).toMatchObject({ made: true });
});

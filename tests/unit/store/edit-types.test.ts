import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { DEFAULT_TYPES } from '@/utils/model/entity-type';
import { importBundle, readBundle } from '@/utils/store/bundles';
import type { PressmarkDatabase } from '@/utils/store/database';
import {
  archiveType,
  importTypes,
  orderTypes,
  putType,
  unarchiveType,
} from '@/utils/store/edit-types';
import { reassignType, removeType } from '@/utils/store/reassign-type';
import { refuse } from '@/utils/store/refuse';
import { removeEntity } from '@/utils/store/remove-entity';
import { readTypes } from '@/utils/store/types';
import { undoGroup } from '@/utils/store/undo';
import { registry } from './registry-sample';
import { everything, freshDatabase } from './sample';

const SHIP = { id: 'ship', label: 'Ship', colour: '#123456', sign: 'tag' };
const all = (db: PressmarkDatabase) => readTypes(db, { archived: true });
const digits = async (db: PressmarkDatabase) =>
  Object.fromEntries((await all(db)).map(({ id, digit }) => [id, digit]));

test('a new type comes last, and undo takes it away', async () => {
  const db = freshDatabase();
  const before = await everything(db);
  const { group = 0 } = await putType(db, SHIP);
  expect((await readTypes(db)).at(-1)).toEqual({ ...SHIP, order: 11 });
  expect(await putType(db, SHIP)).toEqual({});
  await undoGroup(db, group);
  expect(await everything(db)).toEqual(before);
});

test('a digit that is in use is exchanged', async () => {
  const db = freshDatabase();
  await putType(db, { ...DEFAULT_TYPES[0], label: 'Someone', digit: '3' });
  expect(await digits(db)).toMatchObject({ person: '3', place: '1', organization: '2' });
  await putType(db, { ...SHIP, digit: '2' });
  expect(await digits(db)).toMatchObject({ ship: '2', organization: undefined });
});

test('in a new order the first ten have the digits', async () => {
  const db = freshDatabase();
  await putType(db, SHIP);
  await archiveType(db, 'work');
  const before = await everything(db);
  const { group = 0 } = await orderTypes(db, ['ship', 'work', 'place']);
  const types = await all(db);
  expect(types.map(({ id }) => id)).toEqual([
    ...['ship', 'place', 'person', 'organization', 'event', 'date'],
    ...['product', 'group', 'figure', 'other', 'work'],
  ]);
  expect(types.map(({ digit }) => digit).join('')).toBe('1234567890');
  await undoGroup(db, group);
  expect(await everything(db)).toEqual(before);
  const twice = orderTypes(db, ['ship', 'ship']);
  await expect(twice).rejects.toMatchObject({ key: 'errorInvalidData' });
  await expect(orderTypes(db, ['boat'])).rejects.toMatchObject({ key: 'errorNotFound' });
});

test('an archived type gives its digit away and gets the first free one when it is back', async () => {
  const db = freshDatabase();
  await archiveType(db, 'person');
  await archiveType(db, 'place');
  expect((await readTypes(db)).map(({ id }) => id)).not.toContain('person');
  await unarchiveType(db, 'place');
  expect(await digits(db)).toMatchObject({ place: '1', person: undefined });
  expect(await unarchiveType(db, 'place')).toEqual({});
});

test('one type is always on offer', async () => {
  const db = freshDatabase();
  const [first, ...others] = DEFAULT_TYPES;
  for (const { id } of others) await archiveType(db, id);
  await expect(archiveType(db, first.id)).rejects.toMatchObject({ key: 'errorInvalidData' });
});

test('a type that is used is not removed until all that has it has another', async () => {
  const { db, port } = await registry();
  await putType(db, SHIP);
  await refuse(db, { words: ['Lund'], typeId: 'ship' });
  await reassignType(db, { from: 'place', to: 'ship' });
  await removeEntity(db, port, { mentions: 'remove' });
  const used = removeType(db, 'ship');
  await expect(used).rejects.toMatchObject({ key: 'errorTypeInUse', detail: 'type ship: 3' });
  const before = await everything(db);
  const { group: moved = 0 } = await reassignType(db, { from: 'ship', to: 'place' });
  const typed = [
    ...(await db.entities.toArray()),
    ...(await db.annotations.toArray()),
    ...(await db.dismissals.toArray()),
  ].map((row) => ('typeId' in row ? row.typeId : ''));
  expect(typed).not.toContain('ship');
  const { group: removal = 0 } = await removeType(db, 'ship');
  expect((await all(db)).map(({ id }) => id)).not.toContain('ship');
  await undoGroup(db, removal);
  await undoGroup(db, moved);
  expect(await everything(db)).toEqual(before);
});

test('undo of a new type is refused once something has it, a refusal too', async () => {
  const db = freshDatabase();
  const { group = 0 } = await putType(db, SHIP);
  await refuse(db, { words: ['Lund'], typeId: 'ship' });
  await expect(undoGroup(db, group)).rejects.toMatchObject({ key: 'errorUndoConflict' });
});

test('default types, unknown ones and a type to itself are refused', async () => {
  const db = freshDatabase();
  await expect(removeType(db, 'person')).rejects.toMatchObject({ key: 'errorInvalidData' });
  await expect(removeType(db, 'ship')).rejects.toMatchObject({ key: 'errorNotFound' });
  const gone = reassignType(db, { from: 'person', to: 'ship' });
  await expect(gone).rejects.toMatchObject({ key: 'errorNotFound' });
  const same = reassignType(db, { from: 'person', to: 'person' });
  await expect(same).rejects.toMatchObject({ key: 'errorInvalidData' });
  await expect(archiveType(db, 'ship')).rejects.toMatchObject({ key: 'errorNotFound' });
});

test('a type set is taken in whole, its digits first, and one undo takes it back', async () => {
  const db = freshDatabase();
  await putType(db, SHIP);
  const before = await everything(db);
  const { group = 0 } = await importTypes(db, [
    { ...SHIP, label: 'Vessel', order: 11, digit: '1' },
    { ...SHIP, id: 'train', label: 'Train', order: 12, digit: '1' },
    { ...DEFAULT_TYPES[8], archived: true },
  ]);
  const found = await digits(db);
  expect(found).toMatchObject({
    ship: '1',
    train: undefined,
    person: undefined,
    figure: undefined,
  });
  expect((await all(db)).find(({ id }) => id === 'ship')?.label).toBe('Vessel');
  await undoGroup(db, group);
  expect(await everything(db)).toEqual(before);
});

const FINE = { ...SHIP, id: 'fine', order: 1 };

test.each<[string, unknown]>([
  ['a colour that is none', [FINE, { ...SHIP, order: 1, colour: 'red' }]],
  ['an id twice', [FINE, ...[1, 2].map((order) => ({ ...SHIP, order }))]],
  ['a type without a label', [FINE, { ...DEFAULT_TYPES[0], id: 'mine' }]],
  ['no list at all', { types: [FINE] }],
  ['an empty list', []],
])('of a type set with %s nothing is written', async (_, wrong) => {
  const db = freshDatabase();
  await expect(importTypes(db, wrong)).rejects.toMatchObject({ key: 'errorInvalidData' });
  expect(await db.types.count()).toBe(0);
});

test('types that come with records never take a digit away', async () => {
  const { db } = await registry();
  await putType(db, { ...SHIP, digit: '1' });
  const bundle = await readBundle(db);
  const other = freshDatabase();
  await putType(other, { ...SHIP, id: 'train', label: 'Train', digit: '1' });
  await importBundle(other, bundle);
  expect(await digits(other)).toMatchObject({ train: '1', ship: undefined });
  const empty = freshDatabase();
  await importBundle(empty, bundle);
  expect(await digits(empty)).toEqual(await digits(db));
});

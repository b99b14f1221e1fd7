import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { bareNameKey } from '@/utils/model/bare-name-key';
import { nameKey } from '@/utils/model/entity';
import { annotate } from '@/utils/store/annotate';
import { openDatabase } from '@/utils/store/database';
import { editAnnotation } from '@/utils/store/edit-annotation';
import { findEntityByName, newEntity } from '@/utils/store/find-entity';
import { freshDatabase, person, saying } from './sample';

test.each([
  ['The White House', 'organization', 'white house'],
  ['Theo Marsh', 'person', 'theo marsh'],
  ['the', 'work', 'the'],
  ['Secretary Hegseth', 'person', 'hegseth'],
  ['U.S. Defense Secretary Pete Hegseth', 'person', 'pete hegseth'],
  ['Vice President Dr. Ana Vidal', 'person', 'ana vidal'],
  ['Minister', 'person', 'minister'],
  ['Mrs. Vidal', 'person', 'mrs. vidal'],
  ['General Harbour', 'organization', 'general harbour'],
  ['Genevieve Lund', 'person', 'genevieve lund'],
])('%s as %s is, without what may be left out, %s', (name, typeId, bare) => {
  expect(bareNameKey(name, typeId)).toBe(bare);
});

const tagged = async (words: string[], typeId = 'person') => {
  const db = freshDatabase();
  const names: (string | undefined)[] = [];
  for (const exact of words) {
    const said = saying(exact, { kind: 'entity', typeId }, { text: words.join('. ') });
    names.push((await annotate(db, said)).entity?.name);
  }
  return names;
};

test('a name is found with and without "the" or a title, whichever was first', async () => {
  expect(await tagged(['the White House', 'White House'], 'place')).toEqual([
    ...['the White House', 'the White House'],
  ]);
  expect(await tagged(['Hegseth', 'Secretary Hegseth', 'Sec. Hegseth'])).toEqual([
    ...['Hegseth', 'Hegseth', 'Sec. Hegseth'],
  ]);
  expect(await tagged(['Secretary Hegseth', 'Hegseth'])).toEqual([
    ...['Secretary Hegseth', 'Secretary Hegseth'],
  ]);
});

test('two with different titles are two, and the whole name counts before a bare one', async () => {
  expect(await tagged(['Minister Lund', 'Judge Lund'])).toEqual(['Minister Lund', 'Judge Lund']);
  expect(await tagged(['Minister Lund', 'Judge Lund', 'Lund', 'Judge Lund'])).toEqual([
    ...['Minister Lund', 'Judge Lund', 'Minister Lund', 'Judge Lund'],
  ]);
});

test('taking the title from a name corrects the name', async () => {
  const db = freshDatabase();
  const { annotation, entity } = await annotate(db, person('Minister Ana Vidal'));
  const edited = await editAnnotation(db, annotation.id, { name: 'Ana Vidal' });
  expect(edited.entity).toMatchObject({ id: entity?.id, name: 'Ana Vidal' });
  expect(await db.entities.count()).toBe(1);
});

test('a registry of the first version is found by bare names too, once it is opened', async () => {
  const old = new Dexie('first-version');
  old.version(1).stores({
    articles: 'id, *urls, lastSeen',
    snapshots: 'id, articleId, [articleId+hash+scope]',
    annotations: 'id, articleId, entityId, snapshotId, [articleId+entityId]',
    entities: 'id, typeId, *keys, *tails',
    types: 'id',
    settings: 'key',
    dismissals: 'id, articleId',
    changes: '++seq, group, undoable',
  });
  const house = newEntity('The White House', 'place', '2025-11-04T09:12:00.000Z');
  const heir = newEntity('Old House', 'place', '2025-11-04T09:12:00.000Z');
  const merged = { ...heir, id: 'merged', name: 'Older House', mergedInto: heir.id };
  await old
    .table('entities')
    .bulkAdd(
      [house, heir, merged].map((row) => ({ ...row, keys: [nameKey(row.name)], tails: [] })),
    );
  old.close();
  const db = await openDatabase('first-version');
  expect(await findEntityByName(db, 'White House', 'place')).toEqual(house);
  expect(await findEntityByName(db, 'older house', 'place')).toEqual(heir);
  expect(await db.entities.where('mergedInto').equals(heir.id).toArray()).toEqual([merged]);
  expect(await db.entities.where('tails').equals('house').count()).toBe(3);
  db.close();
});

import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { annotate } from '@/utils/store/annotate';
import { commit } from '@/utils/store/commit';
import { completeEntities } from '@/utils/store/entities';
import { removeAnnotation } from '@/utils/store/remove-annotation';
import { freshDatabase, person, place } from './sample';

const names = async (...asked: Parameters<typeof completeEntities>) =>
  (await completeEntities(...asked)).map((entity) => entity.name);

async function registry() {
  const db = freshDatabase();
  const text = 'Pete Lindqvist, Lina Pettersson, Petra Ö. Åberg, Peter’s Point';
  for (const words of ['Pete Lindqvist', 'Lina Pettersson', 'Petra Ö. Åberg']) {
    await annotate(db, person(words, { text }));
  }
  await annotate(db, place('Peter’s Point', { text }));
  return db;
}

test('names that begin with the letters come first, then those with a word that does', async () => {
  const db = await registry();
  expect(await names(db, 'pet', { limit: 10 })).toEqual([
    'Pete Lindqvist',
    'Peter’s Point',
    'Petra Ö. Åberg',
    'Lina Pettersson',
  ]);
  expect(await names(db, 'PET', { limit: 2 })).toEqual(['Pete Lindqvist', 'Peter’s Point']);
  expect(await names(db, 'pet', { limit: 10, typeId: 'place' })).toEqual(['Peter’s Point']);
});

test('accents and quote marks need not be typed', async () => {
  const db = await registry();
  expect(await names(db, 'o. ab', { limit: 5 })).toEqual(['Petra Ö. Åberg']);
  expect(await names(db, "peter's", { limit: 5 })).toEqual(['Peter’s Point']);
  expect(await names(db, 'ettersson', { limit: 5 })).toEqual([]);
  expect(await names(db, ' ', { limit: 5 })).toEqual([]);
});

test('aliases complete too; merged entities and those in the trash do not', async () => {
  const db = await registry();
  const [pete] = await completeEntities(db, 'pete l', { limit: 1 });
  const [lina] = await completeEntities(db, 'lina', { limit: 1 });
  if (!pete || !lina) throw new Error('not found');
  await commit(db, 'merge', [
    { table: 'entities', put: { ...pete, aliases: ['The Skipper'] } },
    { table: 'entities', put: { ...lina, mergedInto: pete.id } },
  ]);
  expect(await names(db, 'skip', { limit: 5 })).toEqual(['Pete Lindqvist']);
  expect(await names(db, 'lina', { limit: 5 })).toEqual([]);
  const [petra] = await completeEntities(db, 'petra', { limit: 1 });
  const mention = await db.annotations
    .where('entityId')
    .equals(petra?.id ?? '')
    .first();
  await removeAnnotation(db, mention?.id ?? '');
  expect(await names(db, 'petra', { limit: 5 })).toEqual([]);
});

test('a rare type is found among many names that begin alike', async () => {
  const db = freshDatabase();
  const { entity } = await annotate(db, place('Port Lund'));
  if (!entity) throw new Error('no entity');
  const people = Array.from({ length: 450 }, (_, i) => ({
    table: 'entities' as const,
    put: { ...entity, id: `p${i}`, typeId: 'person', name: `Portia ${i}`, aliases: [`Al Po${i}`] },
  }));
  await commit(db, 'many', [
    ...people,
    { table: 'entities', put: { ...entity, id: 'z', name: 'Pozzo' } },
  ]);
  expect(await names(db, 'po', { limit: 5, typeId: 'place' })).toEqual(['Port Lund', 'Pozzo']);
  expect(await names(db, 'po', { limit: 5 })).toHaveLength(5);
});

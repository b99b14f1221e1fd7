import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { acceptMentions } from '@/utils/store/accept-mentions';
import { annotate } from '@/utils/store/annotate';
import { commit } from '@/utils/store/commit';
import { removeEntity } from '@/utils/store/remove-entity';
import { undoGroup } from '@/utils/store/undo';
import { accepting, group } from './registry-sample';
import { everything, freshDatabase, passageOf, person, place, TEXT, URL_A } from './sample';

const VIDAL = group('Ana Vidal', [['Ana Vidal'], ['Vidal', 1]]);
const PORT = group('Port Lund', [['Port Lund'], ['Port Lund', 1]], { typeId: 'place' });

test('accepted groups are entities with all their mentions, in one action', async () => {
  const db = freshDatabase();
  const done = await acceptMentions(db, accepting([VIDAL, PORT]));
  expect(done).toMatchObject({ group: 1, made: 4 });
  const entities = await db.entities.bulkGet(done.entityIds);
  expect(entities).toMatchObject([
    { name: 'Ana Vidal', typeId: 'person', aliases: [] },
    { name: 'Port Lund', typeId: 'place', aliases: [] },
  ]);
  const mentions = await db.annotations.where('articleId').equals(done.articleId).toArray();
  expect(mentions.map(({ origin }) => origin)).toEqual(Array(4).fill('suggestion'));
  expect(await db.snapshots.count()).toBe(1);
  expect((await db.changes.toArray()).every((one) => one.group === 1)).toBe(true);
});

test('the entities that are known already are used, whichever way they are asked for', async () => {
  const db = freshDatabase();
  const ana = await annotate(db, person('Ana Vidal'));
  const port = await annotate(db, place('Port Lund'));
  const entityId = port.entity?.id ?? '';
  const byId = { ...group('Somewhere', [['Port Lund', 1]], { typeId: 'place' }), entityId };
  const { entityIds } = await acceptMentions(
    db,
    accepting([group('ANA VIDAL', [['Vidal', 1]]), byId], {}, 'every mention'),
  );
  expect(entityIds).toEqual([ana.entity?.id, entityId]);
  expect(await db.entities.count()).toBe(2);
  const origins = (await db.annotations.toArray()).map(({ origin }) => origin).sort();
  expect(origins).toEqual(['every mention', 'every mention', 'user', 'user']);
});

test('what is stored already is skipped, also in an older version of the text', async () => {
  const db = freshDatabase();
  const { annotation } = await annotate(db, person('Ana Vidal'));
  const later = `${TEXT} Updated.`;
  const first = await acceptMentions(db, accepting([VIDAL], { text: later }));
  expect(first.made).toBe(1);
  expect(await db.annotations.get(annotation.id)).toEqual(annotation);
  const before = await everything(db);
  const again = await acceptMentions(db, accepting([VIDAL], { text: later }));
  expect(again).toEqual({ made: 0, articleId: first.articleId, entityIds: first.entityIds });
  expect(await everything(db)).toEqual(before);
});

test('one name in two groups is one entity, and one place in both is one mention', async () => {
  const db = freshDatabase();
  const again = group('the Port Lund', [['Port Lund']], { typeId: 'place' });
  const { entityIds, made } = await acceptMentions(db, accepting([PORT, again]));
  expect(new Set(entityIds).size).toBe(1);
  expect(made).toBe(2);
  expect(await db.entities.count()).toBe(1);
});

test('a passage that the text does not say stores nothing of all the others', async () => {
  const db = freshDatabase();
  const wrong = { ...PORT, passages: [{ ...passageOf('Port Lund'), exact: 'Port Land' }] };
  const sent = acceptMentions(db, accepting([VIDAL, wrong]));
  await expect(sent).rejects.toMatchObject({ key: 'errorPassageMismatch', detail: 'Port Land' });
  const gone = acceptMentions(db, accepting([VIDAL, { ...PORT, entityId: 'none' }]));
  await expect(gone).rejects.toMatchObject({ key: 'errorNotFound' });
  for (const bad of [
    { ...PORT, typeId: 'ship' },
    { ...PORT, name: ' ' },
    { ...PORT, passages: [] },
  ]) {
    const invalid = acceptMentions(db, accepting([VIDAL, bad]));
    await expect(invalid).rejects.toMatchObject({ key: 'errorInvalidData' });
  }
  expect(Object.values(await everything(db)).flat()).toEqual([]);
  expect(await db.changes.count()).toBe(0);
});

test('a merged entity’s name leads to its heir, one in the trash is made anew', async () => {
  const db = freshDatabase();
  const { entity: ana } = await annotate(db, person('Ana Vidal'));
  const { entity: other } = await annotate(db, person('Minister'));
  if (!ana || !other) throw new Error('no entity');
  await commit(db, 'merge', [{ table: 'entities', put: { ...other, mergedInto: ana.id } }]);
  const led = await acceptMentions(db, accepting([group('Minister', [['Vidal', 1]])]));
  expect(led.entityIds).toEqual([ana.id]);
  await removeEntity(db, ana.id, { mentions: 'remove' });
  const anew = await acceptMentions(db, accepting([VIDAL]));
  expect(anew.entityIds).not.toContain(ana.id);
  expect(await db.entities.get(anew.entityIds[0] ?? '')).toMatchObject({ name: 'Ana Vidal' });
});

test('refusals that waited for the article are written with it, and go with it', async () => {
  const db = freshDatabase();
  const refused = [{ words: ['Harbour', 'HARBOUR'], typeId: 'place' }];
  const { group: number = 0, articleId } = await acceptMentions(db, {
    ...accepting([VIDAL]),
    refused,
  });
  expect(await db.dismissals.toArray()).toMatchObject([{ words: 'harbour', articleId }]);
  await undoGroup(db, number);
  expect(Object.values(await everything(db)).flat()).toEqual([]);
  await annotate(db, person('Ana Vidal'), { refused });
  expect(await db.dismissals.toArray()).toMatchObject([{ words: 'harbour', typeId: 'place' }]);
});

test('two acceptances at the same moment make one article and one entity', async () => {
  const db = freshDatabase();
  const [one, two] = await Promise.all([
    acceptMentions(db, accepting([VIDAL])),
    acceptMentions(db, accepting([VIDAL, PORT])),
  ]);
  expect(one.made + two.made).toBe(4);
  expect(one.entityIds[0]).toBe(two.entityIds[0]);
  expect([await db.articles.count(), await db.entities.count()]).toEqual([1, 2]);
});

test('many groups, and very many mentions, are one quick action', async () => {
  const db = freshDatabase();
  const words = Array.from({ length: 300 }, (_, i) => `Name${i}.`);
  const text = Array.from({ length: 5 }, () => words.join(' ')).join('\n');
  const nth = [0, 1, 2, 3, 4];
  const groups = words.map((word) =>
    group(
      word,
      nth.map((n) => [word, n] as const),
      { text },
    ),
  );
  expect((await acceptMentions(db, accepting(groups, { text }))).made).toBe(1_500);

  const long = 'Lund '.repeat(10_000);
  const passages = Array.from({ length: 10_000 }, (_, i) => ({
    ...{ start: i * 5, end: i * 5 + 4, exact: 'Lund' },
    ...{ prefix: 'Lund ', suffix: ' Lund' },
  }));
  const all = { name: 'Lund', typeId: 'place', passages };
  const urls = ['https://news.example/long'];
  const first = await acceptMentions(db, accepting([all], { text: long, urls }));
  expect(first.made).toBe(10_000);
  const again = await acceptMentions(db, accepting([all], { text: long, urls }));
  expect(again.made).toBe(0);
}, 60_000);

const names = fc.constantFrom('Ana Vidal', 'Vidal', 'the Port Lund', 'Port Lund', 'Minister Vidal');
const spot = fc
  .tuple(fc.constantFrom('Ana Vidal', 'Vidal', 'Port Lund', 'Minister', 'dockers'), fc.nat(1))
  .map(([words, nth]) => [words, words.endsWith('d') || words === 'Vidal' ? nth : 0] as const);
const accepted = fc.record({
  name: names,
  typeId: fc.constantFrom('person', 'place', 'work'),
  places: fc.array(spot, { minLength: 1, maxLength: 4 }),
});
const sent = fc.record({
  groups: fc.array(accepted, { minLength: 1, maxLength: 4 }),
  text: fc.constantFrom(TEXT, `${TEXT} Updated.`),
  urls: fc.constantFrom<string[][]>([URL_A], ['https://news.example/b', URL_A]),
});

test('whatever was accepted before, undoing restores the store exactly', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sent, { maxLength: 3 }), sent, async (past, last) => {
      const db = freshDatabase();
      const accept = ({ groups, text, urls }: typeof last) => {
        const all = groups.map((one) => group(one.name, one.places, { ...one, text }));
        return acceptMentions(db, accepting(all, { text, urls }));
      };
      for (const one of past) await accept(one);
      const before = await everything(db);
      const done = await accept(last);
      expect(done.group === undefined).toBe(done.made === 0);
      if (done.group !== undefined) await undoGroup(db, done.group);
      expect(await everything(db)).toEqual(before);
      await db.delete();
    }),
    { numRuns: 60 },
  );
}, 60_000);

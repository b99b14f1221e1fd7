import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { annotate } from '@/utils/store/annotate';
import { dismissalsOf } from '@/utils/store/dismissals';
import { refuse, unrefuse } from '@/utils/store/refuse';
import { undoGroup } from '@/utils/store/undo';
import { everything, freshDatabase, person } from './sample';

const URL_B = 'https://news.example/b';
const words = async (...asked: Parameters<typeof dismissalsOf>) =>
  (await dismissalsOf(...asked)).map((one) => one.words).sort();

async function twoArticles() {
  const db = freshDatabase();
  const a = await annotate(db, person('Ana Vidal'));
  const b = await annotate(db, person('Ana Vidal', { urls: [URL_B] }));
  return { db, a: a.article.id, b: b.article.id, group: b.group ?? 0 };
}

test('words are refused folded, in one article or in every one', async () => {
  const { db, a, b } = await twoArticles();
  await refuse(db, {
    words: ['Harbour  Talks', 'HARBOUR talks', ' '],
    typeId: 'event',
    articleId: a,
  });
  await refuse(db, { words: ['José'], typeId: 'place' });
  expect(await words(db, a)).toEqual(['harbour talks', 'jose']);
  expect(await words(db, b)).toEqual(['jose']);
  expect(await words(db)).toEqual(['jose']);
});

test('what is refused already is not written again, but may be refused as another type', async () => {
  const { db, a } = await twoArticles();
  expect(await refuse(db, { words: ['José'], typeId: 'place' })).toHaveProperty('group');
  expect(await refuse(db, { words: ['jose'], typeId: 'place', articleId: a })).toEqual({});
  await refuse(db, { words: ['jose'], typeId: 'work', articleId: a });
  await refuse(db, { words: ['jose'], typeId: 'work' });
  expect(await words(db, a)).toEqual(['jose', 'jose', 'jose']);
  await Promise.all([1, 2].map(() => refuse(db, { words: ['Twice'], typeId: 'work' })));
  expect(await words(db)).toEqual(['jose', 'jose', 'twice']);
});

test('a refusal is taken back by undo, or by its id', async () => {
  const { db, a } = await twoArticles();
  const before = await everything(db);
  const { group = 0 } = await refuse(db, { words: ['x', 'y'], typeId: 'work', articleId: a });
  await undoGroup(db, group);
  expect(await everything(db)).toEqual(before);
  await refuse(db, { words: ['x', 'y'], typeId: 'work' });
  const refused = await everything(db);
  const [first] = await dismissalsOf(db);
  const { group: removal = 0 } = await unrefuse(db, [first?.id ?? '', 'none']);
  expect(await dismissalsOf(db)).toHaveLength(1);
  await undoGroup(db, removal);
  expect(await everything(db)).toEqual(refused);
  expect(await unrefuse(db, ['none'])).toEqual({});
});

test('what is refused in an article goes when undo takes the article away', async () => {
  const { db, b, group } = await twoArticles();
  const { group: refusal = 0 } = await refuse(db, { words: ['x'], typeId: 'work', articleId: b });
  await refuse(db, { words: ['y'], typeId: 'work' });
  await undoGroup(db, group);
  expect(await words(db, b)).toEqual(['y']);
  await undoGroup(db, refusal);
  expect(await words(db, b)).toEqual(['y']);
  await expect(undoGroup(db, refusal)).rejects.toMatchObject({ key: 'errorUndoConflict' });
});

test('a refusal of an article or as a type that is not there is refused', async () => {
  const db = freshDatabase();
  const bad = [
    { words: ['x'], typeId: 'work', articleId: 'none' },
    { words: ['x'], typeId: 'ship' },
    { words: [], typeId: 'work' },
  ];
  for (const one of bad) {
    await expect(refuse(db, one)).rejects.toMatchObject({ key: 'errorInvalidData' });
  }
  expect(await db.dismissals.count()).toBe(0);
});

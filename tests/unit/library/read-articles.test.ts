import { expect, test } from 'vitest';
import { readArticles } from '@/entrypoints/library/read-articles';
import { annotate } from '@/utils/store/annotate';
import { removeAnnotation } from '@/utils/store/remove-annotation';
import { freshDatabase, highlight, person } from '../store/sample';

test('articles are listed with what they hold, those with nothing left in them not', async () => {
  const db = freshDatabase();
  await annotate(db, person('Ana Vidal'));
  await annotate(db, highlight('dockers'));
  const other = { urls: ['https://news.example/other'], title: 'Other' };
  const { annotation } = await annotate(db, highlight('dockers', other));
  expect((await readArticles(db)).map(({ article }) => article.title)).toEqual([
    'Other',
    'Harbour talks',
  ]);
  await removeAnnotation(db, annotation.id);
  expect(await readArticles(db)).toMatchObject([
    { article: { title: 'Harbour talks' }, annotations: 2, entities: 1 },
  ]);
});

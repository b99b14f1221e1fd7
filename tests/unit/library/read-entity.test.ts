import { expect, test } from 'vitest';
import { readEntity } from '@/entrypoints/library/read-entity';
import { annotate } from '@/utils/store/annotate';
import { mergeEntities } from '@/utils/store/merge-entities';
import { removeAnnotation } from '@/utils/store/remove-annotation';
import { removeEntity } from '@/utils/store/remove-entity';
import { freshDatabase, person } from '../store/sample';

const OTHER =
  'The quay shut on Monday. Mayor Ana Vidal spoke to Dr. Ines Frey of the union.\nVidal left.';
const there = { text: OTHER, urls: ['https://news.example/quay'], title: 'A quay' };

async function library() {
  const db = freshDatabase();
  const { entity } = await annotate(db, person('Ana Vidal'));
  await annotate(db, person('Ana Vidal', there));
  if (!entity) throw new Error('No entity was made.');
  return { db, id: entity.id };
}

test('an entity’s page has its mentions in their sentences, the article last seen first', async () => {
  const { db, id } = await library();
  const detail = await readEntity(db, id, 10);
  expect(detail?.use).toMatchObject({ mentions: 2, articles: 2 });
  expect(
    detail?.articles.map(({ title, source, mentions }) => ({ title, source, mentions })),
  ).toEqual([
    {
      title: 'A quay',
      source: 'The Lund Post',
      mentions: [
        {
          id: expect.any(String),
          before: 'Mayor ',
          words: 'Ana Vidal',
          after: ' spoke to Dr. Ines Frey of the union.',
          note: '',
        },
      ],
    },
    {
      title: 'Harbour talks',
      source: 'The Lund Post',
      mentions: [
        expect.objectContaining({ before: 'Minister ', after: ' met dockers in Port Lund. ' }),
      ],
    },
  ]);
});

test('no more mentions are read than are asked for, but all are counted', async () => {
  const { db, id } = await library();
  const detail = await readEntity(db, id, 1);
  expect(detail?.shown).toBe(1);
  expect(detail?.articles).toHaveLength(1);
  expect(detail?.use.mentions).toBe(2);
});

test('the page of an entity that was merged is that of its heir, with the mentions of both', async () => {
  const { db, id } = await library();
  const { entity } = await annotate(db, person('Vidal', { ...there, nth: 1 }));
  await mergeEntities(db, { into: entity?.id ?? '', from: [id] });
  const detail = await readEntity(db, id, 10);
  expect(detail?.entity.id).toBe(entity?.id);
  expect(detail?.use.mentions).toBe(3);
  expect(detail?.articles[0]?.mentions.map(({ words }) => words)).toEqual(['Ana Vidal', 'Vidal']);
});

test('mentions in the trash are not shown, and an entity in it has no page', async () => {
  const { db, id } = await library();
  const [first] = (await readEntity(db, id, 10))?.articles[0]?.mentions ?? [];
  await removeAnnotation(db, first?.id ?? '');
  expect((await readEntity(db, id, 10))?.use.mentions).toBe(1);
  await removeEntity(db, id, { mentions: 'remove' });
  expect(await readEntity(db, id, 10)).toBeNull();
  expect(await readEntity(db, 'nobody', 10)).toBeNull();
});

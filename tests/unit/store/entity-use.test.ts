import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { annotate } from '@/utils/store/annotate';
import { editEntity } from '@/utils/store/edit-entity';
import { entityUse, entityUseAll } from '@/utils/store/entity-use';
import { mergeEntities } from '@/utils/store/merge-entities';
import { removeAnnotation } from '@/utils/store/remove-annotation';
import { taughtEntities } from '@/utils/store/taught-entities';
import { registry } from './registry-sample';
import { person, place } from './sample';

const URL_B = 'https://news.example/b';

test('use counts mentions, articles and the one last seen, without the trash', async () => {
  const { db, ana, vidal, port } = await registry();
  await annotate(db, place('Port Lund', { nth: 1 }));
  await new Promise((resolve) => setTimeout(resolve, 5));
  await annotate(db, place('Port Lund', { urls: [URL_B], title: 'More talks' }));
  const gone = await annotate(db, person('Ana Vidal', { urls: [URL_B], title: 'More talks' }));
  await removeAnnotation(db, gone.annotation.id);
  const { id, title, lastSeen } = gone.article;
  expect(await entityUse(db, [port, 'none', ana])).toEqual([
    { id: port, mentions: 3, articles: 2, last: { id, title, lastSeen } },
    { id: 'none', mentions: 0, articles: 0 },
    {
      id: ana,
      mentions: 1,
      articles: 1,
      last: expect.objectContaining({ title: 'Harbour talks' }),
    },
  ]);
  const all = await entityUseAll(db);
  expect(new Set(all.map((use) => use.id))).toEqual(new Set([ana, vidal, port]));
  expect(all).toEqual(
    await entityUse(
      db,
      all.map((use) => use.id),
    ),
  );
});

test('what was merged counts for its heir', async () => {
  const { db, ana, vidal, port } = await registry();
  await mergeEntities(db, { into: ana, from: [vidal] });
  await mergeEntities(db, { into: port, from: [ana] });
  expect((await entityUse(db, [vidal])).map(({ id, mentions }) => [id, mentions])).toEqual([
    [vidal, 3],
  ]);
  expect((await entityUseAll(db)).map(({ id, mentions }) => [id, mentions])).toEqual([[port, 3]]);
});

test('taught names are those of all live entities, with their use where they share one', async () => {
  const { db, ana, vidal, port } = await registry();
  await annotate(db, person('dockers'));
  await editEntity(db, ana, { aliases: ['The Minister'] });
  const first = await taughtEntities(db);
  expect(first).toContainEqual({
    id: ana,
    typeId: 'person',
    name: 'Ana Vidal',
    aliases: ['The Minister'],
  });
  expect(first).toHaveLength(4);
  await mergeEntities(db, { into: ana, from: [vidal] });
  await editEntity(db, port, { aliases: ['the minister'] });
  const taught = await taughtEntities(db);
  expect(taught.map(({ id }) => id)).not.toContain(vidal);
  expect(taught.find(({ id }) => id === ana)).toMatchObject({
    mentions: 2,
    lastUsed: expect.stringMatching(/^20/),
  });
  expect(taught.find(({ id }) => id === port)).toMatchObject({ mentions: 1 });
  expect(taught.filter((one) => 'mentions' in one)).toHaveLength(2);
});

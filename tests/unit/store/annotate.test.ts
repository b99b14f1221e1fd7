import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { annotate } from '@/utils/store/annotate';
import { annotationsCount, articleNotes, findArticle, marksOf } from '@/utils/store/articles';
import { commit } from '@/utils/store/commit';
import { freshDatabase, highlight, passageOf, person, place, saying, TEXT, URL_A } from './sample';

test('the first tag stores article, text, entity and annotation', async () => {
  const db = freshDatabase();
  const { annotation, article, entity, created } = await annotate(db, person('Ana Vidal'));
  expect(created).toBe(true);
  expect(article).toMatchObject({ url: URL_A, urls: [URL_A], byline: 'Mara Quist' });
  expect(entity).toMatchObject({ name: 'Ana Vidal', typeId: 'person', aliases: [], note: '' });
  expect(annotation).toMatchObject({
    kind: 'entity',
    entityId: entity?.id,
    typeId: 'person',
    origin: 'user',
    passage: passageOf('Ana Vidal'),
  });
  expect(await db.snapshots.toArray()).toMatchObject([{ text: TEXT, articleId: article.id }]);
  expect(await db.annotations.get(annotation.id)).toEqual(annotation);
  expect(await db.articles.get(article.id)).toEqual(article);
  expect(await db.entities.get(entity?.id ?? '')).toEqual(entity);
});

test('a later visit by another URL is the same article, and its title is brought up to date', async () => {
  const db = freshDatabase();
  const other = 'https://news.example/2025/harbour-talks';
  const first = await annotate(db, person('Ana Vidal'));
  const second = await annotate(
    db,
    place('Port Lund', { urls: [other, URL_A], title: 'Harbour talks go on' }),
  );
  expect(second.created).toBe(false);
  expect(second.article).toMatchObject({
    id: first.article.id,
    url: other,
    urls: [other, URL_A],
    title: 'Harbour talks go on',
    firstSeen: first.article.firstSeen,
  });
  expect(await findArticle(db, ['https://news.example/none', other])).toEqual(second.article);
  expect(await findArticle(db, ['https://news.example/none'])).toBeUndefined();
});

test('a text is kept once, and the newest text of the article is the current one', async () => {
  const db = freshDatabase();
  const first = await annotate(db, person('Ana Vidal'));
  await annotate(db, highlight('Harbour talks'));
  expect(await db.snapshots.count()).toBe(1);
  const changed = await annotate(db, highlight('dockers', { text: `${TEXT} Update.` }));
  expect(changed.article.snapshotId).toBe(changed.annotation.snapshotId);
  expect(changed.article.snapshotId).not.toBe(first.article.snapshotId);
  const page = await annotate(db, highlight('Menu', { text: `Menu ${TEXT}`, scope: 'page' }));
  expect(page.article.snapshotId).toBe(changed.article.snapshotId);
  expect(page.annotation.snapshotId).not.toBe(changed.annotation.snapshotId);
  expect(await db.snapshots.count()).toBe(3);
});

test('text of the page is current only until there is text of the article', async () => {
  const db = freshDatabase();
  const page = await annotate(db, highlight('dockers', { scope: 'page' }));
  expect(page.article.snapshotId).toBe(page.annotation.snapshotId);
  const article = await annotate(db, highlight('resume'));
  expect(article.article.snapshotId).toBe(article.annotation.snapshotId);
  expect(await db.snapshots.count()).toBe(2);
});

test('a name is one entity whatever its case and accents, but not across types', async () => {
  const db = freshDatabase();
  const text = 'José Marín spoke. JOSE MARIN left. José Marín is a ship.';
  const one = await annotate(db, person('José Marín', { text }));
  const two = await annotate(db, person('JOSE MARIN', { text }));
  const ship = await annotate(
    db,
    saying('José Marín', { kind: 'entity', typeId: 'product' }, { text, nth: 1 }),
  );
  expect(two.entity).toEqual(one.entity);
  expect(ship.entity?.id).not.toBe(one.entity?.id);
});

test('white space in the tagged words is folded in the name, never in the passage', async () => {
  const db = freshDatabase();
  const text = 'met Ana\n Vidal today';
  const { annotation, entity } = await annotate(db, person('Ana\n Vidal', { text }));
  expect(entity?.name).toBe('Ana Vidal');
  expect(annotation).toMatchObject({ passage: { exact: 'Ana\n Vidal' } });
});

test('an alias finds the entity, and a merged entity leads to its heir', async () => {
  const db = freshDatabase();
  const { entity: heir } = await annotate(db, person('Ana Vidal'));
  const { entity: other } = await annotate(db, person('Minister'));
  if (!heir || !other) throw new Error('no entity');
  await commit(db, 'merge', [
    { table: 'entities', put: { ...heir, aliases: ['Vidal'] } },
    { table: 'entities', put: { ...other, mergedInto: heir.id } },
  ]);
  expect((await annotate(db, person('Vidal', { nth: 1 }))).entity?.id).toBe(heir.id);
  const text = 'The Minister again';
  const again = await annotate(db, person('Minister', { text, urls: ['https://news.example/2'] }));
  expect(again.entity?.id).toBe(heir.id);
  const marks = await marksOf(db, again.article.id);
  expect(marks.map((mark) => mark.name)).toEqual(['Ana Vidal']);
});

test('an entity picked from the registry wins over the words; one that is gone is an error', async () => {
  const db = freshDatabase();
  const { entity } = await annotate(db, person('Ana Vidal'));
  const entityId = entity?.id ?? '';
  const picked = await annotate(
    db,
    saying('Minister', { kind: 'entity', typeId: 'place', entityId }),
  );
  expect(picked.annotation).toMatchObject({ entityId, typeId: 'person' });
  const gone = annotate(
    db,
    saying('dockers', { kind: 'entity', typeId: 'person', entityId: 'none' }),
  );
  await expect(gone).rejects.toMatchObject({ key: 'errorNotFound' });
});

test('the same said twice of a passage is one annotation, with what is new added to it', async () => {
  const db = freshDatabase();
  const first = await annotate(db, person('Ana Vidal'));
  const journal = await db.changes.count();
  const second = await annotate(db, person('Ana Vidal'));
  expect(second.annotation).toEqual(first.annotation);
  expect(await db.changes.count()).toBe(journal);
  const noted = await annotate(
    db,
    saying('Ana Vidal', { kind: 'entity', typeId: 'person', note: 'Since May', tags: ['port'] }),
  );
  expect(noted.annotation).toMatchObject({
    id: first.annotation.id,
    note: 'Since May',
    tags: ['port'],
  });
  await annotate(db, highlight('Ana Vidal'));
  await annotate(db, highlight('Ana Vidal'));
  expect(await annotationsCount(db, first.article.id)).toBe(2);
});

test('a new note counts as said already only where whole lines say it', async () => {
  const db = freshDatabase();
  const noting = async (note: string) => {
    const statement = { kind: 'entity', typeId: 'person', note } as const;
    return (await annotate(db, saying('Ana Vidal', statement))).annotation.note;
  };
  expect(await noting('Not sure')).toBe('Not sure');
  expect(await noting('No')).toBe('Not sure\nNo');
  expect(await noting('sure')).toBe('Not sure\nNo\nsure');
  expect(await noting('No')).toBe('Not sure\nNo\nsure');
  expect(await noting('No\nsure')).toBe('Not sure\nNo\nsure');
  expect(await noting('')).toBe('Not sure\nNo\nsure');
});

test('it is told whether an annotation is new or was found', async () => {
  const db = freshDatabase();
  expect((await annotate(db, person('Ana Vidal'))).made).toBe(true);
  expect((await annotate(db, person('Ana Vidal'))).made).toBe(false);
  const noted = saying('Ana Vidal', { kind: 'entity', typeId: 'person', note: 'Since May' });
  expect((await annotate(db, noted)).made).toBe(false);
  expect((await annotate(db, highlight('Ana Vidal'))).made).toBe(true);
});

test('a passage that was tagged in an older version of the text is not tagged twice', async () => {
  const db = freshDatabase();
  const first = await annotate(db, person('Ana Vidal'));
  const later = await annotate(db, person('Ana Vidal', { text: `${TEXT} Updated at noon.` }));
  expect(later.annotation.id).toBe(first.annotation.id);
});

test('two tags at the same moment make one article, one text and one entity', async () => {
  const db = freshDatabase();
  const results = await Promise.all([
    annotate(db, person('Vidal')),
    annotate(db, person('Vidal', { nth: 1 })),
    annotate(db, person('Vidal')),
  ]);
  expect(results.filter((result) => result.created)).toHaveLength(1);
  expect(await db.articles.count()).toBe(1);
  expect(await db.snapshots.count()).toBe(1);
  expect(await db.entities.count()).toBe(1);
  expect(await db.annotations.count()).toBe(2);
});

test('a note on the article needs no passage, and every note is one of its own', async () => {
  const db = freshDatabase();
  const { annotation, article } = await annotate(db, saying('', { kind: 'note', note: 'Weak' }));
  expect(annotation).not.toHaveProperty('passage');
  await annotate(db, saying('', { kind: 'note', note: 'Weak' }));
  expect(await annotationsCount(db, article.id)).toBe(2);
});

test('a passage that is not in the text, or is missing, stores nothing', async () => {
  const db = freshDatabase();
  const wrong = {
    ...person('Ana Vidal'),
    passage: { ...passageOf('Ana Vidal'), exact: 'Ana Vidam' },
  };
  await expect(annotate(db, wrong)).rejects.toMatchObject({ key: 'errorPassageMismatch' });
  const { passage: _none, ...without } = person('Ana Vidal');
  await expect(annotate(db, without)).rejects.toMatchObject({ key: 'errorInvalidData' });
  const unknown = saying('Vidal', { kind: 'entity', typeId: 'ship' });
  await expect(annotate(db, unknown)).rejects.toMatchObject({ key: 'errorInvalidData' });
  expect(await db.articles.count()).toBe(0);
  expect(await db.changes.count()).toBe(0);
});

test('an article gives its annotations in reading order, with texts and entities', async () => {
  const db = freshDatabase();
  await annotate(db, place('Port Lund', { nth: 1 }));
  await annotate(db, person('Vidal'));
  await annotate(db, person('Ana Vidal'));
  await annotate(db, highlight('Menu', { scope: 'page', text: `Menu ${TEXT}` }));
  const { article } = await annotate(db, saying('', { kind: 'note', note: 'Check the date' }));
  const notes = await articleNotes(db, article.id);
  const words = notes?.annotations.map((one) => (one.kind === 'note' ? '*' : one.passage.exact));
  expect(words).toEqual(['*', 'Ana Vidal', 'Vidal', 'Port Lund', 'Menu']);
  expect(notes?.entities.map((one) => one.name).sort()).toEqual([
    'Ana Vidal',
    'Port Lund',
    'Vidal',
  ]);
  expect([...(notes?.snapshots.values() ?? [])].map((one) => one.scope).sort()).toEqual([
    'article',
    'page',
  ]);
  expect(await articleNotes(db, 'none')).toBeUndefined();
  const marks = await marksOf(db, article.id);
  expect(marks.map((mark) => [mark.kind, mark.name, mark.typeId, mark.scope])).toEqual([
    ['entity', 'Ana Vidal', 'person', 'article'],
    ['entity', 'Vidal', 'person', 'article'],
    ['entity', 'Port Lund', 'place', 'article'],
    ['highlight', undefined, undefined, 'page'],
  ]);
});

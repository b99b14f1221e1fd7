import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { LIMITS } from '@/utils/model/limits';
import { annotate } from '@/utils/store/annotate';
import { articleNotes, findArticle } from '@/utils/store/articles';
import { attachAnnotation } from '@/utils/store/attach-annotation';
import { importBundle, readBundle } from '@/utils/store/bundles';
import { commit } from '@/utils/store/commit';
import { editAnnotation } from '@/utils/store/edit-annotation';
import { lastRead } from '@/utils/store/last-read';
import { removeAnnotation, restoreAnnotation } from '@/utils/store/remove-annotation';
import { savedTexts } from '@/utils/store/saved-texts';
import { undoGroup } from '@/utils/store/undo';
import { everything, freshDatabase, highlight, passageOf, person, TEXT, URL_A } from './sample';

const EDITED = TEXT.replace('Ana Vidal', 'Eva Vidal');

/** What the popup sends to attach an annotation to these words. */
function words(exact: string, text = EDITED, nth = 0, urls = [URL_A]) {
  const { article, snapshot } = highlight(exact, { text, nth });
  return { article, snapshot, urls, passage: passageOf(exact, text, nth) };
}

async function attached() {
  const db = freshDatabase();
  const said = await annotate(db, person('Ana Vidal'));
  const { annotation, group = 0 } = await attachAnnotation(
    db,
    said.annotation.id,
    words('Eva Vidal'),
  );
  return { db, said, annotation, group };
}

test('an annotation goes to other words, and remembers the old ones with their text', async () => {
  const { db, said, annotation } = await attached();
  if (said.annotation.kind === 'note') throw new Error('no passage');
  const { passage, snapshotId } = said.annotation;
  expect(annotation).toMatchObject({
    id: said.annotation.id,
    passage: { exact: 'Eva Vidal' },
    earlier: [{ snapshotId, passage, until: annotation.modified }],
  });
  expect(await db.annotations.get(annotation.id)).toEqual(annotation);
  expect(await findArticle(db, [URL_A])).toMatchObject({ snapshotId: annotation.snapshotId });
  expect((await db.snapshots.toArray()).map(({ text }) => text).sort()).toEqual(
    [TEXT, EDITED].sort(),
  );
});

test('it is one action, undone as a whole', async () => {
  const db = freshDatabase();
  const { annotation } = await annotate(db, person('Ana Vidal'));
  const before = await everything(db);
  const { group = 0 } = await attachAnnotation(db, annotation.id, words('Eva Vidal'));
  expect(await db.changes.where('group').equals(group).first()).toMatchObject({
    action: 'attach',
  });
  await undoGroup(db, group);
  expect(await everything(db)).toEqual(before);
});

test('the same words once more are nothing to write', async () => {
  const { db, annotation } = await attached();
  const again = await attachAnnotation(db, annotation.id, words('Eva Vidal'));
  expect(again).toEqual({ annotation });
});

test('the earlier words survive edits, the trash and the way back', async () => {
  const { db, annotation } = await attached();
  const earlier = annotation.kind === 'note' ? undefined : annotation.earlier;
  await editAnnotation(db, annotation.id, { kind: 'highlight', note: 'Renamed' });
  await removeAnnotation(db, annotation.id);
  const restored = await restoreAnnotation(db, annotation.id);
  expect(restored).toMatchObject({ kind: 'highlight', note: 'Renamed', earlier });
});

test('only the newest of very many earlier places are kept', async () => {
  const { db, annotation } = await attached();
  const text = 'a b '.repeat(4);
  for (let n = 0; n < LIMITS.earlier + 3; n += 1) {
    await attachAnnotation(db, annotation.id, words('b', text, n % 2));
  }
  const now = await db.annotations.get(annotation.id);
  if (now?.kind !== 'entity') throw new Error('no mention');
  expect(now.earlier).toHaveLength(LIMITS.earlier);
  expect(now.earlier?.some(({ passage }) => passage.exact !== 'b')).toBe(false);
}, 60_000);

test('words that are not in the text are refused', async () => {
  const { db, annotation } = await attached();
  const wrong = { ...words('dockers'), passage: { ...passageOf('dockers'), exact: 'lockers' } };
  await expect(attachAnnotation(db, annotation.id, wrong)).rejects.toMatchObject({
    key: 'errorPassageMismatch',
  });
  expect(await db.annotations.get(annotation.id)).toEqual(annotation);
});

test('an annotation of another article, of none, or in the trash is not found', async () => {
  const { db, annotation } = await attached();
  const elsewhere = 'https://news.example/other';
  await annotate(db, highlight('dockers', { urls: [elsewhere] }));
  const before = await everything(db);
  const tries = [
    attachAnnotation(db, annotation.id, words('dockers', EDITED, 0, [elsewhere])),
    attachAnnotation(db, annotation.id, words('dockers', EDITED, 0, ['https://news.example/new'])),
    attachAnnotation(db, 'none', words('dockers')),
  ];
  await Promise.all(
    tries.map((one) => expect(one).rejects.toMatchObject({ key: 'errorNotFound' })),
  );
  expect(await everything(db)).toEqual(before);
  await removeAnnotation(db, annotation.id);
  await expect(attachAnnotation(db, annotation.id, words('dockers'))).rejects.toMatchObject({
    key: 'errorNotFound',
  });
});

test('a text that an annotation was attached to before is not taken away', async () => {
  const { db, said } = await attached();
  const { annotation: other, group = 0 } = await annotate(db, highlight('Port', { text: 'Port' }));
  await attachAnnotation(db, said.annotation.id, words('Port', 'Port'));
  await attachAnnotation(db, said.annotation.id, words('Eva Vidal'));
  await removeAnnotation(db, other.id);
  const planned = [{ table: 'snapshots' as const, remove: other.snapshotId }];
  await expect(commit(db, 'tidy', planned)).rejects.toMatchObject({ key: 'errorInvalidData' });
  await expect(undoGroup(db, group)).rejects.toMatchObject({ key: 'errorUndoConflict' });
  expect(await db.snapshots.get(other.snapshotId)).toMatchObject({ text: 'Port' });
});

test('an earlier place is checked like the present one', async () => {
  const { db, annotation } = await attached();
  if (annotation.kind !== 'entity' || !annotation.earlier) throw new Error('no earlier place');
  const [place] = annotation.earlier;
  if (!place) throw new Error('no earlier place');
  const put = (more: object) =>
    commit(db, 'bad', [
      { table: 'annotations', put: { ...annotation, earlier: [{ ...place, ...more }] } },
    ]);
  await expect(put({ snapshotId: 'none' })).rejects.toMatchObject({ key: 'errorInvalidData' });
  await expect(put({ snapshotId: annotation.snapshotId })).rejects.toMatchObject({
    key: 'errorPassageMismatch',
  });
});

test('earlier places travel with their texts, also to another profile’s ids', async () => {
  const { db, annotation } = await attached();
  const bundle = await readBundle(db);
  const other = freshDatabase();
  await importBundle(other, bundle);
  expect(await readBundle(other)).toEqual(bundle);

  const theirs = freshDatabase();
  const there = await annotate(theirs, highlight('dockers'));
  await importBundle(theirs, bundle);
  const merged = await theirs.annotations.get(annotation.id);
  expect(merged).toMatchObject({ earlier: [{ snapshotId: there.annotation.snapshotId }] });
});

test('an import with an earlier place that its text does not say is refused', async () => {
  const { db } = await attached();
  const bundle = await readBundle(db);
  const annotations = bundle.annotations.map((one) =>
    one.kind === 'note'
      ? one
      : {
          ...one,
          earlier: one.earlier?.map((place) => ({ ...place, snapshotId: one.snapshotId })) ?? [],
        },
  );
  await expect(importBundle(freshDatabase(), { ...bundle, annotations })).rejects.toMatchObject({
    key: 'errorPassageMismatch',
  });
});

test('a page gets the texts of its marks that it does not know yet', async () => {
  const { db, annotation, said } = await attached();
  const { annotation: old } = await annotate(db, highlight('dockers'));
  const notes = await articleNotes(db, said.article.id);
  const marks = (notes?.annotations ?? []).flatMap(({ id, snapshotId }) =>
    id === annotation.id || id === old.id ? [mark(id, snapshotId)] : [],
  );
  expect((await savedTexts(db, marks, [])).map(({ text }) => text).sort()).toEqual(
    [TEXT, EDITED].sort(),
  );
  expect(await savedTexts(db, marks, [old.snapshotId])).toEqual([
    { id: annotation.snapshotId, text: EDITED },
  ]);
});

test('what the reader read last is the text that something was last said of', async () => {
  const { db, said, annotation } = await attached();
  const read = async () => {
    const notes = await articleNotes(db, said.article.id);
    return notes && lastRead(notes);
  };
  expect(await read()).toMatchObject({ id: annotation.snapshotId, scope: 'article' });
  expect(await read()).not.toHaveProperty('text');
  await new Promise((resolve) => setTimeout(resolve, 5));
  const { annotation: back } = await annotate(db, highlight('dockers'));
  expect(await read()).toMatchObject({ id: said.annotation.snapshotId });
  await removeAnnotation(db, back.id);
  expect(await read()).toMatchObject({ id: annotation.snapshotId });
  await removeAnnotation(db, annotation.id);
  await annotate(db, highlight('Menu', { text: `Menu ${TEXT}`, scope: 'page' }));
  expect(await read()).toBeUndefined();
});

const mark = (id: string, snapshotId: string) => ({
  id,
  kind: 'highlight' as const,
  hasNote: false,
  passage: passageOf('dockers'),
  snapshotId,
  scope: 'article' as const,
});

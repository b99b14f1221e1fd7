import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { annotate } from '@/utils/store/annotate';
import { findArticle, marksOf } from '@/utils/store/articles';
import { readBundle } from '@/utils/store/bundles';
import type { PressmarkDatabase } from '@/utils/store/database';
import { removeAnnotation } from '@/utils/store/remove-annotation';
import { seeVersion } from '@/utils/store/see-version';
import { undoGroup } from '@/utils/store/undo';
import { compareVersions } from '@/utils/text/compare-versions';
import { everything, freshDatabase, highlight, person, type Saying, TEXT, URL_A } from './sample';

const EDITED = TEXT.replace('met dockers', 'saw the dockers');
const AGAIN = TEXT.replace('go on', 'have failed');
const OTHER_URL = 'https://news.example/amp/harbour-talks';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-24T08:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

const wait = (minutes: number) => vi.setSystemTime(Date.now() + minutes * 60_000);

/** The page shows this text; tells whether anything was written. */
function see(db: PressmarkDatabase, text: string, more: Saying & { touched?: boolean } = {}) {
  const { article, snapshot, urls } = highlight('Vidal', { text, ...more });
  return seeVersion(
    db,
    { article, snapshot, urls, touched: more.touched ?? false },
    compareVersions,
  );
}

const newestText = async (db: PressmarkDatabase) => {
  const article = await findArticle(db, [URL_A]);
  return (await db.snapshots.get(article?.snapshotId ?? ''))?.text;
};

async function annotated() {
  const db = freshDatabase();
  const said = await annotate(db, person('Ana Vidal'));
  wait(90);
  return { db, said };
}

describe('an edited article', () => {
  test('gets a new version, while what was said stays tied to the text it was said of', async () => {
    const { db, said } = await annotated();
    expect(await see(db, EDITED, { title: 'Harbour talks go on', urls: [OTHER_URL, URL_A] })).toBe(
      true,
    );
    const article = await findArticle(db, [URL_A]);
    expect(article).toMatchObject({
      id: said.article.id,
      title: 'Harbour talks go on',
      urls: [OTHER_URL, URL_A],
      firstSeen: said.article.firstSeen,
      lastSeen: '2026-11-24T09:30:00.000Z',
    });
    expect(await newestText(db)).toBe(EDITED);
    expect(await db.annotations.get(said.annotation.id)).toEqual(said.annotation);
    expect(await marksOf(db, said.article.id)).toMatchObject([
      { snapshotId: said.annotation.snapshotId },
    ]);
    expect((await readBundle(db)).snapshots).toHaveLength(2);
  });

  test('gets at most one version an hour', async () => {
    const { db } = await annotated();
    await see(db, EDITED);
    wait(59);
    expect(await see(db, AGAIN)).toBe(false);
    expect(await newestText(db)).toBe(EDITED);
    wait(1);
    expect(await see(db, AGAIN)).toBe(true);
    expect(await newestText(db)).toBe(AGAIN);
  });

  test('gets one at once when an annotated passage is touched', async () => {
    const db = freshDatabase();
    await annotate(db, person('Ana Vidal'));
    const text = TEXT.replace('Ana Vidal', 'Eva Vidal');
    expect(await see(db, text)).toBe(false);
    expect(await see(db, text, { touched: true })).toBe(true);
    expect(await newestText(db)).toBe(text);
  });

  test('gets no more than ten an hour, however often passages are touched', async () => {
    const { db } = await annotated();
    for (let n = 0; n < 15; n += 1) await see(db, `${TEXT} Update ${n}.`, { touched: true });
    expect(await db.snapshots.count()).toBe(11);
    wait(60);
    expect(await see(db, EDITED, { touched: true })).toBe(true);
  });

  test('that gets its old words back is at its old version again', async () => {
    const { db, said } = await annotated();
    await see(db, EDITED);
    wait(90);
    expect(await see(db, TEXT)).toBe(true);
    expect(await findArticle(db, [URL_A])).toMatchObject({
      snapshotId: said.annotation.snapshotId,
    });
    expect(await db.snapshots.count()).toBe(2);
  });

  test('is at its old version too when only a running time differs from it', async () => {
    const db = freshDatabase();
    const { annotation } = await annotate(db, person('Ana Vidal', { text: `5 min ago\n${TEXT}` }));
    wait(90);
    await see(db, EDITED);
    wait(90);
    expect(await see(db, `3 hours ago\n${TEXT}`)).toBe(true);
    expect(await findArticle(db, [URL_A])).toMatchObject({ snapshotId: annotation.snapshotId });
    expect(await db.snapshots.count()).toBe(2);
  });

  test('that was annotated while it was cut short is whole again when all of it shows', async () => {
    const { db, said } = await annotated();
    await annotate(db, highlight('resume', { text: TEXT.slice(0, 60) }));
    wait(90);
    expect(await see(db, TEXT)).toBe(true);
    expect(await findArticle(db, [URL_A])).toMatchObject({
      snapshotId: said.annotation.snapshotId,
    });
  });

  test('is at its old version again when the reader annotates in the old words', async () => {
    const { db, said } = await annotated();
    await see(db, EDITED);
    await annotate(db, highlight('dockers'));
    expect(await findArticle(db, [URL_A])).toMatchObject({
      snapshotId: said.annotation.snapshotId,
    });
  });
});

describe('nothing is written', () => {
  test('of an article that is not stored', async () => {
    const db = freshDatabase();
    expect(await see(db, TEXT, { touched: true })).toBe(false);
    expect(Object.values(await everything(db)).flat()).toEqual([]);
    expect(await db.changes.count()).toBe(0);
  });

  test('of an article whose annotations are all in the trash', async () => {
    const { db, said } = await annotated();
    await removeAnnotation(db, said.annotation.id);
    const before = await everything(db);
    expect(await see(db, EDITED, { touched: true })).toBe(false);
    expect(await everything(db)).toEqual(before);
  });

  test.each([
    ['of the same text', TEXT],
    ['when only running times differ', `Updated 3 hours ago\n${TEXT}`],
    ['of a text that is cut short', TEXT.slice(0, 60)],
    ['of an empty text', ''],
    ['of another article at the same address', 'Snow closes the pass.\nBuses take the long way.'],
  ])('%s', async (_, text) => {
    const { db } = await annotated();
    const before = await everything(db);
    expect(await see(db, text, { touched: true })).toBe(false);
    expect(await everything(db)).toEqual(before);
  });

  test('of the text of a whole page, nor against one', async () => {
    const { db } = await annotated();
    expect(await see(db, EDITED, { scope: 'page' })).toBe(false);
    const other = freshDatabase();
    await annotate(other, highlight('dockers', { scope: 'page' }));
    wait(90);
    expect(await see(other, EDITED)).toBe(false);
    expect(await other.snapshots.count()).toBe(1);
  });

  test('of a text beyond the size cap', async () => {
    const { db } = await annotated();
    await expect(see(db, 'x'.repeat(4_000_001))).rejects.toMatchObject({ key: 'errorInvalidData' });
  });
});

describe('what the reader did can be undone after a visit', () => {
  test('to the empty store, where it was the first thing said of the article', async () => {
    const db = freshDatabase();
    const { group = 0 } = await annotate(db, person('Ana Vidal'));
    await see(db, EDITED, { touched: true });
    await undoGroup(db, group);
    expect(Object.values(await everything(db)).flat()).toEqual([]);
  });

  test('and the version that was seen stays, where other things were said', async () => {
    const { db, said } = await annotated();
    const { group = 0, annotation } = await annotate(db, highlight('dockers', { text: AGAIN }));
    await see(db, EDITED, { touched: true });
    const seen = await findArticle(db, [URL_A]);
    await undoGroup(db, group);
    expect(await findArticle(db, [URL_A])).toEqual(seen);
    expect(await db.annotations.toArray()).toEqual([said.annotation]);
    expect(await db.snapshots.get(annotation.snapshotId)).toBeUndefined();
  });

  test('and a text that goes with it is not the newest any more', async () => {
    const { db, said } = await annotated();
    const { group = 0 } = await annotate(db, highlight('dockers', { text: AGAIN }));
    await see(db, EDITED, { touched: true });
    await see(db, AGAIN, { touched: true });
    await undoGroup(db, group);
    expect(await findArticle(db, [URL_A])).toEqual(said.article);
  });

  test('but the visit itself is not offered', async () => {
    const { db, said } = await annotated();
    await see(db, EDITED);
    const [visit] = await db.changes
      .where('group')
      .above(said.group ?? 0)
      .toArray();
    expect(visit).toMatchObject({ action: 'visit', table: 'articles' });
    expect(visit).not.toHaveProperty('undoable');
    await expect(undoGroup(db, visit?.group ?? 0)).rejects.toMatchObject({
      key: 'errorUndoConflict',
    });
  });

  test('and is refused as before where the reader went on', async () => {
    const { db, said } = await annotated();
    await see(db, EDITED);
    await annotate(db, highlight('dockers', { text: EDITED }));
    await expect(undoGroup(db, said.group ?? 0)).rejects.toMatchObject({
      key: 'errorUndoConflict',
    });
  });
});

import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { annotate } from '@/utils/store/annotate';
import { annotationsCount } from '@/utils/store/articles';
import { database } from '@/utils/store/database';
import { liveSignal } from '@/utils/store/live';
import { removeAnnotation } from '@/utils/store/remove-annotation';
import { freshDatabase, highlight, person } from './sample';

test('a live value follows every commit until it is stopped', async () => {
  const db = freshDatabase();
  const { annotation, article } = await annotate(db, person('Vidal'));
  const count = liveSignal(() => annotationsCount(db, article.id), 0);
  expect(count.signal.value).toBe(0);
  await vi.waitFor(() => expect(count.signal.value).toBe(1));
  await annotate(db, highlight('dockers'));
  await vi.waitFor(() => expect(count.signal.value).toBe(2));
  count.stop();
  await removeAnnotation(db, annotation.id);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(count.signal.value).toBe(2);
});

test('a live value may open the shared database itself', async () => {
  const names = liveSignal(async () => (await (await database()).entities.toArray()).length, -1);
  await vi.waitFor(() => expect(names.signal.value).toBe(0));
  await annotate(await database(), person('Vidal'));
  await vi.waitFor(() => expect(names.signal.value).toBe(1));
  names.stop();
});

test('a query that fails keeps the last value, says why, and recovers with the next commit', async () => {
  const db = freshDatabase();
  let broken = false;
  const live = liveSignal(async () => {
    const count = await db.annotations.count();
    if (broken) throw new Error('broken');
    return count;
  }, 0);
  await annotate(db, person('Vidal'));
  await vi.waitFor(() => expect(live.signal.value).toBe(1));
  broken = true;
  await annotate(db, highlight('dockers'));
  await vi.waitFor(() => expect(live.error.value).toMatchObject({ key: 'errorDatabase' }));
  expect(live.signal.value).toBe(1);
  broken = false;
  await annotate(db, highlight('Harbour'));
  await vi.waitFor(() => expect(live.signal.value).toBe(3));
  expect(live.error.value).toBeUndefined();
  live.stop();
});

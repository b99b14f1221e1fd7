import type { Mark } from '@/utils/model/mark';
import type { Snapshot } from '@/utils/model/snapshot';
import type { PressmarkDatabase } from './database';

/**
 * All that is handed out at once, in UTF-16 units: about 50 long articles. A message takes no more than
 * 64 MiB; the oldest texts are left out, and their marks are found by context alone.
 */
const MOST_TEXT = 8_000_000;

/** The texts that the marks' offsets count in, newest first, but for those that are known. */
export async function savedTexts(
  db: PressmarkDatabase,
  marks: readonly Mark[],
  known: readonly string[],
): Promise<Pick<Snapshot, 'id' | 'text'>[]> {
  const ids = new Set(marks.map(({ snapshotId }) => snapshotId));
  for (const id of known) ids.delete(id);
  const rows = (await db.snapshots.bulkGet([...ids])).filter((row) => row !== undefined);
  let room = MOST_TEXT;
  return rows
    .sort((a, b) => b.takenAt.localeCompare(a.takenAt))
    .flatMap(({ id, text }) => {
      room -= text.length;
      return room < 0 ? [] : [{ id, text }];
    });
}

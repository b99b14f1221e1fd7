import type { Article } from '@/utils/model/article';
import type { Change } from '@/utils/model/change';
import type { PressmarkDatabase } from './database';
import { sameRow } from './same-row';
import { VISIT } from './see-version';
import type { Unchecked } from './stage';

/** What visits wrote after an action, oldest first. */
export const visitsSince = (rows: PressmarkDatabase, group: number): Promise<Change[]> =>
  rows.changes
    .where('group')
    .above(group)
    .filter(({ action }) => action === VISIT)
    .sortBy('seq');

/**
 * What undo has to do to an article that was written by an action, where nothing but visits, which
 * Pressmark notes by itself, came after: what they saw stays, or goes with an article that is taken
 * away. `entries`: all of the action. `undefined` where there were no visits, or something else was written in between.
 */
export function undoBeneathVisits(
  entry: Change,
  entries: readonly Change[],
  visits: readonly Change[],
): Unchecked[] | undefined {
  if (entry.table !== 'articles') return undefined;
  const { key } = entry;
  let last = entry.after;
  for (const { table, key: of, before, after } of visits) {
    if (table !== 'articles' || of !== key) continue;
    if (!sameRow(before, last)) return undefined;
    last = after;
  }
  if (last === entry.after) return undefined;
  const expect = { row: last };
  if (entry.before === undefined) {
    const seen = visits.flatMap(({ table, key: id, after }): Unchecked[] =>
      table === 'snapshots' && after && 'articleId' in after && after.articleId === key
        ? [{ table, remove: id, expect: { row: after } }]
        : [],
    );
    return [{ table: 'articles', remove: key, expect }, ...seen];
  }
  const gone = new Set(
    entries.flatMap((one) => (one.table === 'snapshots' && !one.before ? one.key : [])),
  );
  const now = isArticle(last) && gone.has(last.snapshotId) ? entry.before : last;
  return [{ table: 'articles', put: now, expect }];
}

const isArticle = (row: Change['after']): row is Article => row !== undefined && 'urls' in row;

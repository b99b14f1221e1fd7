import type { Change, TableName } from '@/utils/model/change';
import { commitPlan, type Plan } from './commit';
import type { PressmarkDatabase } from './database';
import { StoreError } from './errors';
import type { Unchecked } from './stage';
import { undoBeneathVisits, visitsSince } from './undo-beneath-visits';

/**
 * Takes back one action by the number that its entries have in the journal, as a commit of its own
 * which cannot be undone. What visits wrote since does not stand in its way, and neither do refusals
 * in an article that goes.
 * @throws StoreError `errorUndoConflict` when a row has been changed since by something else, or the
 *   action was taken back already or is no longer in the journal; then nothing is written
 */
export async function undoGroup(db: PressmarkDatabase, group: number): Promise<void> {
  try {
    await commitPlan(db, 'undo', (rows) => planUndo(rows, group), { undoable: false });
  } catch (error) {
    if (error instanceof StoreError && error.key === 'errorInvalidData') {
      // Something that was written since leans on a row that undo would take away.
      throw new StoreError('errorUndoConflict', error.detail, error);
    }
    throw error;
  }
}

async function planUndo(rows: PressmarkDatabase, group: number): Promise<Plan<undefined>> {
  const entries = await rows.changes.where('group').equals(group).toArray();
  if (!entries.some(({ undoable }) => undoable === 1)) {
    throw new StoreError('errorUndoConflict', `action ${group}`);
  }
  const visits = await visitsSince(rows, group);
  const refusals = await forgottenRefusals(rows, entries);
  const changes = entries.flatMap((entry) =>
    entry.table === 'dismissals' && refusals.gone.has(entry.key)
      ? []
      : (undoBeneathVisits(entry, entries, visits) ?? [backwards(entry)]),
  );
  return { changes: [...changes, ...refusals.leaving], result: undefined, undoes: group };
}

/**
 * What is refused in an article goes with the article: nothing is kept of one on which nothing is
 * saved. `gone`: refusals of these entries that went with theirs.
 */
async function forgottenRefusals(rows: PressmarkDatabase, entries: readonly Change[]) {
  const made = (name: TableName) =>
    entries.flatMap(({ table, key, before }) => (table === name && !before ? key : []));
  const own = made('dismissals');
  const articles = made('articles');
  const [stored, there] = await Promise.all([
    articles.length > 0
      ? rows.dismissals.where('articleId').anyOf(articles).primaryKeys()
      : Promise.resolve([]),
    rows.dismissals.bulkGet(own),
  ]);
  const leaving = stored
    .filter((key) => !own.includes(key))
    .map((key): Unchecked => ({ table: 'dismissals', remove: key }));
  return { leaving, gone: new Set(own.filter((_, index) => there[index] === undefined)) };
}

const backwards = ({ table, key, before, after }: Change): Unchecked => ({
  table,
  expect: { row: after },
  ...(before === undefined ? { remove: key } : { put: before }),
});

import { commitPlan, type Plan } from './commit';
import type { PressmarkDatabase } from './database';
import { StoreError } from './errors';
import type { Unchecked } from './stage';

/**
 * Takes back one action by the number that its entries have in the journal, as a commit of its own
 * which cannot be undone.
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
  const changes = entries.map(
    ({ table, key, before, after }): Unchecked => ({
      table,
      expect: { row: after },
      ...(before === undefined ? { remove: key } : { put: before }),
    }),
  );
  return { changes, result: undefined, undoes: group };
}

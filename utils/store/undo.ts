import { commitPlan, type Plan } from './commit';
import type { PressmarkDatabase } from './database';
import { StoreError } from './errors';
import type { Unchecked } from './stage';

/**
 * Takes back the newest action that was not undone yet, as a commit of its own which cannot be
 * undone; called again, it walks further back.
 * @returns the name of the action; without it when there was nothing left to undo
 * @throws StoreError `errorUndoConflict` when a row has been changed since by something else; then
 *   nothing is written
 */
export async function undoLast(db: PressmarkDatabase): Promise<{ action?: string }> {
  try {
    const { result } = await commitPlan(db, 'undo', planUndo, { undoable: false });
    return result;
  } catch (error) {
    if (error instanceof StoreError && error.key === 'errorInvalidData') {
      // Something that was written since leans on a row that undo would take away.
      throw new StoreError('errorUndoConflict', error.detail, error);
    }
    throw error;
  }
}

async function planUndo(rows: PressmarkDatabase): Promise<Plan<{ action?: string }>> {
  const newest = await rows.changes.where('undoable').equals(1).last();
  if (!newest) return { changes: [], result: {} };
  const group = await rows.changes.where('group').equals(newest.group).toArray();
  const changes = group.map(
    ({ table, key, before, after }): Unchecked => ({
      table,
      expect: { row: after },
      ...(before === undefined ? { remove: key } : { put: before }),
    }),
  );
  return { changes, result: { action: newest.action }, undoes: newest.group };
}

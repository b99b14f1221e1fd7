import type { Table } from 'dexie';
import type { ChangeEntry, Planned, Receipt, TableName, TableRows } from '@/utils/model/change';
import { checkReferences } from './check-references';
import type { PressmarkDatabase } from './database';
import { entityKeys } from './entity-keys';
import { toStoreError } from './errors';
import { keyOf, type Staged, type StagedTables, stage, traceOf, type Unchecked } from './stage';

/** How many of the last actions the journal keeps; older ones are forgotten and cannot be undone. */
export const KEPT_GROUPS = 1_000;
/** The journal is cut once in so many actions, so that a save does not wait for it each time. */
const PRUNE_EVERY = 50;

export interface CommitOptions {
  /** Whether undo may take it back; `true` by default. */
  undoable?: boolean;
}

/** What a plan comes to: rows to write and what its caller wants to know. */
export interface Plan<Result> {
  changes: readonly Unchecked[];
  result: Result;
  /** A group that the commit takes back. */
  undoes?: number;
}

type PlanOf<Result> = (rows: PressmarkDatabase) => Promise<Plan<Result>>;

/**
 * Writes rows and their journal entries in one strict transaction over all tables, or nothing.
 * Nothing else writes to the store. A plan that is a function reads inside the transaction, which
 * makes read-modify-write safe; it may await nothing but the database, else the transaction ends.
 * @returns the changes that were made; without `group` when there was nothing to change
 * @throws StoreError
 */
export async function commit(
  db: PressmarkDatabase,
  action: string,
  plan: readonly Planned[] | ((rows: PressmarkDatabase) => Promise<readonly Planned[]>),
  options: CommitOptions = {},
): Promise<Receipt> {
  const make: PlanOf<undefined> = async (rows) => ({
    changes: typeof plan === 'function' ? await plan(rows) : plan,
    result: undefined,
  });
  return (await commitPlan(db, action, make, options)).receipt;
}

/**
 * `commit` for plans that also find something out.
 * @throws StoreError
 */
export async function commitPlan<Result>(
  db: PressmarkDatabase,
  action: string,
  plan: PlanOf<Result>,
  { undoable = true }: CommitOptions = {},
): Promise<{ receipt: Receipt; result: Result }> {
  try {
    return await db.transaction('rw', db.tables, async () => {
      const { changes, result, undoes } = await plan(db);
      if (undoes !== undefined) await settle(db, undoes);
      if (changes.length === 0) return { receipt: { action, changes: [] }, result };
      const [staged, last] = await Promise.all([
        stage(db, changes),
        db.changes.toCollection().last(),
      ]);
      await checkReferences(db, staged);
      const group = (last?.group ?? 0) + 1;
      const common = { group, at: new Date().toISOString(), action, ...(undoable && MARK) };
      const entries = journal(staged, common);
      if (entries.length === 0) return { receipt: { action, changes: [] }, result };
      await Promise.all([
        writeTable(db, 'articles', staged.articles),
        writeTable(db, 'snapshots', staged.snapshots),
        writeTable(db, 'annotations', staged.annotations),
        writeTable(db, 'entities', staged.entities, (row) => ({ ...row, ...entityKeys(row) })),
        writeTable(db, 'types', staged.types),
        writeTable(db, 'settings', staged.settings),
        writeTable(db, 'dismissals', staged.dismissals),
        db.changes.bulkAdd(entries),
      ]);
      if (group % PRUNE_EVERY === 0) {
        await db.changes
          .where('group')
          .belowOrEqual(group - KEPT_GROUPS)
          .delete();
      }
      return { receipt: { group, action, changes: entries }, result };
    });
  } catch (error) {
    throw toStoreError(error);
  }
}

const MARK = { undoable: 1 } as const;

function journal(
  staged: StagedTables,
  common: Pick<ChangeEntry, 'group' | 'at' | 'action' | 'undoable'>,
): ChangeEntry[] {
  const of = <T extends TableName>(table: T, { before, after }: Staged<TableRows[T]>) =>
    [...after].map(([key, row]): ChangeEntry => {
      const old = before.get(key);
      return {
        ...common,
        table,
        key,
        ...(old === undefined ? {} : { before: old }),
        ...(row === undefined ? {} : { after: traceOf(row) }),
      };
    });
  return [
    ...of('articles', staged.articles),
    ...of('snapshots', staged.snapshots),
    ...of('annotations', staged.annotations),
    ...of('entities', staged.entities),
    ...of('types', staged.types),
    ...of('settings', staged.settings),
    ...of('dismissals', staged.dismissals),
  ];
}

async function writeTable<T extends TableName>(
  db: PressmarkDatabase,
  name: T,
  { after }: Staged<TableRows[T]>,
  stored: (row: TableRows[T]) => TableRows[T] = (row) => row,
): Promise<void> {
  const table: Table<TableRows[T], string> = db.table(name);
  const puts = [...after.values()].filter((row) => row !== undefined);
  const kept = new Set(puts.map(keyOf));
  const removes = [...after.keys()].filter((key) => !kept.has(key));
  if (puts.length > 0) await table.bulkPut(puts.map(stored));
  if (removes.length > 0) await table.bulkDelete(removes);
}

/** Marks a group as undone: undo goes on with the one before it. */
async function settle(db: PressmarkDatabase, group: number): Promise<void> {
  await db.changes
    .where('group')
    .equals(group)
    .modify((change) => {
      delete change.undoable;
    });
}

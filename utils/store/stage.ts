import type { Table } from 'dexie';
import * as v from 'valibot';
import { AnnotationSchema } from '@/utils/model/annotation';
import { ArticleSchema } from '@/utils/model/article';
import type { SnapshotTrace, TableName, TableRows } from '@/utils/model/change';
import { DismissalSchema } from '@/utils/model/dismissal';
import { EntitySchema } from '@/utils/model/entity';
import { EntityTypeSchema } from '@/utils/model/entity-type';
import { SettingSchema } from '@/utils/model/setting';
import { type Snapshot, SnapshotSchema } from '@/utils/model/snapshot';
import type { PressmarkDatabase } from './database';
import { StoreError } from './errors';
import { sameRow } from './same-row';

/** A row to write, not yet validated. With `expect`, only if the row there now is that one. */
export type Unchecked = { table: TableName; expect?: { row: unknown } } & (
  | { put: unknown }
  | { remove: string }
);

/** Rows of one table that differ after the commit, by key; `undefined` where there is no row. */
export interface Staged<Row> {
  before: Map<string, Row | undefined>;
  after: Map<string, Row | undefined>;
}
export type StagedTables = { [T in TableName]: Staged<TableRows[T]> };

const SCHEMAS: { [T in TableName]: v.GenericSchema<unknown, TableRows[T]> } = {
  articles: ArticleSchema,
  snapshots: SnapshotSchema,
  annotations: AnnotationSchema,
  entities: EntitySchema,
  types: EntityTypeSchema,
  settings: SettingSchema,
  dismissals: DismissalSchema,
};

/** A row's primary key. */
export const keyOf = (row: TableRows[TableName]): string => ('key' in row ? row.key : row.id);

/** A row in the form in which the journal keeps it as written: a snapshot without its text. */
export function traceOf(row: Snapshot): SnapshotTrace;
export function traceOf(row: TableRows[TableName]): TableRows[TableName] | SnapshotTrace;
export function traceOf(row: TableRows[TableName]): TableRows[TableName] | SnapshotTrace {
  if (!('blocks' in row)) return row;
  const { text: _text, blocks: _blocks, ...trace } = row;
  return trace;
}

function parseRow<T extends TableName>(table: T, row: unknown): TableRows[T] {
  const schema: v.GenericSchema<unknown, TableRows[T]> = SCHEMAS[table];
  const parsed = v.safeParse(schema, row);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const path = issue ? (v.getDotPath(issue) ?? '') : '';
  throw new StoreError('errorInvalidData', `${table} ${path}: ${issue?.message ?? ''}`);
}

async function stageTable<T extends TableName>(
  db: PressmarkDatabase,
  name: T,
  planned: readonly Unchecked[],
): Promise<Staged<TableRows[T]>> {
  const after = new Map<string, TableRows[T] | undefined>();
  const expected = new Map<string, unknown>();
  for (const change of planned) {
    if (change.table !== name) continue;
    const row = 'put' in change ? parseRow(name, change.put) : undefined;
    const key = row === undefined ? ('remove' in change ? change.remove : '') : keyOf(row);
    after.set(key, row);
    if (change.expect) expected.set(key, change.expect.row);
  }
  const before = new Map<string, TableRows[T] | undefined>();
  if (after.size === 0) return { before, after };
  const table: Table<TableRows[T], string> = db.table(name);
  const keys = [...after.keys()];
  const rows = await table.bulkGet(keys);
  keys.forEach((key, index) => {
    const row = rows[index];
    if (expected.has(key) && !sameRow(row && traceOf(row), expected.get(key))) {
      throw new StoreError('errorUndoConflict', `${name} ${key}`);
    }
    if (sameRow(row, after.get(key))) after.delete(key);
    else before.set(key, row);
  });
  return { before, after };
}

/**
 * Validates planned rows and reads the ones that they replace. Of two plans for one row the last one
 * counts; what would change nothing is left out.
 * @throws StoreError `errorInvalidData`, or `errorUndoConflict` where a row is not the expected one
 */
export async function stage(
  db: PressmarkDatabase,
  planned: readonly Unchecked[],
): Promise<StagedTables> {
  const [articles, snapshots, annotations, entities, types, settings, dismissals] =
    await Promise.all([
      stageTable(db, 'articles', planned),
      stageTable(db, 'snapshots', planned),
      stageTable(db, 'annotations', planned),
      stageTable(db, 'entities', planned),
      stageTable(db, 'types', planned),
      stageTable(db, 'settings', planned),
      stageTable(db, 'dismissals', planned),
    ]);
  return { articles, snapshots, annotations, entities, types, settings, dismissals };
}

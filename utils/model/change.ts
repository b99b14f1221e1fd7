import type { Annotation } from './annotation';
import type { Article } from './article';
import type { Dismissal } from './dismissal';
import type { Entity } from './entity';
import type { EntityType } from './entity-type';
import type { Setting } from './setting';
import type { Snapshot } from './snapshot';

/** Every table that holds the reader's data, and what its rows are. */
export interface TableRows {
  articles: Article;
  snapshots: Snapshot;
  annotations: Annotation;
  entities: Entity;
  types: EntityType;
  settings: Setting;
  dismissals: Dismissal;
}
export type TableName = keyof TableRows;

/** One row to write or to take away; `remove` is the row's key and leaves nothing behind. */
export type Planned = {
  [T in TableName]: { table: T; put: TableRows[T] } | { table: T; remove: string };
}[TableName];

/** A snapshot as the journal remembers that it was written: its hash stands for its text. */
export type SnapshotTrace = Omit<Snapshot, 'text' | 'blocks'>;

/** What one action did to one row. */
export interface ChangeEntry {
  /** Entries of one action share a number; later actions have higher ones. */
  group: number;
  /** ISO 8601, UTC. */
  at: string;
  /** Name of the action: `annotate`, `edit`, `remove` … */
  action: string;
  /** Present while undo may take the action back; absent once it was undone. */
  undoable?: 1;
  table: TableName;
  key: string;
  /** The row before; absent when it was made. */
  before?: TableRows[TableName];
  /** The row after; absent when it was removed. */
  after?: TableRows[TableName] | SnapshotTrace;
}

/** A record of the journal. */
export interface Change extends ChangeEntry {
  seq: number;
}

/** What a commit did. `group` is absent when there was nothing to write. */
export interface Receipt {
  group?: number;
  action: string;
  changes: ChangeEntry[];
}

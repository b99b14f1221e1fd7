import { Dexie, type Table } from 'dexie';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Change, ChangeEntry } from '@/utils/model/change';
import type { Dismissal } from '@/utils/model/dismissal';
import type { Entity } from '@/utils/model/entity';
import type { EntityType } from '@/utils/model/entity-type';
import type { Setting } from '@/utils/model/setting';
import type { Snapshot } from '@/utils/model/snapshot';
import { type EntityKeys, entityKeys, withoutKeys } from './entity-keys';
import { DatabaseTooNewError, toStoreError } from './errors';

/** Raised with every change of the tables below; each step gets an upgrade of its own. */
const VERSION = 2;

/** Annotations, articles and all that belongs to them. Rows are written by `commit` alone. */
export class PressmarkDatabase extends Dexie {
  declare readonly articles: Table<Article, string>;
  declare readonly snapshots: Table<Snapshot, string>;
  declare readonly annotations: Table<Annotation, string>;
  declare readonly entities: Table<Entity, string>;
  declare readonly types: Table<EntityType, string>;
  declare readonly settings: Table<Setting, string>;
  declare readonly dismissals: Table<Dismissal, string>;
  declare readonly changes: Table<Change, number, ChangeEntry>;

  constructor(name: string) {
    // Relaxed durability, the default, loses the last writes in a crash: saved means on the disk.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      articles: 'id, *urls, lastSeen',
      snapshots: 'id, articleId, [articleId+hash+scope]',
      annotations: 'id, articleId, entityId, snapshotId, [articleId+entityId]',
      entities: 'id, typeId, *keys, *tails',
      types: 'id',
      settings: 'key',
      dismissals: 'id, articleId',
      changes: '++seq, group, undoable',
    });
    this.version(VERSION)
      .stores({ entities: 'id, typeId, *keys, *tails, mergedInto' })
      // Names are found without "the" and titles too.
      .upgrade((old) =>
        old
          .table<Entity & Partial<EntityKeys>>('entities')
          .toCollection()
          .modify((entity) => {
            Object.assign(entity, entityKeys(entity));
          }),
      );
    this.entities.hook('reading', withoutKeys);
    // Dexie opens a newer database and writes to it; a failing `ready` closes it before that.
    this.on('ready', () => refuseNewer(this.backendDB().version), true);
    // Reopening by itself would skip the check that comes before opening: `database()` does it.
    this.on('versionchange', () => {
      this.close();
      return false;
    });
  }
}

/**
 * Dexie multiplies versions by ten, and uses the steps in between to repair a database by itself.
 * @throws DatabaseTooNewError
 */
function refuseNewer(native: number): void {
  const found = Math.floor(native / 10);
  if (found > VERSION) throw new DatabaseTooNewError(found, VERSION);
}

/** A database that opens with its first use; it refuses one that a newer Pressmark wrote. */
export function createDatabase(name = 'pressmark'): PressmarkDatabase {
  return new PressmarkDatabase(name);
}

/**
 * Opens a database. One that a newer Pressmark wrote is not even opened, since Dexie would add to
 * it what it misses.
 * @throws DatabaseTooNewError, or StoreError when it cannot be opened
 */
export async function openDatabase(name = 'pressmark'): Promise<PressmarkDatabase> {
  const present = await indexedDB.databases?.();
  refuseNewer(present?.find((entry) => entry.name === name)?.version ?? 0);
  const db = createDatabase(name);
  try {
    await db.open();
    return db;
  } catch (error) {
    db.close();
    throw toStoreError(error);
  }
}

let opened: Promise<PressmarkDatabase> | undefined;

/**
 * The one database of this worker or extension page, opened at the first call. A failed opening is
 * tried again at the next call, and so is one that another context had closed by an upgrade.
 * @throws DatabaseTooNewError, or StoreError when it cannot be opened
 */
export function database(): Promise<PressmarkDatabase> {
  opened ??= openDatabase().then(
    (db) => {
      db.on('versionchange', () => {
        opened = undefined;
      });
      return db;
    },
    (error) => {
      opened = undefined;
      throw error;
    },
  );
  return opened;
}

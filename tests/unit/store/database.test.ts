import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { createDatabase, database, openDatabase } from '@/utils/store/database';
import { DatabaseTooNewError } from '@/utils/store/errors';

/** What a later Pressmark might leave behind. */
async function leaveNewer(name: string): Promise<void> {
  const newer = new Dexie(name);
  newer.version(7).stores({ articles: 'id', letters: 'id' });
  await newer.open();
  newer.close();
}

const nativeVersion = async (name: string) =>
  (await indexedDB.databases()).find((entry) => entry.name === name)?.version;

afterEach(async () => {
  await Dexie.delete('pressmark');
});

test('a database of a newer Pressmark is refused and left as it is', async () => {
  await leaveNewer('newer');
  await expect(openDatabase('newer')).rejects.toBeInstanceOf(DatabaseTooNewError);
  await expect(openDatabase('newer')).rejects.toMatchObject({ key: 'errorDatabaseTooNew' });
  expect(await nativeVersion('newer')).toBe(70);
});

test('a database that opens by itself refuses a newer one too', async () => {
  const newer = new Dexie('itself');
  // The same tables and indexes, so that nothing but the version tells them apart.
  const sources = createDatabase('same').tables.map(({ name, schema }) => [
    name,
    [schema.primKey, ...schema.indexes].map((index) => index.src).join(','),
  ]);
  newer.version(7).stores(Object.fromEntries(sources));
  await newer.open();
  newer.close();
  const db = createDatabase('itself');
  await expect(db.articles.toArray()).rejects.toThrow();
  expect(db.isOpen()).toBe(false);
  expect(await nativeVersion('itself')).toBe(70);
});

test('there is one database, and a failed opening is tried again', async () => {
  await leaveNewer('pressmark');
  await expect(database()).rejects.toBeInstanceOf(DatabaseTooNewError);
  await Dexie.delete('pressmark');
  const [one, two] = await Promise.all([database(), database()]);
  expect(one).toBe(two);
  expect(await one.articles.count()).toBe(0);
});

test('an upgrade by another context closes the database, and the next use does not open it', async () => {
  const db = await database();
  await leaveNewer('pressmark');
  expect(db.isOpen()).toBe(false);
  await expect(database()).rejects.toBeInstanceOf(DatabaseTooNewError);
});

test('every write waits for the disk', async () => {
  const durabilities: unknown[] = [];
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    if (mode === 'readwrite') durabilities.push(options?.durability);
    return transaction.call(this, stores, mode, options);
  };
  const db = createDatabase('durable');
  await db.settings.put({ key: 'toolbar', value: 'on key' });
  IDBDatabase.prototype.transaction = transaction;
  expect(durabilities).toEqual(['strict']);
});

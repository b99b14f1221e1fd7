import type { Table } from 'dexie';

/** From so many keys on one reading of the whole table is quicker than a question for each. */
const MANY_KEYS = 2_000;

/**
 * Rows of which an index has one of these keys, each once. Asks for every key by itself: what Dexie's
 * `anyOf` does instead, walking from row to row, takes many times as long.
 * @param keysOf what the index holds for a row, by which rows are told when all are read
 */
export async function readByIndex<Row extends { id: string }>(
  table: Table<Row, string>,
  index: string,
  keys: Iterable<string>,
  keysOf: (row: Row) => readonly (string | undefined)[],
): Promise<Row[]> {
  const wanted = new Set(keys);
  if (wanted.size > MANY_KEYS) {
    const all = await table.toArray();
    return all.filter((row) => keysOf(row).some((key) => key !== undefined && wanted.has(key)));
  }
  const found = await Promise.all(
    [...wanted].map((key) => table.where(index).equals(key).toArray()),
  );
  return [...new Map(found.flat().map((row) => [row.id, row])).values()];
}

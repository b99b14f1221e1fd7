/**
 * Every row of every table of the database that `open` asks for at the version it has. Runs in a document of the
 * extension, so it uses nothing from outside itself. A database that is not there is not made:
 * opening one would start an upgrade, which is taken back.
 */
export function readDatabase(open: () => IDBOpenDBRequest): Promise<Record<string, unknown[]>> {
  return new Promise((resolve, reject) => {
    const request = open();
    let missing = false;
    request.onupgradeneeded = () => {
      missing = true;
      request.transaction?.abort();
    };
    request.onerror = () => (missing ? resolve({}) : reject(request.error));
    request.onsuccess = () => {
      const database = request.result;
      const tables = Array.from(database.objectStoreNames);
      const rows: Record<string, unknown[]> = {};
      if (tables.length === 0) {
        database.close();
        resolve(rows);
        return;
      }
      const transaction = database.transaction(tables, 'readonly');
      for (const table of tables) {
        const all = transaction.objectStore(table).getAll();
        all.onsuccess = () => {
          rows[table] = all.result;
        };
      }
      transaction.oncomplete = () => {
        database.close();
        resolve(rows);
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const WRITE =
  /((\b(db|rows)|\))\.(articles|snapshots|annotations|entities|types|settings|dismissals|changes|table\([^)]*\))|\btable)\s*\.(put|add|update|upsert|delete|clear|bulk(Put|Add|Delete|Update))\(/;

test('nothing but commit writes to the tables of the store', () => {
  const files = ['utils', 'components', 'entrypoints'].filter(existsSync).flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name}`),
  );
  const writers = files.filter((file) => WRITE.test(readFileSync(file, 'utf8')));
  expect(writers).toEqual(['utils/store/commit.ts']);
});

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../run-command';
import { readMarked } from './read-marked';

/** Writes the JSON lines of every marked text in `tests/fixtures/labelled`. */
const folder = join(projectRoot, 'tests/fixtures/labelled');
for (const name of readdirSync(folder).filter((file) => file.endsWith('.txt'))) {
  const documents = readMarked(readFileSync(join(folder, name), 'utf8'));
  const lines = documents.map((document) => `${JSON.stringify(document)}\n`).join('');
  writeFileSync(join(folder, name.replace(/\.txt$/, '.jsonl')), lines);
  console.log(`${name}: ${documents.length} documents`);
}

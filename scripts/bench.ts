import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readBenchArguments } from '../tests/bench/bench-arguments';
import { projectRoot } from './run-command';

/** Runs the benchmark of this name: the file of `tests/bench` that is called so. */
async function runBench(args: readonly string[]): Promise<void> {
  const read = readBenchArguments(args);
  const file = join(projectRoot, 'tests/bench', `${read.name}.ts`);
  const found: unknown = existsSync(file) ? await import(pathToFileURL(file).href) : undefined;
  if (!found || typeof found !== 'object' || !('bench' in found)) {
    throw new Error(`There is no benchmark called ${read.name}.`);
  }
  const { bench } = found;
  if (typeof bench === 'function') await bench(read);
}

try {
  await runBench(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

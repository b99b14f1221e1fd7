import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readEnglishData } from '@/utils/entities/english/data';
import { createEnglishEngine } from '@/utils/entities/english/engine';
import { finish } from '@/utils/text/slices';
import { projectRoot } from '../run-command';
import type { Proposal } from './measure';

const FOLDER = join(projectRoot, 'public/engine');
const GZIP_LEVEL = 9;
/** Notices and licences lie beside the data; the engine does not fetch them. */
const isData = (name: string): boolean => name.endsWith('.bin');

export interface BuiltEngine {
  readonly propose: (text: string) => Proposal[];
  /** Of all files that the engine fetches. */
  readonly gzipBytes: number;
  /** ms to read its data. */
  readonly loadMs: number;
}

/** The engine with the data that the extension ships. */
export function loadBuiltEngine(): BuiltEngine {
  const files = readdirSync(FOLDER).filter(isData);
  const gzipBytes = files.reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(FOLDER, name)), { level: GZIP_LEVEL }).length,
    0,
  );
  const bytes = new Uint8Array(readFileSync(join(FOLDER, 'english.bin'))).buffer;
  const began = performance.now();
  const engine = createEnglishEngine(readEnglishData(bytes));
  const loadMs = performance.now() - began;
  const propose = (text: string): Proposal[] =>
    finish(engine.suggest(text, { lang: 'en' })).map(({ start, end, typeId, tier }) => ({
      start,
      end,
      type: typeId,
      tier,
    }));
  return { propose, gzipBytes, loadMs };
}

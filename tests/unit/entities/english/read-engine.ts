import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EnglishData, readEnglishData } from '@/utils/entities/english/data';

const path = join(import.meta.dirname, '../../../../public/engine/english.bin');

/** The bytes of the committed data file, in memory of their own. */
export function engineBytes(): ArrayBuffer {
  const file = readFileSync(path);
  const bytes = new ArrayBuffer(file.byteLength);
  new Uint8Array(bytes).set(file);
  return bytes;
}

export const readEngine = (): EnglishData => readEnglishData(engineBytes());

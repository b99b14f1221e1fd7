import {
  CLASS_SET_BITS,
  CLUSTER_BITS,
  checksum,
  HEADER_BYTES,
  MAGIC,
  VERSION,
} from '@/utils/entities/english/data';
import { LABEL_COUNT } from '@/utils/entities/english/labels';
import { contexts, MOST_PLAIN, SIZE_CONTEXTS } from '@/utils/entities/english/range-decoder';
import { createRangeEncoder, type RangeEncoder } from './range-encoder';

/** Words and names by their hashes, which rise. */
export interface LexiconTable {
  readonly hashes: Uint32Array;
  readonly classes: Int32Array;
  readonly clusters: Uint16Array;
  readonly phraseHashes: Uint32Array;
  readonly phraseClasses: Uint8Array;
}

export interface ModelTable {
  readonly hashes: Uint32Array;
  readonly weights: Int8Array;
  readonly scale: number;
  readonly transitions: Float32Array;
}

/** The bytes of the engine's data file. */
export function writeData(lexicon: LexiconTable, model: ModelTable): Uint8Array {
  const encoder = createRangeEncoder();
  writeLexicon(encoder, lexicon);
  writeModel(encoder, model);
  const body = encoder.finish();
  const bytes = new Uint8Array(HEADER_BYTES + body.length);
  const header = new DataView(bytes.buffer);
  header.setUint32(0, MAGIC);
  header.setUint32(4, VERSION);
  header.setUint32(8, checksum(body));
  header.setFloat32(12, model.scale);
  bytes.set(body, HEADER_BYTES);
  return bytes;
}

function writeLexicon(encoder: RangeEncoder, lexicon: LexiconTable): void {
  writeHashes(encoder, lexicon.hashes);
  const counts = new Map<number, number>();
  for (const set of lexicon.classes) counts.set(set, (counts.get(set) ?? 0) + 1);
  const kept = 1 << CLASS_SET_BITS;
  const sets = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([set]) => set);
  if (sets.length > kept) throw new Error(`${sets.length} sets of classes, ${kept} have room.`);
  const sizes = contexts(SIZE_CONTEXTS);
  encoder.size(sizes, 0, sets.length);
  for (const set of sets) encoder.size(sizes, 0, set);
  const places = new Map(sets.map((set, place) => [set, place]));
  const setContexts = contexts(SIZE_CONTEXTS);
  const hasContexts = contexts(sets.length);
  for (let word = 0; word < lexicon.hashes.length; word += 1) {
    const set = places.get(lexicon.classes[word] ?? 0) ?? 0;
    const cluster = lexicon.clusters[word] ?? 0;
    encoder.size(setContexts, 0, set);
    encoder.bit(hasContexts, set, cluster > 0 ? 1 : 0);
    if (cluster > 0) encoder.plain(CLUSTER_BITS, cluster - 1);
  }
  writeHashes(encoder, lexicon.phraseHashes);
  const classContexts = contexts(8);
  for (const phraseClass of lexicon.phraseClasses) encoder.tree(classContexts, 0, 3, phraseClass);
}

function writeModel(encoder: RangeEncoder, model: ModelTable): void {
  const sizes = contexts(SIZE_CONTEXTS);
  for (const weight of model.transitions) {
    encoder.size(sizes, 0, Math.max(0, Math.round(weight * 512) + 8_192));
  }
  writeHashes(encoder, model.hashes);
  const flags = contexts(LABEL_COUNT * 4);
  const signs = contexts(LABEL_COUNT);
  const amounts = contexts(LABEL_COUNT * SIZE_CONTEXTS);
  for (let feature = 0; feature < model.hashes.length; feature += 1) {
    let seen = 0;
    for (let label = 0; label < LABEL_COUNT; label += 1) {
      const weight = model.weights[feature * LABEL_COUNT + label] ?? 0;
      encoder.bit(flags, label * 4 + Math.min(seen, 3), weight === 0 ? 0 : 1);
      if (weight === 0) continue;
      seen += 1;
      encoder.bit(signs, label, weight < 0 ? 1 : 0);
      encoder.size(amounts, label * SIZE_CONTEXTS, Math.abs(weight) - 1);
    }
  }
}

function writeHashes(encoder: RangeEncoder, hashes: Uint32Array): void {
  const sizes = contexts(SIZE_CONTEXTS);
  encoder.size(sizes, 0, hashes.length);
  const steps = contexts(SIZE_CONTEXTS);
  const mean = hashes.length === 0 ? 1 : (hashes.at(-1) ?? 0) / hashes.length;
  const bits = Math.max(0, Math.min(MOST_PLAIN, Math.floor(Math.log2(mean)) - 1));
  encoder.size(sizes, 0, bits);
  let last = 0;
  for (const hash of hashes) {
    encoder.size(steps, 0, (hash - last) >> bits);
    if (bits > 0) encoder.plain(bits, (hash - last) & ((1 << bits) - 1));
    last = hash;
  }
}

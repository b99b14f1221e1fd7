import { finish, type Slices } from '@/utils/text/slices';
import { createHashIndex, type HashIndex } from './hash-index';
import { LABEL_COUNT } from './labels';
import { contexts, createRangeDecoder, type RangeDecoder, SIZE_CONTEXTS } from './range-decoder';

/** "PMEN": first bytes of the file. */
export const MAGIC = 0x504d454e;
/** Of the file's form and of the features; both change it. */
export const VERSION = 2;
/** Bytes before the coded part: magic, version, checksum, scale of the weights. */
export const HEADER_BYTES = 16;

/** Bits of a word's hash in the lexicon, of a name's and of a feature's. */
export const WORD_BITS = 24;
export const PHRASE_BITS = 28;
export const FEATURE_BITS = 22;
export const CLUSTER_BITS = 10;
export const CLASS_SET_BITS = 10;
/** Entries after which reading gives way, about 2 ms. */
const PIECE = 2_000;

/** What is known of words and names. */
export interface Lexicon {
  readonly words: HashIndex;
  /** Bits of `WordClass` of each word. */
  readonly classes: Int32Array;
  /** Cluster of each word, 1 and up; 0 for none. */
  readonly clusters: Uint16Array;
  readonly phrases: HashIndex;
  /** Place in `PHRASE_CLASSES` of each name of several words. */
  readonly phraseClasses: Uint8Array;
}

/** What the tagger learned. */
export interface Model {
  readonly features: HashIndex;
  /** `LABEL_COUNT` weights a feature, in units of `scale`. */
  readonly weights: Int8Array;
  readonly scale: number;
  /** Weight of each label after each label, the edge of a run counting as outside. */
  readonly transitions: Float32Array;
}

/** All that training left for the engine. */
export interface EnglishData extends Lexicon, Model {}

/**
 * The engine's data out of the bytes of `public/engine/english.bin`.
 * Throws when they are damaged, cut short or of another version.
 */
export const readEnglishData = (bytes: ArrayBuffer): EnglishData =>
  finish(readEnglishDataInSlices(bytes));

/** `readEnglishData` as work in slices: all of it takes some hundred ms in a worker that just started. */
export function* readEnglishDataInSlices(bytes: ArrayBuffer): Slices<EnglishData> {
  if (bytes.byteLength <= HEADER_BYTES)
    throw new Error('The data of the English engine is cut short.');
  const header = new DataView(bytes, 0, HEADER_BYTES);
  if (header.getUint32(0) !== MAGIC) throw new Error('This is no data of the English engine.');
  const version = header.getUint32(4);
  if (version !== VERSION) {
    throw new Error(`The English engine reads data of version ${VERSION}, not ${version}.`);
  }
  const body = new Uint8Array(bytes, HEADER_BYTES);
  if (header.getUint32(8) !== checksum(body)) {
    throw new Error('The data of the English engine is damaged.');
  }
  const decoder = createRangeDecoder(body, 0);
  const lexicon = yield* readLexicon(decoder);
  const phrases = yield* readPhrases(decoder);
  const model = yield* readModel(decoder);
  return { ...lexicon, ...phrases, ...model, scale: header.getFloat32(12) };
}

/** Adler-32 (RFC 1950) of the bytes. */
export function checksum(bytes: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (let from = 0; from < bytes.length; from += 3_800) {
    const to = Math.min(bytes.length, from + 3_800);
    for (let at = from; at < to; at += 1) {
      low += bytes[at] ?? 0;
      high += low;
    }
    low %= 65_521;
    high %= 65_521;
  }
  return ((high << 16) | low) >>> 0;
}

function* readLexicon(
  decoder: RangeDecoder,
): Slices<Pick<Lexicon, 'words' | 'classes' | 'clusters'>> {
  const hashes = yield* readHashes(decoder);
  const sets = readClassSets(decoder);
  const classes = new Int32Array(hashes.length);
  const clusters = new Uint16Array(hashes.length);
  const setContexts = contexts(SIZE_CONTEXTS);
  const hasContexts = contexts(sets.length);
  for (let word = 0; word < hashes.length; word += 1) {
    if (word % PIECE === 0) yield;
    const set = decoder.size(setContexts, 0);
    classes[word] = sets[set] ?? 0;
    if (decoder.bit(hasContexts, set) === 1) {
      clusters[word] = 1 + decoder.plain(CLUSTER_BITS);
    }
  }
  return { words: createHashIndex(hashes), classes, clusters };
}

/** The sets of classes that words have, most frequent first. */
function readClassSets(decoder: RangeDecoder): Int32Array {
  const sizes = contexts(SIZE_CONTEXTS);
  const sets = new Int32Array(decoder.size(sizes, 0));
  for (let set = 0; set < sets.length; set += 1) sets[set] = decoder.size(sizes, 0);
  return sets;
}

function* readPhrases(decoder: RangeDecoder): Slices<Pick<Lexicon, 'phrases' | 'phraseClasses'>> {
  const hashes = yield* readHashes(decoder);
  const phraseClasses = new Uint8Array(hashes.length);
  const classContexts = contexts(8);
  for (let phrase = 0; phrase < hashes.length; phrase += 1) {
    if (phrase % PIECE === 0) yield;
    phraseClasses[phrase] = decoder.tree(classContexts, 0, 3);
  }
  return { phrases: createHashIndex(hashes), phraseClasses };
}

function* readModel(decoder: RangeDecoder): Slices<Omit<Model, 'scale'>> {
  const transitions = new Float32Array(LABEL_COUNT * LABEL_COUNT);
  const sizes = contexts(SIZE_CONTEXTS);
  for (let index = 0; index < transitions.length; index += 1) {
    transitions[index] = (decoder.size(sizes, 0) - 8_192) / 512;
  }
  const hashes = yield* readHashes(decoder);
  const weights = new Int8Array(hashes.length * LABEL_COUNT);
  const flags = contexts(LABEL_COUNT * 4);
  const signs = contexts(LABEL_COUNT);
  const amounts = contexts(LABEL_COUNT * SIZE_CONTEXTS);
  for (let feature = 0; feature < hashes.length; feature += 1) {
    if (feature % PIECE === 0) yield;
    let seen = 0;
    for (let label = 0; label < LABEL_COUNT; label += 1) {
      if (decoder.bit(flags, label * 4 + Math.min(seen, 3)) === 0) continue;
      seen += 1;
      const negative = decoder.bit(signs, label) === 1;
      const amount = 1 + decoder.size(amounts, label * SIZE_CONTEXTS);
      weights[feature * LABEL_COUNT + label] = negative ? -amount : amount;
    }
  }
  return { features: createHashIndex(hashes), weights, transitions };
}

/** Hashes in rising order, kept as the steps between them; the low bits of a step are mere chance. */
function* readHashes(decoder: RangeDecoder): Slices<Uint32Array> {
  const sizes = contexts(SIZE_CONTEXTS);
  const hashes = new Uint32Array(decoder.size(sizes, 0));
  const steps = contexts(SIZE_CONTEXTS);
  const bits = decoder.size(sizes, 0);
  let last = 0;
  for (let index = 0; index < hashes.length; index += 1) {
    if (index % PIECE === 0) yield;
    const high = decoder.size(steps, 0) << bits;
    last += high | (bits > 0 ? decoder.plain(bits) : 0);
    hashes[index] = last;
  }
  return hashes;
}

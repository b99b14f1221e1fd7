import { CLUSTER_BITS, type Lexicon, WORD_BITS } from './data';
import { foldWord } from './fold-word';
import { hashText } from './hash';
import { markLines } from './lines';
import { sentenceStarts } from './sentences';
import { isNameShape, Shape, shapeOf } from './shapes';
import { Standing } from './standing';
import { tokenize } from './tokens';
import { WordClass } from './word-classes';

/** A text word by word, with what the lists say of each. */
export interface Words {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly shape: Uint8Array;
  readonly standing: Uint8Array;
  /** Folded words: small letters without accents. */
  readonly folded: readonly string[];
  readonly hash: Uint32Array;
  readonly classes: Int32Array;
  readonly cluster: Uint16Array;
  /** First words of the sentences. */
  readonly sentences: Int32Array;
}

/** Low bits of a word's hash that the lexicon keeps. */
export const wordKey = (hash: number): number => hash >>> (32 - WORD_BITS);

/** Reads a text into words; gives way about every thousand. */
export function* readWords(text: string, data: Lexicon): Generator<void, Words> {
  const tokens = yield* tokenize(text);
  const { count, start, end } = tokens;
  const shape = new Uint8Array(count);
  const folded: string[] = new Array<string>(count).fill('');
  const hash = new Uint32Array(count);
  const classes = new Int32Array(count);
  const cluster = new Uint16Array(count);
  for (let word = 0; word < count; word += 1) {
    if (word % 1_000 === 999) yield;
    const from = start[word] ?? 0;
    const to = end[word] ?? 0;
    const kind = shapeOf(text, from, to);
    shape[word] = kind;
    if (kind === Shape.long || kind === Shape.address) continue;
    const form = foldWord(text.slice(from, to), kind);
    folded[word] = form;
    const key = hashText(form);
    hash[word] = key;
    if (kind === Shape.sign || kind === Shape.number) continue;
    const place = data.words.find(wordKey(key));
    if (place < 0) continue;
    classes[word] = data.classes[place] ?? 0;
    cluster[word] = data.clusters[place] ?? 0;
  }
  const sentences = yield* sentenceStarts(text, tokens, shape);
  const standing = new Uint8Array(count);
  yield* markStarts(text, shape, start, end, standing, sentences);
  yield* markLines(text, tokens, shape, standing);
  return { text, count, start, end, shape, standing, folded, hash, classes, cluster, sentences };
}

/** Marks what stands first in its sentence, signs left aside, and what is written on to its neighbour. */
function* markStarts(
  text: string,
  shape: Uint8Array,
  start: Int32Array,
  end: Int32Array,
  standing: Uint8Array,
  sentences: Int32Array,
): Generator<void, void> {
  for (const [index, first] of sentences.entries()) {
    if (index % 200 === 199) yield;
    const after = sentences[index + 1] ?? shape.length;
    let word = first;
    while (word < after - 1 && shape[word] === Shape.sign) word += 1;
    standing[word] = (standing[word] ?? 0) | Standing.sentenceStart;
    let quoted = 0;
    let bracketed = 0;
    for (let at = first; at < after; at += 1) {
      const sign = shape[at] === Shape.sign ? text.charAt(start[at] ?? 0) : '';
      if (sign === '"') quoted = quoted === 0 ? Standing.quoted : 0;
      else if (sign === '“' || sign === '‘') quoted = Standing.quoted;
      else if (sign === '”') quoted = 0;
      else if (sign === '(' || sign === '[') bracketed = Standing.bracketed;
      else if (sign === ')' || sign === ']') bracketed = 0;
      let bits = quoted | bracketed;
      if (at > first && opensAfter(text.charAt(start[at - 1] ?? 0), text, start, at)) {
        bits |= Standing.sentenceStart;
      }
      if (at > 0 && end[at - 1] === start[at]) bits |= Standing.glued;
      standing[at] = (standing[at] ?? 0) | bits;
    }
  }
}

/** Whether a sentence begins after that sign: a colon, an opening quote, the dash of "(Reuters) -". */
function opensAfter(sign: string, text: string, start: Int32Array, at: number): boolean {
  if (sign === ':' || sign === '“') return true;
  if (sign === '"') return !/\s/.test(text.charAt((start[at] ?? 1) - 1));
  if (sign !== '-' && sign !== '—' && sign !== '–') return false;
  return at > 1 && text.charAt(start[at - 2] ?? 0) === ')';
}

/** Whether the word may be part of a name by the way it is written. */
export const isName = (words: Words, word: number): boolean => isNameShape(words.shape[word] ?? 0);

/** Whether the word has one of those bits of `WordClass`. */
export const isOf = (words: Words, word: number, classes: number): boolean =>
  ((words.classes[word] ?? 0) & classes) !== 0;

/** The coarser of two levels of clusters. */
export const coarse = (cluster: number): number =>
  cluster === 0 ? 0 : 1 + ((cluster - 1) >> (CLUSTER_BITS - 6));

/** A word that, by the lists, is written small unless it is part of a name. */
export const isOrdinary = (words: Words, word: number): boolean =>
  isOf(words, word, WordClass.common | WordClass.function);

import { Shape } from './shapes';
import { Standing } from './standing';
import { WordClass } from './word-classes';
import { isName, isOf, type Words } from './words';

/** What a text shows of a word in all its places together, as bits. */
export const Seen = {
  /** Written small somewhere. */
  small: 1,
  /** With a capital inside a sentence that is no headline. */
  capital: 2,
  afterGivenName: 4,
  afterTitle: 8,
  beforeCompanySuffix: 16,
  afterPlaceWord: 32,
  beforeSpeech: 64,
  afterArticle: 128,
  repeated: 256,
  bracketed: 512,
  /** Stands right before another capitalised word. */
  beforeName: 1024,
  possessive: 2048,
} as const;

const PLACE_WORD = new Set([
  'in',
  'at',
  'from',
  'near',
  'to',
  'across',
  'outside',
  'into',
  'around',
]);

/** For every word what its text shows of the word elsewhere; 0 for signs and numbers. */
export function* rememberWords(words: Words): Generator<void, Uint16Array> {
  const places = new Map<string, number>();
  const ids = new Int32Array(words.count).fill(-1);
  let known: number[] = [];
  const bitsOf: number[] = [];
  for (let word = 0; word < words.count; word += 1) {
    if (word % 1_000 === 999) yield;
    const form = words.folded[word] ?? '';
    const shape = words.shape[word] ?? Shape.sign;
    if (form === '' || shape === Shape.sign || shape === Shape.number) continue;
    let id = places.get(form);
    if (id === undefined) {
      id = bitsOf.length;
      places.set(form, id);
      bitsOf.push(0);
      known.push(0);
    }
    ids[word] = id;
    known[id] = (known[id] ?? 0) + 1;
    bitsOf[id] = (bitsOf[id] ?? 0) | bitsAt(words, word);
  }
  const bits = new Uint16Array(words.count);
  for (let word = 0; word < words.count; word += 1) {
    if (word % 10_000 === 9_999) yield;
    const id = ids[word] ?? -1;
    if (id < 0) continue;
    bits[word] = (bitsOf[id] ?? 0) | ((known[id] ?? 0) > 1 ? Seen.repeated : 0);
  }
  known = [];
  return bits;
}

function bitsAt(words: Words, word: number): number {
  const standing = words.standing[word] ?? 0;
  const headline = (standing & (Standing.titleCase | Standing.capitalLine)) !== 0;
  if (words.shape[word] === Shape.small) return Seen.small;
  if (!isName(words, word)) return 0;
  let bits = 0;
  if (!headline && (standing & Standing.sentenceStart) === 0) bits |= Seen.capital;
  if ((standing & Standing.bracketed) !== 0) bits |= Seen.bracketed;
  if (words.folded[word + 1] === "'s") bits |= Seen.possessive;
  if ((standing & Standing.sentenceStart) === 0 && word > 0) {
    const before = word - 1;
    if (isName(words, before) && isOf(words, before, WordClass.givenName))
      bits |= Seen.afterGivenName;
    if (isOf(words, before, WordClass.title)) bits |= Seen.afterTitle;
    if (PLACE_WORD.has(words.folded[before] ?? '')) bits |= Seen.afterPlaceWord;
    if (words.folded[before] === 'the') bits |= Seen.afterArticle;
  }
  const after = word + 1;
  if (after < words.count) {
    if (isName(words, after)) {
      bits |= Seen.beforeName;
      if (isOf(words, after, WordClass.companySuffix | WordClass.organizationNoun)) {
        bits |= Seen.beforeCompanySuffix;
      }
    }
    if (isOf(words, after, WordClass.speech)) bits |= Seen.beforeSpeech;
  }
  return bits;
}

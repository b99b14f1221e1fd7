import { type Lexicon, PHRASE_BITS } from './data';
import { joinHashes } from './hash';
import { isName, type Words } from './words';

/** Most words of a name in the lists. */
export const LONGEST_PHRASE = 6;

/** Known names of several words in a text: for each word the class plus one, 0 for none. */
export interface Phrases {
  /** Place in `PHRASE_CLASSES` plus 1. */
  readonly kind: Uint8Array;
  /** 1 where such a name begins. */
  readonly begins: Uint8Array;
}

/** Start of the hash of a name; each word's hash is joined to it in turn. */
export const PHRASE_SEED = 0x51ed270b;
export const phraseKey = (hash: number): number => hash >>> (32 - PHRASE_BITS);

/** Finds the longest known names from left to right; only words written as names can begin or end one. */
export function* findPhrases(words: Words, data: Lexicon): Generator<void, Phrases> {
  const kind = new Uint8Array(words.count);
  const begins = new Uint8Array(words.count);
  for (let first = 0; first < words.count; first += 1) {
    if (first % 2_000 === 1_999) yield;
    if (!isName(words, first)) continue;
    let joined = joinHashes(PHRASE_SEED, words.hash[first] ?? 0);
    let last = -1;
    let found = -1;
    for (let at = first + 1; at < first + LONGEST_PHRASE && at < words.count; at += 1) {
      joined = joinHashes(joined, words.hash[at] ?? 0);
      if (!isName(words, at)) continue;
      const place = data.phrases.find(phraseKey(joined));
      if (place < 0) continue;
      last = at;
      found = data.phraseClasses[place] ?? 0;
    }
    if (last < 0) continue;
    begins[first] = 1;
    kind.fill(found + 1, first, last + 1);
    first = last;
  }
  return { kind, begins };
}

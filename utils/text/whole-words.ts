import { trimPassage } from './trim-passage';

/** Scripts written without spaces between words: there the reader's own borders are the best guess. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const WORD = /[\p{L}\p{N}\p{M}_]/u;
const MARK = /\p{M}|\u200d/u;
/** Joins two word characters into one word: apostrophes, hyphens, full stops as in "U.S", soft hyphen. */
const JOINER = /['’\-‐‑.\u00ad\u200c&]/u;
/** "U.S", "e.g": letters apart by full stops, of which the last one is missing. */
const INITIALS = /(?<![\p{L}\p{N}])(?:\p{L}\.)+\p{L}$/u;
const POSSESSIVE = /^['’][sS](?![\p{L}\p{N}\p{M}])/u;
/** No word is longer than this many characters; it bounds the search in texts without any borders. */
const LONGEST_WORD = 200;

const charAt = (text: string, at: number): string => {
  const point = at >= 0 ? text.codePointAt(at) : undefined;
  return point === undefined ? '' : String.fromCodePoint(point);
};

/** The whole character that ends at `at`. */
const charBefore = (text: string, at: number): string => {
  const low = text.charCodeAt(at - 1);
  const high = text.charCodeAt(at - 2);
  const isPair = low >= 0xdc00 && low < 0xe000 && high >= 0xd800 && high < 0xdc00;
  return text.slice(Math.max(0, at - (isPair ? 2 : 1)), at);
};

const isSpaced = (char: string): boolean => WORD.test(char) && !UNSPACED.test(char);

/** How far a word that touches `at` from the left goes on to the right. */
function growRight(text: string, start: number, end: number): number {
  const limit = Math.min(text.length, end + LONGEST_WORD);
  let at = end;
  while (at < limit) {
    const next = charAt(text, at);
    const before = charBefore(text, at);
    if (MARK.test(next) || (isSpaced(next) && isSpaced(before))) {
      at += next.length;
    } else if (JOINER.test(next) && isSpaced(before) && joins(text, at)) {
      at += next.length + charAt(text, at + next.length).length;
    } else if (JOINER.test(before) && at > start && at - before.length > start && isSpaced(next)) {
      // The selection itself ended at the joiner: "Gyu-" grows on to "Gyu-back", "U." to "U.S".
      if (!isSpaced(charBefore(text, at - before.length)) || POSSESSIVE.test(text.slice(at - 1)))
        break;
      at += next.length;
    } else {
      break;
    }
  }
  if (charAt(text, at) === '.' && INITIALS.test(text.slice(Math.max(0, at - 20), at))) at++;
  return at;
}

/** Whether the joiner at `at` has a word after it that belongs to the one before it. */
function joins(text: string, at: number): boolean {
  const joiner = charAt(text, at);
  const next = charAt(text, at + joiner.length);
  if (!isSpaced(next)) return false;
  if (POSSESSIVE.test(text.slice(at, at + 4))) return false;
  // A full stop joins initials and figures ("U.S", "3.5"), not two sentences that lack a space.
  if (joiner === '.') {
    const isFigure = /\p{N}/u.test(charBefore(text, at)) && /\p{N}/u.test(next);
    return isFigure || /(?<![\p{L}\p{N}])\p{L}$/u.test(text.slice(Math.max(0, at - 3), at));
  }
  return true;
}

/** How far a word that touches `at` from the right begins to the left. */
function growLeft(text: string, start: number): number {
  const limit = Math.max(0, start - LONGEST_WORD);
  let at = start;
  while (at > limit) {
    const next = charAt(text, at);
    const before = charBefore(text, at);
    if (/\S/.test(before) && (MARK.test(next) || (isSpaced(before) && isSpaced(next)))) {
      at -= before.length;
    } else if (
      JOINER.test(before) &&
      isSpaced(next) &&
      isSpaced(charBefore(text, at - before.length)) &&
      joins(text, at - before.length)
    ) {
      at -= before.length;
      at -= charBefore(text, at).length;
    } else {
      break;
    }
  }
  return at;
}

/**
 * A selection without white space at its ends, grown to whole words: "Gyu" in "Ahn Gyu-back" becomes
 * "Gyu-back", "U.S" becomes "U.S.". A possessive 's is not pulled in, line ends are never crossed,
 * scripts without spaces stay as selected, and no character is cut in two. Offsets are UTF-16 units.
 * Undefined when nothing but white space was selected.
 */
export function trimAndGrow(
  text: string,
  start: number,
  end: number,
): { start: number; end: number } | undefined {
  let passage = trimPassage(text, start, end);
  // A mark or a joiner that the grown passage now touches may join on more.
  for (let round = 0; passage !== undefined && round < MOST_ROUNDS; round++) {
    const from = growLeft(text, passage.start);
    const grown = trimPassage(text, from, growRight(text, from, passage.end));
    if (grown?.start === passage.start && grown.end === passage.end) break;
    passage = grown;
  }
  return passage;
}

/** Each round takes in a word more, and few words hang together by marks and joiners alone. */
const MOST_ROUNDS = 8;

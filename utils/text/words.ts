import { isLetterPoint } from './letter';

/** The words of a stretch of text, without the white space between them. */
export interface Words {
  /** Where each begins and ends, UTF-16 units of the text. */
  readonly starts: number[];
  readonly ends: number[];
  /** What each says: two words of the same key differ in typography at the most. */
  readonly keys: string[];
}

/** Goes on as long as its kind does. */
const LETTER = 0;
/** Stands for itself: punctuation, and letters of scripts that put no space between words. */
const SINGLE = 1;
/** Not seen: soft hyphens, joiners, marks of direction, control characters. It neither parts words nor changes them. */
const UNSEEN = 2;

const IS_UNSEEN = /[\u00ad\u200c-\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069]|[\ufe00-\ufe0f]/;
const IS_UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Below this code point no script leaves out the space between words. */
const FIRST_UNSPACED = 0xe00;

const kinds = new Map<number, number>();

function kindOf(point: number): number {
  if (point < 128) return point < 32 ? UNSEEN : isLetterPoint(point) ? LETTER : SINGLE;
  const known = kinds.get(point);
  if (known !== undefined) return known;
  const char = String.fromCodePoint(point);
  let kind = SINGLE;
  if (IS_UNSEEN.test(char)) kind = UNSEEN;
  else if (isLetterPoint(point) && (point < FIRST_UNSPACED || !IS_UNSPACED.test(char)))
    kind = LETTER;
  kinds.set(point, kind);
  return kind;
}

/**
 * A sign of ASCII, or a run of anything else but white space: found by the browser's own engine. What
 * is not ASCII is looked at once more, character by character; classes of Unicode are avoided here,
 * since their first use takes a browser longer than all the rest.
 */
const TOKEN = /[!-/:-@[-`{-~]|[^\s\u200b\ufeff!-/:-@[-`{-~]+/g;
const IS_PLAIN = /^[\x21-\x7e]+$/;

/** The words of `from..to` (UTF-16 units) of a text. */
export function readWords(text: string, from = 0, to = text.length): Words {
  const words: Words = { starts: [], ends: [], keys: [] };
  const part = from === 0 && to === text.length ? text : text.slice(from, to);
  let at = 0;
  for (const token of part.match(TOKEN) ?? []) {
    at = part.indexOf(token, at);
    const start = from + at;
    at += token.length;
    if (IS_PLAIN.test(token)) {
      words.starts.push(start);
      words.ends.push(from + at);
      words.keys.push(token);
    } else readOddWords(text, start, from + at, words);
  }
  return words;
}

/** Adds the words of a token that holds more than ASCII, character by character. */
function readOddWords(text: string, from: number, to: number, { starts, ends, keys }: Words): void {
  let at = from;
  let isPlain = true;
  const next = () => {
    const unit = text.charCodeAt(at);
    if (unit < 128) return unit;
    isPlain = false;
    return text.codePointAt(at) ?? unit;
  };
  while (at < to) {
    isPlain = true;
    const start = at;
    let point = next();
    let kind = kindOf(point);
    at += point > 0xffff ? 2 : 1;
    if (kind === UNSEEN) continue;
    let end = at;
    if (kind === LETTER) {
      while (at < to) {
        point = next();
        kind = kindOf(point);
        if (kind !== LETTER && kind !== UNSEEN) break;
        at += point > 0xffff ? 2 : 1;
        if (kind === LETTER) end = at;
      }
    }
    starts.push(start);
    ends.push(end);
    const raw = text.slice(start, end);
    keys.push(isPlain ? raw : foldWord(raw));
  }
}

const UNSEEN_ALL = new RegExp(IS_UNSEEN, 'g');
const QUOTES = /[‘’‚‛′´`ʼ]/g;
const DOUBLE_QUOTES = /[“”„‟″«»]/g;
const DASHES = /[‐-―−﹘﹣－]/g;

/** A word with what typography changes taken out of it: quotes, dashes, soft hyphens, composition. Case stays. */
const foldWord = (word: string): string =>
  word
    .replace(UNSEEN_ALL, '')
    .replace(QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .normalize('NFC');

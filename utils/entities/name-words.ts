import { nameKey } from '@/utils/model/entity';
import type { Slices } from '@/utils/text/slices';

/**
 * The words of a text as names are compared: `keys` say what `nameKey` makes of each, `starts` and
 * `ends` where it stands in the text, in UTF-16 units. Where a script puts no spaces between words,
 * and in Hangul, which adds endings to them, each character is a word of its own.
 */
export interface NameWords {
  readonly text: string;
  readonly starts: number[];
  readonly ends: number[];
  readonly keys: string[];
  /** What stands in the text with a small first letter somewhere, by key. */
  readonly small: Set<string>;
}

const WORD = /[\p{L}\p{N}_][\p{L}\p{N}\p{M}_\u00ad\u200c-\u200f\u2060-\u2064]*/gu;
/** Soft hyphens, joiners, marks of direction: they neither part words nor change them. */
const UNSEEN = /[\u00ad\u200c-\u200f\u2060-\u2064]/g;
const PLAIN = /^[\x20-\x7e]*$/;
/** No name has a longer word (UTF-16 units); it is not looked at. */
const LONGEST = 200;
/** UTF-16 units that are searched for words in one go. */
const STRETCH = 20_000;
/** Words after which a text is read no further; the longest article has a tenth of it. */
const MOST = 300_000;
/** Words after which work gives way. */
const PIECE = 1_000;

/** Whether a character is a word of its own. */
export const standsAlone = (point: number): boolean =>
  point >= 0xe00 &&
  // Thai, Lao, Tibetan, Myanmar; Hangul; Khmer; kana and Han.
  (point < 0x10a0 ||
    (point >= 0x1100 && point < 0x1200) ||
    (point >= 0x1780 && point < 0x1800) ||
    (point >= 0x3005 && point < 0x3400) ||
    (point >= 0x3400 && point < 0xa000) ||
    (point >= 0xac00 && point < 0xd800) ||
    (point >= 0xf900 && point < 0xfb00) ||
    (point >= 0xff66 && point < 0xffdd) ||
    (point >= 0x20000 && point < 0x40000));

const MARK = /\p{M}/u;
/** Vowels and last consonants of Hangul written letter by letter. */
const isJamoTail = (point: number): boolean => point >= 0x1160 && point < 0x1200;

/** Reads the words of a text, of a name or of an article. */
export function* readNameWords(text: string): Slices<NameWords> {
  const words: NameWords = { text, starts: [], ends: [], keys: [], small: new Set() };
  const folded = new Map<string, string>();
  const add = (start: number, end: number): void => {
    const word = text.slice(start, end);
    let key = folded.get(word);
    if (key === undefined) {
      key = word.length > LONGEST ? '' : foldWord(word);
      if (word.length <= LONGEST) folded.set(word, key);
      if (startsSmall(word)) words.small.add(key);
    }
    words.starts.push(start);
    words.ends.push(end);
    words.keys.push(key);
  };
  let next = PIECE;
  for (let from = 0; from < text.length && words.keys.length < MOST; ) {
    const to = cutAfter(text, from + STRETCH);
    for (const found of text.slice(from, to).matchAll(WORD)) {
      const start = from + found.index;
      let end = start + found[0].length;
      if (PLAIN.test(found[0])) add(start, end);
      else {
        while (end > start && isUnseen(text.charCodeAt(end - 1))) end--;
        yield* addParts(text, start, end, add);
      }
      if (words.keys.length >= next) {
        next = words.keys.length + PIECE;
        yield;
      }
    }
    from = to;
    if (from < text.length) yield;
  }
  return words;
}

/** The next white space, or a little further, where a text can be cut; never inside a character. */
function cutAfter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at, at + STRETCH).search(/\s/);
  const cut = at + (space < 0 ? 0 : space);
  const unit = text.charCodeAt(cut);
  return unit >= 0xdc00 && unit < 0xe000 ? cut + 1 : cut;
}

/** Adds a run of letters in its parts: characters that stand alone, and what is between them. */
function* addParts(
  text: string,
  start: number,
  end: number,
  add: (start: number, end: number) => void,
): Slices<void> {
  let from = start;
  let wasAlone = false;
  for (let at = start, count = 0; at < end; count++) {
    const point = text.codePointAt(at) ?? 0;
    const size = point > 0xffff ? 2 : 1;
    const goesOn = isUnseen(point) || isJamoTail(point) || (point > 0x2ff && isMark(point));
    const isAlone = !goesOn && standsAlone(point);
    if (!goesOn && at > from && (isAlone || wasAlone)) {
      add(from, at);
      from = at;
    }
    if (!goesOn) wasAlone = isAlone;
    at += size;
    if (count % (4 * PIECE) === 4 * PIECE - 1) yield;
  }
  if (end > from) add(from, end);
}

const isMark = (point: number): boolean => MARK.test(String.fromCodePoint(point));
const isUnseen = (unit: number): boolean =>
  unit === 0xad || (unit >= 0x200c && unit < 0x2010) || (unit >= 0x2060 && unit < 0x2065);

const foldWord = (word: string): string =>
  PLAIN.test(word) ? word.toLowerCase() : nameKey(word.replace(UNSEEN, ''));

const SMALL = /^\p{Ll}/u;
const startsSmall = (word: string): boolean => {
  const unit = word.charCodeAt(0);
  return unit < 128 ? unit >= 97 && unit <= 122 : SMALL.test(word);
};

/** Longest stretch between two words of one name. */
const LONGEST_GAP = 8;
/** What ends a name. */
const NO_GAP = '\n';

/**
 * What stands between a word and the one before it, folded: the same for spellings that do not make
 * another name. White space is one space; full stops after initials and short words do not count.
 */
export function gapBefore({ text, starts, ends, keys }: NameWords, at: number): string {
  const gap = text.slice(ends[at - 1] ?? 0, starts[at]);
  if (gap === ' ' || gap === '') return gap;
  if (gap.length > LONGEST_GAP || gap.includes('\n')) return NO_GAP;
  const before = keys[at - 1] ?? '';
  const folded = foldGap(gap);
  if (before.length > 2 || !/^[. ]+$/.test(folded)) return folded;
  return before.length === 1 || folded.includes(' ') ? ' ' : '';
}

const foldGap = (gap: string): string =>
  gap
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/[\u2018\u2019\u02bc\u2032]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s+/g, ' ');

import { isCaps } from './compare-case';
import { endsCompound, isBetween, leansOnName } from './name-lists';
import { type NameWords, standsAlone } from './name-words';

const APOSTROPHE = /['’ʼ]/;
/** Hyphens that join two words into one; a dash between two names parts them. */
const HYPHEN = /[-‐‑]/;
const KATAKANA = /[\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9d]/;
const HANGUL = /[\u1100-\u11ff\uac00-\ud7ff]/;
/** Endings that Korean adds to nouns. */
const ENDINGS =
  /^(?:은|는|이|가|을|를|의|에|와|과|도|로|으로|만|에서|에게|께서|까지|부터|처럼|보다|이나|라고|이라고|이다|이며|측|씨|씨는|씨가|에는|에도|에서는|에게는|과의|와의|으로부터)$/;
/** Longer words of Hangul are not looked through for an ending. */
const LONGEST_ENDING = 12;

/**
 * Whether the words from `first` to `last` are whole words of their text: not a part of a compound
 * (Gyu in Gyu-back) nor of a longer word in a script without spaces.
 */
export function standsWhole(words: NameWords, first: number, last: number): boolean {
  return startsWhole(words, first, last) && endsWhole(words, first, last);
}

function startsWhole(words: NameWords, first: number, last: number): boolean {
  if (first === 0) return true;
  const { text, starts, ends, keys } = words;
  const gap = text.slice(ends[first - 1], starts[first]);
  if (gap === '') return !isOneScript(text, starts[first] ?? 0);
  if (gap.length > 1) return true;
  if (APOSTROPHE.test(gap)) return leansOnName(keys[first - 1] ?? '');
  return !HYPHEN.test(gap) || mayLean(words, first, last, first - 1);
}

function endsWhole(words: NameWords, first: number, last: number): boolean {
  const { text, starts, ends, keys } = words;
  if (last + 1 >= keys.length) return true;
  const gap = text.slice(ends[last], starts[last + 1]);
  const next = text.charAt(starts[last + 1] ?? 0);
  if (gap === '') return endsUnspaced(words, last);
  if (gap.length > 1) return true;
  // A possessive, or an ending as in "Ankara'da"; but "O" is not in "O'Brien".
  if (APOSTROPHE.test(gap)) return next === next.toLowerCase() || isPossessive(words, last + 1);
  if (!HYPHEN.test(gap) || endsCompound(keys[last + 1] ?? '')) return true;
  return mayLean(words, first, last, last + 1);
}

/**
 * A hyphen between two names parts them where one is an abbreviation ("US-China") or both lean on a
 * word for what is between them ("Russia-Ukraine war").
 */
function mayLean(words: NameWords, first: number, last: number, other: number): boolean {
  const { text, starts, ends, keys } = words;
  const neighbour = text.slice(starts[other], ends[other]);
  const isCapital = neighbour.charAt(0) !== neighbour.charAt(0).toLowerCase();
  if (!isCapital) return false;
  const isShort = (word: string): boolean => isCaps(word) && word.length < 5;
  if (isShort(neighbour) || isShort(text.slice(starts[first], ends[last]))) return true;
  return isBetween(keys[Math.max(last, other) + 1] ?? '');
}

const isPossessive = ({ keys, text, ends }: NameWords, at: number): boolean =>
  keys[at] === 's' && text.charAt(ends[at] ?? 0) !== '.';

/** Whether the characters around `at` belong to one word of Katakana or Hangul. */
function isOneScript(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  return (KATAKANA.test(before) && KATAKANA.test(after)) || areHangul(before, after);
}

const areHangul = (before: string, after: string): boolean =>
  HANGUL.test(before) && HANGUL.test(after);

function endsUnspaced({ text, starts, ends, keys }: NameWords, last: number): boolean {
  const end = ends[last] ?? 0;
  const [before, after] = [text.charAt(end - 1), text.charAt(end)];
  if (KATAKANA.test(before) && KATAKANA.test(after)) return false;
  if (!areHangul(before, after)) return true;
  let at = last + 1;
  while (at < keys.length && starts[at] === ends[at - 1] && at - last <= LONGEST_ENDING) at++;
  return ENDINGS.test(text.slice(end, ends[at - 1]).normalize('NFC'));
}

/** Whether a word is one of a script without spaces, so that its borders are a guess. */
export const isUnspacedAt = (text: string, at: number): boolean => {
  const point = text.codePointAt(at) ?? 0;
  return standsAlone(point) && !HANGUL.test(String.fromCharCode(point));
};

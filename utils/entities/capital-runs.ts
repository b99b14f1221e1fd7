import type { Slices } from '@/utils/text/slices';
import { isCaps } from './compare-case';
import { isTitle } from './name-lists';
import { isCapital, startsSentence } from './name-neighbours';
import type { NameWords } from './name-words';

/** Words of a text with capitals one after another; `past` is the word after the last. */
export interface CapitalRun {
  readonly first: number;
  readonly past: number;
  readonly startsSentence: boolean;
  /** A title that begins with a capital was cut off before it. */
  readonly afterTitle: boolean;
}

/** Longer runs are no names but lines in capitals. */
const MOST_WORDS = 8;
const PIECE = 500;
/** Runs after which no more are looked for. */
const MOST = 10_000;
/** Small words inside names; some only behind another (van der, de la) or before a hyphen (al-). */
const INSIDE = /^(?:de|del|della|delle|di|da|das|do|dos|du|des|van|von|ter|bin|ibn|abu|ben|af|av)$/;
const BEHIND = /^(?:v[ao]n (?:der|den|dem|de|zu)|de (?:la|los|las)|von und|und zu)$/;
const LEADS = /^(?:al|el)$/;
const MOST_SMALL = 3;
/** Words that begin sentences and are no names, in the languages that are read most. */
const STARTERS = new Set(
  (
    'der die das den dem des ein eine einen einem einer im in am an auf aus bei fur mit nach von vor ' +
    'zu zum zur als wenn wie wer was wo und oder aber auch doch so es er sie wir ich ihr nur noch ' +
    'le la les l un une du de d dans en au aux pour par sur avec sans selon mais et ou si il elle ' +
    'on nous vous ce cet cette ces son sa ses el los las una unos por con para segun pero y o su sus ' +
    'lo al del esta este estos il gli i uno nel nella per con secondo ma e o os as um uma no na nos ' +
    'nas com sem segundo mas het een op met voor van bij uit naar maar en het det den och i pa av for ' +
    'til med w z na do od po za nie to ale sie qui que quand quoi alors depuis cuando donde como ' +
    'hoy ayer heute gestern aujourd hier oggi ieri в на по из от для что как это он она они но и а ' +
    'когда после однако если вчера сегодня завтра ο η το οι τα στο στη στην χθες σημερα'
  ).split(' '),
);

/**
 * Runs of words with capitals, from the left. Where all `nouns` have one, "von" alone joins no names:
 * it is mostly a preposition.
 */
export function* capitalRuns(words: NameWords, nouns = false): Slices<CapitalRun[]> {
  const runs: CapitalRun[] = [];
  let pause = PIECE;
  for (let at = 0; at < words.keys.length && runs.length < MOST; ) {
    if (at >= pause) {
      pause = at + PIECE;
      yield;
    }
    if (!isCapital(wordAt(words, at))) {
      at++;
      continue;
    }
    const past = runEnd(words, at, nouns);
    const run =
      past - at > MOST_WORDS || isShouting(words, at, past) ? undefined : trim(words, at, past);
    if (run) runs.push(run);
    at = past;
  }
  return runs;
}

const wordAt = ({ text, starts, ends }: NameWords, at: number): string =>
  text.slice(starts[at], ends[at]);

const gapAt = ({ text, starts, ends }: NameWords, at: number): string =>
  text.slice(ends[at - 1], Math.min(starts[at] ?? 0, (ends[at - 1] ?? 0) + 4));

/** Where the run that begins at a word ends; small words belong to it where a capital follows. */
function runEnd(words: NameWords, first: number, nouns: boolean): number {
  let past = first + 1;
  for (let at = past, small = 0; at < words.keys.length; at++) {
    const gap = gapAt(words, at);
    const isInitial = (words.keys[at - 1] ?? '').length === 1;
    if (!/^[ \u00a0]$|^[-‐‑'’]$/.test(gap) && !(isInitial && /^\. ?$/.test(gap))) break;
    if (isCapital(wordAt(words, at))) {
      if (nouns && small === 1 && words.keys[at - 1] === 'von') break;
      past = at + 1;
      small = 0;
    } else if (small < MOST_SMALL && isInside(words, at)) small++;
    else break;
  }
  return past;
}

function isInside(words: NameWords, at: number): boolean {
  const key = words.keys[at] ?? '';
  if (LEADS.test(key)) return /[-‐‑]/.test(words.text.charAt(words.ends[at] ?? 0));
  return INSIDE.test(key) || BEHIND.test(`${words.keys[at - 1]} ${key}`);
}

/** More than two words of capitals only: a headline. */
function isShouting(words: NameWords, first: number, past: number): boolean {
  if (past - first < 3) return false;
  for (let at = first; at < past; at++) {
    const word = wordAt(words, at);
    if (word.length > 1 && !isCaps(word)) return false;
  }
  return true;
}

/** A run without the words at its start that are no names: what begins a sentence, and titles. */
function trim(words: NameWords, from: number, past: number): CapitalRun | undefined {
  let first = from;
  let afterTitle = false;
  const begins = startsSentence(words, from);
  for (; first < past; first++) {
    const key = words.keys[first] ?? '';
    const isStart = first === from && begins && (STARTERS.has(key) || words.small.has(key));
    const isArticle = STARTERS.has(key) && key.length < 4 && !isCaps(wordAt(words, first));
    const isCut = isTitle(key) && past - first > 1;
    if (isCut) afterTitle = true;
    if (!isStart && !isArticle && !isCut) break;
  }
  while (first < past && !isCapital(wordAt(words, first))) first++;
  if (first >= past) return undefined;
  return { first, past, startsSentence: begins && first === from, afterTitle };
}

import type { Suggestion } from '@/utils/model/suggestion';
import type { Slices } from '@/utils/text/slices';
import { type CapitalRun, capitalRuns } from './capital-runs';
import { isCaps } from './compare-case';
import { isTitle } from './name-lists';
import { type NameWords, readNameWords } from './name-words';
import type { AboutWords, SuggestionProvider } from './provider';

/** Languages that write every noun with a capital. */
const NOUN_CAPITALS = /^(?:de|lb|gsw|nds)(?:[-_]|$)/i;
const GERMAN = /(?<!\p{L})(?:der|die|das|und|nicht|ist|mit|eine?)(?!\p{L})/giu;
const ORGANISATION =
  /^(?:gmbh|ag|sa|sarl|spa|sl|bv|nv|oyj|ab|inc|corp|ltd|plc|bank|banque|banco|banca|partei|parti|partido|partito|ministerium|ministere|ministerio|ministero|universitat|universite|universidad|universita|university|fc|verband|federation|federacion|institut|instituto)$/;
/** Days, months and units: beside them a German noun is no name. */
const NO_NAME =
  /^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|januar|februar|marz|april|mai|juni|juli|august|september|oktober|november|dezember|anfang|mitte|ende|uhr|euro|dollar|prozent|millionen|milliarden|million|milliarde|tausend|meter|kilometer|jahr|jahre|jahren|tage|tagen|herr|frau)$/;

/**
 * Names in languages that the engine does not know: sequences of words with capitals, always a guess.
 * In German, where every noun has one, a single word counts only when it ends a longer name of the
 * text or is an abbreviation. Scripts without capitals give none.
 */
export function* findCapitals(text: string, about: AboutWords): Slices<Suggestion[]> {
  const words = yield* readNameWords(text);
  const nouns = writesNounsLarge(text, about);
  const runs = yield* capitalRuns(words, nouns);
  yield;
  const ends = new Set(runs.filter(isLong).map(({ past }) => words.keys[past - 1]));
  const inside = new Set(
    runs.filter(({ startsSentence }) => !startsSentence).map(({ first }) => words.keys[first]),
  );
  return runs.flatMap((run) => {
    const key = words.keys[run.first] ?? '';
    if (!isLong(run)) {
      const word = wordAt(words, run.first);
      if (word.length < 2) return [];
      const isShort = isCaps(word) && word.length <= 6;
      const isKnown = ends.has(key) || isShort;
      if (nouns ? !isKnown : run.startsSentence && !(inside.has(key) || isShort)) return [];
      if (!isShort && words.small.has(key)) return [];
    } else if (nouns && hasNoName(words, run)) return [];
    const start = words.starts[run.first] ?? 0;
    const end = words.ends[run.past - 1] ?? start;
    return [{ start, end, typeId: typeOf(words, run), tier: 'maybe', source: 'capitals' }];
  });
}

/** `findCapitals` as a source of suggestions. */
export const capitals: SuggestionProvider = { suggest: findCapitals };

const isLong = ({ first, past }: CapitalRun): boolean => past - first > 1;

const wordAt = ({ text, starts, ends }: NameWords, at: number): string =>
  text.slice(starts[at], ends[at]);

function hasNoName({ keys }: NameWords, { first, past }: CapitalRun): boolean {
  for (let at = first; at < past; at++) if (NO_NAME.test(keys[at] ?? '')) return true;
  return false;
}

/** Type by what is cheap to see: a title before it, a word in it, capitals throughout. */
function typeOf(words: NameWords, { first, past, afterTitle }: CapitalRun): string {
  const { keys } = words;
  if (afterTitle || (first > 0 && isTitleBefore(words, first))) return 'person';
  if (ORGANISATION.test(keys[first] ?? '') || ORGANISATION.test(keys[past - 1] ?? '')) {
    return 'organization';
  }
  return past - first === 1 && isCaps(wordAt(words, first)) ? 'organization' : 'other';
}

const isTitleBefore = ({ text, starts, ends, keys }: NameWords, at: number): boolean =>
  /^\.? $/.test(text.slice(ends[at - 1], starts[at])) && isTitle(keys[at - 1] ?? '');

function writesNounsLarge(text: string, { lang }: AboutWords): boolean {
  if (lang !== undefined && lang.trim() !== '') return NOUN_CAPITALS.test(lang.trim());
  const sample = text.slice(0, 5_000);
  return (sample.match(GERMAN)?.length ?? 0) > sample.length / 200;
}

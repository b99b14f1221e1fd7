import type { Span } from '@/utils/model/suggestion';
import type { Slices } from '@/utils/text/slices';
import { fitName, sameKeys } from './fit-name';
import { isUnspacedAt } from './name-borders';
import { isPartOfName, startsSentence } from './name-neighbours';
import { gapBefore, type NameWords } from './name-words';
import type { NameNode, TaughtEntity, TaughtName } from './taught-names';
import { unspacedFit } from './unspaced-fit';

/** Words of a text that are a name of one entity or of several. */
export interface NameHit extends Span {
  /** The first word and the one after the last. */
  readonly first: number;
  readonly past: number;
  readonly names: readonly (TaughtName & { readonly sure: boolean })[];
}

/** A hit that was decided. */
export interface TaughtHit extends Span {
  readonly first: number;
  readonly past: number;
  readonly entity: TaughtEntity;
  readonly sure: boolean;
}

/** Hits after which no more are looked for; an article has some hundreds. */
const MOST = 10_000;
/** Entities of one name among which is chosen. */
const MOST_NAMESAKES = 50;
/** Words after which scanning gives way. */
const PIECE = 500;
/** Days and months: as a name they are always asked for. */
const CALENDAR =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** Where names of the registry stand: from the left, the longest first, none overlapping. */
export function* scanNames(root: NameNode, words: NameWords): Slices<NameHit[]> {
  const hits: NameHit[] = [];
  let next = PIECE;
  for (let at = 0; at < words.keys.length && hits.length < MOST; ) {
    const hit = longestAt(root, words, at);
    if (hit) hits.push(hit);
    at = hit?.past ?? at + 1;
    if (at >= next) {
      next = at + PIECE;
      yield;
    }
  }
  return hits;
}

function longestAt(root: NameNode, words: NameWords, first: number): NameHit | undefined {
  const { keys } = words;
  let node = root.next?.get(keys[first] ?? '');
  if (node === undefined) return undefined;
  /** Names whose words stand here, by the word after their last. */
  const ends = new Map<number, TaughtName[]>();
  for (let at = first + 1; node !== undefined; at++) {
    for (const name of node.names) {
      const past = first + name.read.keys.length;
      const alike = ends.get(past);
      if ((alike?.length ?? 0) >= MOST_NAMESAKES || !sameKeys(words, first, name.read)) continue;
      if (alike) alike.push(name);
      else ends.set(past, [name]);
    }
    if (at >= keys.length || node.next === undefined) break;
    node = node.next.get(gapBefore(words, at) + keys[at]);
  }
  for (const [past, names] of [...ends].sort(([a], [b]) => b - a)) {
    const hit = fitNames(words, first, past, names);
    if (hit) return hit;
  }
  return undefined;
}

function fitNames(
  words: NameWords,
  first: number,
  past: number,
  names: readonly TaughtName[],
): NameHit | undefined {
  let span: Span | undefined;
  const fitting: (TaughtName & { sure: boolean })[] = [];
  const isGuess = names.length > 0 && isGuessed(words, first, past);
  for (const name of names) {
    const fit = fitName(words, first, name.read);
    if (!fit || (span && fit.end !== span.end)) continue;
    const unspaced = isUnspacedAt(words.text, fit.start) ? unspacedFit(words.text, fit) : 'sure';
    if (unspaced === 'no') continue;
    span ??= { start: fit.start, end: fit.end };
    fitting.push({ ...name, sure: fit.exact && !isGuess && unspaced === 'sure' });
  }
  return span && { start: span.start, end: span.end, first, past, names: fitting };
}

/** Whether a single word may be an ordinary one, or a part of a longer name that nobody taught. */
function isGuessed(words: NameWords, first: number, past: number): boolean {
  if (past - first > 1) return false;
  const key = words.keys[first] ?? '';
  if (CALENDAR.test(key)) return true;
  if (words.small.has(key) && isCapitalAt(words, first) && startsSentence(words, first))
    return true;
  return isPartOfName(words, first, past - 1) === 'yes';
}

const isCapitalAt = ({ text, starts }: NameWords, at: number): boolean => {
  const letter = text.charAt(starts[at] ?? 0);
  return letter !== letter.toLowerCase();
};

import { commonRuns } from '@/utils/text/common-runs';

/** The lines of a text: where each begins and ends (UTF-16 units), and what it says. */
export interface Lines {
  readonly text: string;
  readonly starts: number[];
  readonly ends: number[];
  readonly texts: string[];
}

export function readLines(text: string): Lines {
  const starts: number[] = [];
  const ends: number[] = [];
  const texts = text.split('\n');
  let at = 0;
  for (const line of texts) {
    starts.push(at);
    at += line.length;
    ends.push(at);
    at++;
  }
  return { text, starts, ends, texts };
}

/** Places of a line in the saved text and in the text now. */
export type LinePair = readonly [saved: number, now: number];

/** A line of fewer units may be a button or a label that comes again anywhere. */
export const SPEAKS = 24;

export interface LineMatches {
  /** Lines that are the same in both texts, in the same order. */
  readonly chain: readonly LinePair[];
  /** Lines that are the same, off the chain, where a line stands once among what is left of both. */
  readonly moved: readonly LinePair[];
  /** Lines that are the same line, edited. */
  readonly edited: readonly LinePair[];
}

/** Which lines of two texts are the same. */
export function matchLines(saved: Lines, now: Lines): LineMatches {
  const chain: LinePair[] = [];
  for (const { a, b, length } of commonRuns(saved.texts, now.texts)) {
    for (let at = 0; at < length; at++) chain.push([a + at, b + at]);
  }
  if (!isGuide(chain, saved)) return { chain: [], moved: [], edited: [] };
  const edited = nestle(chain, saved, now);
  if (chain.length === saved.texts.length) return { chain, moved: [], edited };
  const leftNow = unmatched(now.texts, new Set([...chain, ...edited].map(([, b]) => b)));
  const moved: LinePair[] = [];
  for (const [line, a] of unmatched(
    saved.texts,
    new Set([...chain, ...edited].map(([one]) => one)),
  )) {
    const b = leftNow.get(line);
    if (a !== undefined && b !== undefined) moved.push([a, b]);
  }
  return { chain, moved, edited };
}

/** With less of the saved text than this in lines that are the same, these are no guide to the others. */
const GUIDE = 0.1;

/**
 * Whether the lines of the chain say where the others are: where nearly all lines were edited, the
 * only one that is the same may be a headline among the links below the article.
 */
function isGuide(chain: readonly LinePair[], { text, texts }: Lines): boolean {
  const same = chain.reduce((sum, [line]) => sum + (texts[line]?.length ?? 0), 0);
  return same >= GUIDE * text.length;
}

/** So many lines of the page before an article's body are looked at for its headline. */
const REACH = 60;
/** So many of a headline's words are in another line that is the headline, edited. */
const ALIKE = 0.5;
/** Lines of fewer words are alike only when they are the same. */
const FEW_WORDS = 3;

/**
 * Takes an article's first line to be the one of the page that is nearest to the next known line: a
 * headline stands in the page's menu as well, and there it may be the old one. Returned is the pair
 * if the nearest line is merely alike: the headline, edited. It is not in the chain then.
 */
function nestle(chain: LinePair[], saved: Lines, now: Lines): LinePair[] {
  const headline = saved.texts[0] ?? '';
  const known = chain[0]?.[0] === 0 ? chain.shift() : undefined;
  const below = chain[0]?.[1] ?? now.texts.length;
  const highest = known?.[1] ?? Math.max(0, below - REACH);
  let nearest = below - 1;
  while (nearest > highest && !isAlike(headline, now.texts[nearest] ?? '')) nearest--;
  const isSame = now.texts[nearest] === headline;
  if (isSame) chain.unshift([0, nearest]);
  return isSame || !isAlike(headline, now.texts[nearest] ?? '') ? [] : [[0, nearest]];
}

function isAlike(line: string, other: string): boolean {
  if (line === other) return true;
  const words = new Set(other.split(' '));
  const own = line.split(' ');
  if (own.length < FEW_WORDS) return false;
  const shared = own.filter((word) => words.has(word)).length;
  return shared >= Math.max(own.length, words.size) * ALIKE;
}

/** Where each line stands that is long enough to speak for itself and is matched to none. */
function unmatched(
  texts: readonly string[],
  matched: ReadonlySet<number>,
): Map<string, number | undefined> {
  const left = [...texts.keys()].filter(
    (at) => (texts[at]?.length ?? 0) >= SPEAKS && !matched.has(at),
  );
  return onlyOnes(texts, left, (line) => line);
}

/** Some lines by words of theirs; `undefined` for words of several. */
export function onlyOnes(
  texts: readonly string[],
  lines: readonly number[],
  wordsOf: (line: string) => string,
): Map<string, number | undefined> {
  const found = new Map<string, number | undefined>();
  for (const line of lines) {
    const words = wordsOf(texts[line] ?? '');
    found.set(words, found.has(words) ? undefined : line);
  }
  return found;
}

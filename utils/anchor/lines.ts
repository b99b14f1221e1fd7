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
const SPEAKS = 24;

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
  const edited = nestle(chain, saved, now);
  if (chain.length === saved.texts.length) return { chain, moved: [], edited };
  const leftNow = unmatched(now.texts, new Set([...chain, ...edited].map(([, b]) => b)));
  const moved: LinePair[] = [];
  for (const [line, a] of unmatched(
    saved.texts,
    new Set([...chain, ...edited].map(([one]) => one)),
  )) {
    const b = leftNow.get(line) ?? -1;
    if (a !== -1 && b !== -1) moved.push([a, b]);
  }
  return { chain, moved, edited };
}

/**
 * Where the chain's first lines stand apart from the next ones, and again nearer to these, the nearer
 * place counts: a headline stands in the page's menu as well. Returned are those whose nearer place is
 * merely alike: the headline, edited. They leave the chain.
 */
function nestle(chain: LinePair[], saved: Lines, { texts }: Lines): LinePair[] {
  let at = 0;
  while (at < FIRST_LINES && isNextTo(chain[at], chain[at + 1])) at++;
  const next = chain[at + 1];
  if (at >= FIRST_LINES || next === undefined) return [];
  const edited: LinePair[] = [];
  for (let before = next; at >= 0; at--) {
    const [a = 0, b = 0] = chain[at] ?? [];
    let nearest = before[1] - 1;
    while (nearest > b && !isAlike(saved.texts[a] ?? '', texts[nearest] ?? '')) nearest--;
    before = [a, nearest];
    if (texts[nearest] === texts[b]) chain[at] = before;
    else {
      chain.splice(at, 1);
      edited.push(before);
    }
  }
  return edited;
}

const FIRST_LINES = 4;
/** So many of a headline's words are in another line that is the headline, edited. */
const ALIKE = 0.5;

function isAlike(line: string, other: string): boolean {
  if (line === other) return true;
  const words = new Set(other.split(' '));
  const own = line.split(' ');
  const shared = own.filter((word) => words.has(word)).length;
  return shared >= Math.max(own.length, words.size) * ALIKE;
}

const isNextTo = (one: LinePair | undefined, next: LinePair | undefined): boolean =>
  one !== undefined && next !== undefined && one[0] + 1 === next[0] && one[1] + 1 === next[1];

/** Where each unmatched line stands; -1 for one that stands there more than once. */
function unmatched(texts: readonly string[], matched: ReadonlySet<number>): Map<string, number> {
  const places = new Map<string, number>();
  texts.forEach((line, at) => {
    if (line.length < SPEAKS || matched.has(at)) return;
    places.set(line, places.has(line) ? -1 : at);
  });
  return places;
}

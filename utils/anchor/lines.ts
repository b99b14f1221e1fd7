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

/**
 * Lines that are the same in both texts. `chain`: in the same order. `moved`: off the chain, where
 * a line stands once among what is left of both texts.
 */
export function matchLines(saved: Lines, now: Lines): { chain: LinePair[]; moved: LinePair[] } {
  const chain: LinePair[] = [];
  for (const { a, b, length } of commonRuns(saved.texts, now.texts)) {
    for (let at = 0; at < length; at++) chain.push([a + at, b + at]);
  }
  nestle(chain, now);
  if (chain.length === saved.texts.length) return { chain, moved: [] };
  const leftNow = unmatched(now.texts, new Set(chain.map(([, b]) => b)));
  const moved: LinePair[] = [];
  for (const [line, a] of unmatched(saved.texts, new Set(chain.map(([one]) => one)))) {
    const b = leftNow.get(line) ?? -1;
    if (a !== -1 && b !== -1) moved.push([a, b]);
  }
  return { chain, moved };
}

/**
 * Where the chain's first lines stand apart from the next ones, and again nearer to these, the nearer
 * place counts: a headline stands in the page's menu as well.
 */
function nestle(chain: LinePair[], { texts }: Lines): void {
  let at = 0;
  while (at < FIRST_LINES && isNextTo(chain[at], chain[at + 1])) at++;
  const next = chain[at + 1];
  if (at >= FIRST_LINES || next === undefined) return;
  for (let before = next; at >= 0; at--) {
    const [a = 0, b = 0] = chain[at] ?? [];
    const nearest = texts.lastIndexOf(texts[b] ?? '', before[1] - 1);
    before = [a, nearest];
    chain[at] = before;
  }
}

const FIRST_LINES = 4;

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

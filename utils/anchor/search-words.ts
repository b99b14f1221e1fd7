import type { LostReason, Passage } from '@/utils/model/passage';
import { commonRuns } from '@/utils/text/common-runs';
import { lastPlace } from '@/utils/text/last-place';
import { readWords, type Words } from '@/utils/text/words';
import { closestStretch } from './closest';
import { isInWord } from './letters';
import type { Span } from './span';
import { wordWeight } from './word-weight';

export type Searched =
  | (Span & {
      readonly status: 'found' | 'changed';
      readonly words: number;
      readonly context: number;
    })
  | { readonly status: 'lost'; readonly reason: LostReason };

/** Words of context that are compared on each side, within the passage's own line. */
const COMPARED = 8;
/** Half of the surroundings must agree: below, names of the same kind of sentence change places. */
const ENOUGH_CONTEXT = 0.5;
/** And so much more than anywhere else. */
const LEAD = 0.2;
/** From this length on (UTF-16 units) words that stand there only once are those that were meant. */
const SPEAKS_FOR_ITSELF = 40;
/** Words that are only similar need more of themselves and more around them. */
const SIMILAR = 0.8;
const SIMILAR_CONTEXT = 0.7;
/** Places of one passage that are weighed at the most. */
const MOST_PLACES = 200;
/** Places that are looked at for similar words. */
const MOST_CANDIDATES = 4;

/** Looks for words in some spans of a text, by what they are and what stands around them. */
export interface WordSearch {
  search(passage: Passage): Searched;
}

export function createWordSearch(
  text: string,
  spans: readonly Span[],
  similar: boolean,
): WordSearch {
  let joined: { text: string; starts: number[] } | undefined;
  let indexed: { words: Words; places: Map<string, number[]> } | undefined;

  /** The spans as one text, so that one search serves them all. */
  const join = () => {
    if (joined !== undefined) return joined;
    const starts: number[] = [];
    let all = '';
    for (const { start, end } of spans) {
      starts.push(all.length);
      all += `${text.slice(start, end)}\0`;
    }
    joined = { text: all, starts };
    return joined;
  };

  /** Where every word of the spans stands. */
  const index = () => {
    if (indexed !== undefined) return indexed;
    const words: Words = { starts: [], ends: [], keys: [] };
    for (const { start, end } of spans) {
      const read = readWords(text, start, end);
      for (let at = 0; at < read.keys.length; at++) {
        words.starts.push(read.starts[at] ?? 0);
        words.ends.push(read.ends[at] ?? 0);
        words.keys.push(read.keys[at] ?? '');
      }
    }
    const places = new Map<string, number[]>();
    words.keys.forEach((key, at) => {
      const known = places.get(key);
      if (known === undefined) places.set(key, [at]);
      else known.push(at);
    });
    indexed = { words, places };
    return indexed;
  };

  const searchExact = (passage: Passage): Searched | undefined => {
    const { text: all, starts } = join();
    const around = createContext(text, passage);
    let best: { at: number; context: number } | undefined;
    let next = 0;
    let places = 0;
    let at = all.indexOf(passage.exact);
    for (; at !== -1 && places < MOST_PLACES; at = all.indexOf(passage.exact, at + 1)) {
      const span = lastPlace(starts.length, (one) => (starts[one] ?? 0) <= at);
      const start = (spans[span]?.start ?? 0) + at - (starts[span] ?? 0);
      if (cutsWord(text, start, start + passage.exact.length)) continue;
      places++;
      const context = around.agreement(start, start + passage.exact.length);
      if (best === undefined || context > best.context) {
        next = best?.context ?? 0;
        best = { at: start, context };
      } else if (context > next) next = context;
    }
    if (best === undefined) return undefined;
    const isMeant = places === 1 && passage.exact.length >= SPEAKS_FOR_ITSELF;
    if (!isMeant && best.context < ENOUGH_CONTEXT) return { status: 'lost', reason: 'elsewhere' };
    if (places > 1 && best.context - next < LEAD) return { status: 'lost', reason: 'unclear' };
    const { at: start, context } = best;
    return { status: 'found', start, end: start + passage.exact.length, words: 1, context };
  };

  const searchSimilar = (passage: Passage): Searched | undefined => {
    const { words, places } = index();
    const around = createContext(text, passage);
    const { before, after } = around;
    const own = readWords(passage.exact).keys;
    const wanted = [...before, ...own, ...after];
    const votes = new Map<number, number>();
    wanted.forEach((key, order) => {
      const found = places.get(key) ?? [];
      if (found.length > MOST_PLACES || wordWeight(key) === 0) return;
      for (const place of found) {
        // A word more or less shifts what follows: neighbouring diagonals vote together.
        const diagonal = (place - order) >> 2;
        votes.set(diagonal, (votes.get(diagonal) ?? 0) + wordWeight(key));
      }
    });
    const candidates = [...votes].sort(([, a], [, b]) => b - a).slice(0, MOST_CANDIDATES);
    let best: Searched | undefined;
    let bestScore = 0;
    for (const [diagonal] of candidates) {
      const from = Math.max(0, diagonal * 4 + before.length - 4);
      const to = Math.min(words.keys.length - 1, from + own.length + 12);
      const start = words.starts[from];
      const end = words.ends[to];
      if (start === undefined || end === undefined) continue;
      const near = closestStretch(passage.exact, text.slice(start, end));
      if (near === undefined) continue;
      const share = 1 - near.errors / passage.exact.length;
      const span = { start: start + near.start, end: start + near.end };
      if (near.errors === 0 || share < SIMILAR || cutsWord(text, span.start, span.end)) continue;
      const context = around.agreement(span.start, span.end);
      if (context < SIMILAR_CONTEXT || share + context <= bestScore) continue;
      bestScore = share + context;
      best = { status: 'changed', ...span, words: share, context };
    }
    return best;
  };

  return {
    search(passage) {
      const exact = searchExact(passage);
      if (exact?.status === 'found' || !similar) return exact ?? GONE;
      if (exact?.status === 'lost' && exact.reason === 'unclear') return exact;
      return searchSimilar(passage) ?? exact ?? GONE;
    },
  };
}

const GONE = { status: 'lost', reason: 'gone' } as const;

/** "Paris" does not stand in "comparison". */
const cutsWord = (text: string, start: number, end: number): boolean =>
  isInWord(text, start) || isInWord(text, end);

/** The words around a passage in its own line: the line before may be an advertisement today. */
function sides({ prefix, suffix }: Pick<Passage, 'prefix' | 'suffix'>) {
  const line = suffix.indexOf('\n');
  return {
    before: readWords(prefix, prefix.lastIndexOf('\n') + 1).keys.slice(-COMPARED),
    after: readWords(suffix, 0, line === -1 ? suffix.length : line).keys.slice(0, COMPARED),
  };
}

const weigh = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + wordWeight(word), 0);

/** Units that hold as many words as are compared, and some more. */
const REACH = 120;

/** A saved context, to be compared with what stands around places of a text. */
function createContext(text: string, passage: Passage) {
  const { before, after } = sides(passage);
  const all = weigh(before) + weigh(after);
  const shared = (words: readonly string[], there: readonly string[]): number =>
    commonRuns(words, there).reduce(
      (sum, { a, length }) => sum + weigh(words.slice(a, a + length)),
      0,
    );
  return {
    before,
    after,
    /**
     * How well what stands around `start..end` agrees, 0 to 1, by the weight of the words in common.
     * An empty context counts as nothing, never as full marks.
     */
    agreement(start: number, end: number): number {
      if (all === 0) return 0;
      const prefix = text.slice(Math.max(0, start - REACH), start);
      const suffix = text.slice(end, end + REACH);
      const most =
        weigh(before.filter((word) => prefix.includes(word))) +
        weigh(after.filter((word) => suffix.includes(word)));
      // Most places are other mentions of a name, with other words around them.
      if (most < all * UNLIKE) return most / all;
      const there = sides({ prefix, suffix });
      return (shared(before, there.before) + shared(after, there.after)) / all;
    },
  };
}

/** Below, the words are not compared in their order. */
const UNLIKE = 0.3;

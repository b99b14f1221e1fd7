import { lastPlace } from '@/utils/text/last-place';
import type { Slices } from '@/utils/text/slices';
import { readWords } from '@/utils/text/words';
import type { LinePair, Lines } from './lines';
import type { Stretch } from './text-map';
import { wordWeight } from './word-weight';

/** So much of the heavier line's weight must be shared by a line that was moved and edited. */
const ALIKE = 0.4;
/** And so much more than by the next best, lest a twin be taken for it. */
const LEAD = 1.5;
/** Lines that weigh less say too little to be told apart. */
const LEAST_WEIGHT = 5;
/** Lines that hold a word; beyond, the word tells nothing. */
const MOST_LINES = 20;

interface Candidate {
  readonly line: number;
  readonly words: ReadonlySet<string>;
  readonly weight: number;
}

/** Pairs of lines that are left over on both sides and are alike: moved, and edited as well. */
export function* alikeLines(
  before: Lines,
  after: Lines,
  left: { readonly before: readonly number[]; readonly after: readonly number[] },
  stretches: readonly Stretch[],
): Slices<LinePair[]> {
  const isFree = isFreeOf(stretches, 'from', 'to');
  const isFreeNow = isFreeOf(
    [...stretches].sort((a, b) => a.nowFrom - b.nowFrom),
    'nowFrom',
    'nowTo',
  );
  const wanted = left.before.filter((line) =>
    isFree(before.starts[line] ?? 0, before.ends[line] ?? 0),
  );
  if (wanted.length === 0) return [];
  const holders = new Map<string, Candidate[]>();
  for (const line of left.after) {
    if (!isFreeNow(after.starts[line] ?? 0, after.ends[line] ?? 0)) continue;
    const one = candidate(after, line);
    yield;
    if (one.weight < LEAST_WEIGHT) continue;
    for (const word of one.words) {
      const known = holders.get(word);
      if (known === undefined) holders.set(word, [one]);
      else known.push(one);
    }
  }
  const pairs: LinePair[] = [];
  const taken = new Set<number>();
  for (const line of wanted) {
    const own = candidate(before, line);
    yield;
    if (own.weight < LEAST_WEIGHT) continue;
    const shared = new Map<Candidate, number>();
    for (const word of own.words) {
      const found = holders.get(word) ?? [];
      if (found.length > MOST_LINES) continue;
      for (const other of found) shared.set(other, (shared.get(other) ?? 0) + wordWeight(word));
    }
    let best: Candidate | undefined;
    let bestShare = 0;
    let next = 0;
    for (const [other, weight] of shared) {
      const share = weight / Math.max(own.weight, other.weight);
      if (share > bestShare) {
        next = bestShare;
        bestShare = share;
        best = other;
      } else if (share > next) next = share;
    }
    if (best === undefined || bestShare < ALIKE || bestShare < next * LEAD) continue;
    if (taken.has(best.line)) continue;
    taken.add(best.line);
    pairs.push([line, best.line]);
  }
  return pairs;
}

function candidate({ texts }: Lines, line: number): Candidate {
  const words = new Set(readWords(texts[line] ?? '').keys);
  let weight = 0;
  for (const word of words) weight += wordWeight(word);
  return { line, words, weight };
}

/** Tells whether no stretch reaches into a span; the stretches are in the order of `from`. */
const isFreeOf =
  (stretches: readonly Stretch[], from: 'from' | 'nowFrom', to: 'to' | 'nowTo') =>
  (start: number, end: number): boolean => {
    const last = stretches[lastPlace(stretches.length, (at) => (stretches[at]?.[from] ?? 0) < end)];
    return last === undefined || last[to] <= start;
  };

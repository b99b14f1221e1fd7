import { heaviestChain } from './heaviest-chain';
import { finish, type Slices } from './slices';
import { zeros } from './zeros';

/** `length` items from `a` of one sequence are those from `b` of the other. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Differences that are worked out item by item; beyond, only what is unmistakable is kept. */
const MOST_DIFFERENCES = 200;
/** Sequences of fewer items in all are not worth a search for unmistakable ones. */
const SHORT = 24;
/** And longer ones take some milliseconds. */
const LONG = 1_000;
/** Parts within parts. */
const DEEPEST = 12;

/**
 * What two sequences have in common, in order, as runs of equal items. Items that occur once in
 * both are matched first (patience diff), what lies between them by the fewest differences (Myers
 * 1986), so that a common word does not pull apart what belongs together. The time is bounded: parts
 * that have little in common are left unmatched.
 */
export const commonRuns = (a: readonly string[], b: readonly string[]): readonly Run[] =>
  finish(commonRunsInSlices(a, b));

/** `commonRuns` as work in slices, for sequences of more than a few thousand items. */
export function* commonRunsInSlices(
  a: readonly string[],
  b: readonly string[],
): Slices<readonly Run[]> {
  const runs: MutableRun[] = [];
  yield* align(a, b, { a0: 0, a1: a.length, b0: 0, b1: b.length }, runs, 0);
  return runs;
}

type MutableRun = { -readonly [key in keyof Run]: Run[key] };

/** Adds a run; one that follows on the last without a gap makes it longer. */
function add(runs: MutableRun[], a: number, b: number, length: number): void {
  const last = runs.at(-1);
  if (last && last.a + last.length === a && last.b + last.length === b) last.length += length;
  else runs.push({ a, b, length });
}

/** A part of both sequences. */
interface Part {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

function* align(
  a: readonly string[],
  b: readonly string[],
  part: Part,
  runs: MutableRun[],
  depth: number,
): Slices<void> {
  const { a1: aTo, b1: bTo } = part;
  let { a0, b0 } = part;
  while (a0 < aTo && b0 < bTo && a[a0] === b[b0]) {
    a0++;
    b0++;
  }
  if (a0 > part.a0) add(runs, part.a0, part.b0, a0 - part.a0);
  let tail = 0;
  while (aTo - tail > a0 && bTo - tail > b0 && a[aTo - tail - 1] === b[bTo - tail - 1]) tail++;
  const a1 = aTo - tail;
  const b1 = bTo - tail;
  if (a0 < a1 && b0 < b1) {
    const inner = { a0, a1, b0, b1 };
    const items = a1 - a0 + b1 - b0;
    const anchors = items > SHORT && depth < DEEPEST ? onlyOnes(a, b, inner) : [];
    if (items > LONG) yield;
    for (const [x, y] of anchors) {
      yield* align(a, b, { a0, a1: x, b0, b1: y }, runs, depth + 1);
      add(runs, x, y, 1);
      a0 = x + 1;
      b0 = y + 1;
    }
    const rest = { a0, a1, b0, b1 };
    if (anchors.length > 0) yield* align(a, b, rest, runs, depth + 1);
    else fewestDifferences(a, b, rest, runs);
  }
  if (tail > 0) add(runs, a1, b1, tail);
}

/** Places of items that occur once in each part, as the heaviest chain of them. */
function onlyOnes(
  a: readonly string[],
  b: readonly string[],
  { a0, a1, b0, b1 }: Part,
): [number, number][] {
  const inA = once(a, a0, a1);
  const inB = once(b, b0, b1);
  const pairs: [number, number][] = [];
  const weights: number[] = [];
  for (const [item, x] of inA) {
    const y = x === -1 ? -1 : (inB.get(item) ?? -1);
    if (y === -1) continue;
    pairs.push([x, y]);
    weights.push(item.length);
  }
  return heaviestChain(pairs, weights);
}

/** Where each item stands; -1 for one that stands there more than once. */
function once(items: readonly string[], from: number, to: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = from; at < to; at++) {
    const item = items[at] ?? '';
    places.set(item, places.has(item) ? -1 : at);
  }
  return places;
}

/** Myers' greedy algorithm on one part; adds nothing when the parts differ by too much. */
function fewestDifferences(
  a: readonly string[],
  b: readonly string[],
  { a0, a1, b0, b1 }: Part,
  runs: MutableRun[],
): void {
  const n = a1 - a0;
  const m = b1 - b0;
  const most = Math.min(n + m, MOST_DIFFERENCES);
  const middle = most + 1;
  const furthest = zeros(2 * middle + 1);
  const trace: number[][] = [];
  for (let d = 0; d <= most; d++) {
    trace.push(furthest.slice(middle - d - 1, middle + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = furthest[middle + k + 1] ?? 0;
      const right = furthest[middle + k - 1] ?? 0;
      let x = k === -d || (k !== d && right < down) ? down : right + 1;
      while (x < n && x - k < m && a[a0 + x] === b[b0 + x - k]) x++;
      furthest[middle + k] = x;
      if (x >= n && x - k >= m) {
        backtrack(trace, d, k, n, a0, b0, runs);
        return;
      }
    }
  }
}

function backtrack(
  trace: readonly (readonly number[])[],
  last: number,
  lastDiagonal: number,
  n: number,
  a0: number,
  b0: number,
  runs: MutableRun[],
): void {
  const found: Run[] = [];
  let x = n;
  let k = lastDiagonal;
  for (let d = last; d >= 0; d--) {
    const before = trace[d];
    const down = before?.[k + 1 + d + 1] ?? 0;
    const right = before?.[k - 1 + d + 1] ?? 0;
    const goesDown = k === -d || (k !== d && right < down);
    const from = d === 0 ? 0 : goesDown ? down : right + 1;
    if (x > from) found.push({ a: a0 + from, b: b0 + from - k, length: x - from });
    x = goesDown ? down : right;
    k = goesDown ? k + 1 : k - 1;
  }
  for (const run of found.reverse()) add(runs, run.a, run.b, run.length);
}

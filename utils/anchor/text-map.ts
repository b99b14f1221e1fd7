import type { Slices } from '@/utils/text/slices';
import { alignLines } from './align-lines';
import { alikeLines } from './alike-lines';
import { type LinePair, type Lines, matchLines, readLines } from './lines';

/** Words of the saved text, and where they stand now (UTF-16 units of each text). */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly nowFrom: number;
  readonly nowTo: number;
}

/** Which words of a saved text stand where in the text now. */
export interface TextMap {
  readonly saved: string;
  readonly now: string;
  /** In the order of the saved text; none overlap, in either text. */
  readonly stretches: readonly Stretch[];
  /** Where the saved text as a whole stands now; what lies outside is the rest of the page. */
  readonly hull: Hull;
}

interface Hull {
  readonly start: number;
  readonly end: number;
}

/**
 * Maps a saved text to the text now: equal lines first, in order and moved, then the words of the
 * lines between, then lines that were moved and edited as well. One map serves all passages.
 */
export function* mapTexts(saved: string, now: string): Slices<TextMap> {
  const before = readLines(saved);
  const after = readLines(now);
  const { chain, moved, edited } = matchLines(before, after);
  yield;
  const stretches = wholeLines(before, after, chain);
  if (chain.length < before.texts.length) {
    const reach = hullOf(saved, now, stretches);
    const near = moved.filter(([, line]) => isWithin(reach, after.starts[line] ?? 0));
    const left = { before: [] as number[], after: [] as number[] };
    for (const [linesBefore, linesAfter] of gaps(before, after, chain, [...near, ...edited])) {
      left.before.push(...linesBefore);
      left.after.push(...linesAfter);
      if (linesBefore.length === 0 || linesAfter.length === 0) continue;
      stretches.push(...(yield* alignLines(before, after, linesBefore, linesAfter)));
      yield;
    }
    stretches.push(...wholeLines(before, after, near));
    for (const [a, b] of edited) {
      stretches.push(...(yield* alignLines(before, after, [a], [b])));
    }
    stretches.sort(byPlace);
    const { start, end } = hullOf(saved, now, stretches);
    left.after = left.after.filter((line) => isWithin({ start, end }, after.starts[line] ?? 0));
    for (const [a, b] of yield* alikeLines(before, after, left, stretches)) {
      stretches.push(...(yield* alignLines(before, after, [a], [b])));
      yield;
    }
    stretches.sort(byPlace);
  }
  return { saved, now, stretches, hull: hullOf(saved, now, stretches) };
}

const byPlace = (one: Stretch, other: Stretch): number => one.from - other.from;

/** Pairs of whole lines as stretches, neighbours in both texts as one. */
function wholeLines(before: Lines, after: Lines, pairs: readonly LinePair[]): Stretch[] {
  const stretches: Stretch[] = [];
  let open: [a: number, b: number] | undefined;
  let last: LinePair | undefined;
  const close = () => {
    if (open === undefined || last === undefined) return;
    stretches.push({
      from: before.starts[open[0]] ?? 0,
      to: before.ends[last[0]] ?? 0,
      nowFrom: after.starts[open[1]] ?? 0,
      nowTo: after.ends[last[1]] ?? 0,
    });
  };
  for (const pair of pairs) {
    if (last === undefined || pair[0] !== last[0] + 1 || pair[1] !== last[1] + 1) {
      close();
      open = [pair[0], pair[1]];
    }
    last = pair;
  }
  close();
  return stretches;
}

/** Lines between those of the chain, without those that are known otherwise. */
function* gaps(
  before: Lines,
  after: Lines,
  chain: readonly LinePair[],
  taken: readonly LinePair[],
): Generator<[number[], number[]]> {
  const takenBefore = new Set(taken.map(([a]) => a));
  const takenAfter = new Set(taken.map(([, b]) => b));
  const end: LinePair = [before.texts.length, after.texts.length];
  let a = 0;
  let b = 0;
  for (const [nextA, nextB] of [...chain, end]) {
    if (nextA > a || nextB > b)
      yield [between(a, nextA, takenBefore), between(b, nextB, takenAfter)];
    a = nextA + 1;
    b = nextB + 1;
  }
}

function between(from: number, to: number, taken: ReadonlySet<number>): number[] {
  const lines: number[] = [];
  for (let line = from; line < to; line++) if (!taken.has(line)) lines.push(line);
  return lines;
}

/** Units of the page beside the known lines that still count as near them. */
const MARGIN = 400;

/**
 * From the first to the last stretch, and as far beyond as what is missing there may reach: twice its
 * length. Everywhere, when nothing is known.
 */
function hullOf(saved: string, now: string, stretches: readonly Stretch[]): Hull {
  const first = stretches[0];
  const last = stretches.at(-1);
  if (first === undefined || last === undefined) return { start: 0, end: now.length };
  let start = first.nowFrom;
  let end = last.nowTo;
  for (const { nowFrom, nowTo } of stretches) {
    start = Math.min(start, nowFrom);
    end = Math.max(end, nowTo);
  }
  return {
    start: start - 2 * first.from - MARGIN,
    end: end + 2 * (saved.length - last.to) + MARGIN,
  };
}

const isWithin = ({ start, end }: Hull, offset: number): boolean => offset >= start && offset < end;

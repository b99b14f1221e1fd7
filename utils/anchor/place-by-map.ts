import type { LostReason } from '@/utils/model/passage';
import { lastPlace } from '@/utils/text/last-place';
import { readWords } from '@/utils/text/words';
import type { Free } from './free-text';
import { ink, isBlank, isLetter } from './letters';
import { beginning, ending } from './passage-edges';
import { placeInGap } from './place-in-gap';
import type { Span } from './span';
import type { Stretch, TextMap } from './text-map';

/** What the map says of a passage; undefined when it does not know its place. */
export type Placing =
  | {
      readonly status: 'found' | 'changed';
      readonly start: number;
      readonly end: number;
      readonly pieces: readonly Span[];
      /** Share of the passage that is there, 0 to 1. */
      readonly words: number;
    }
  | { readonly status: 'lost'; readonly reason: LostReason }
  | undefined;

/** A mark stays on words of which half agree with the saved ones, and of which half are saved ones. */
const HALF = 0.5;
/** Units that may be put between two words of a passage. */
const MOST_BETWEEN = 400;

/** Where the map puts the passage `start..end` of the saved text. */
export function placeByMap(map: TextMap, passage: Span, free: Free): Placing {
  const { stretches } = map;
  const { start, end } = passage;
  const first = lastPlace(stretches.length, (at) => (stretches[at]?.to ?? 0) <= start) + 1;
  let last = first;
  while ((stretches[last]?.from ?? end) < end) last++;
  if (first === last) return placeInGap(map, passage, first, free);
  const only = stretches[first];
  if (only && last === first + 1 && only.from <= start && only.to >= end && isLinear(only)) {
    const at = only.nowFrom - only.from;
    return found({ start: start + at, end: end + at });
  }
  return placeInParts(map, passage, first, last, free);
}

const isLinear = ({ from, to, nowFrom, nowTo }: Stretch): boolean => to - from === nowTo - nowFrom;

const found = (span: Span): Placing => ({ status: 'found', ...span, pieces: [span], words: 1 });

/** Takes the stretches `first..last` of a passage together, as far as they hang together. */
function placeInParts(
  map: TextMap,
  passage: Span,
  first: number,
  last: number,
  free: Free,
): Placing {
  let parts = heaviest(groups(map, first, last, free), passage);
  for (;;) {
    const placed = joinParts(map, passage, parts);
    if (placed !== undefined) return placed;
    const cut = widestGap(parts);
    if (cut <= 0) return { status: 'lost', reason: 'rewritten' };
    parts = heaviest([parts.slice(0, cut), parts.slice(cut)], passage);
  }
}

/** Stretches in the same order in both texts, with little between them. */
function groups({ stretches, now }: TextMap, first: number, last: number, free: Free): Stretch[][] {
  const all: Stretch[][] = [];
  let before: Stretch | undefined;
  for (const stretch of stretches.slice(first, last)) {
    const group = all.at(-1);
    if (before !== undefined && group !== undefined && hangTogether(now, before, stretch, free)) {
      group.push(stretch);
    } else all.push([stretch]);
    before = stretch;
  }
  return all;
}

function hangTogether(now: string, one: Stretch, next: Stretch, free: Free): boolean {
  const { nowTo: start } = one;
  const { nowFrom: end } = next;
  if (end < start || !free.isWithout({ start, end })) return false;
  const lines = wholeLines(now, { start, end });
  const between = end - start - (lines === undefined ? 0 : lines.end - lines.start);
  return between <= MOST_BETWEEN + 2 * (next.from - one.to);
}

/** The whole lines within a span: an advertisement between two lines of a passage. */
function wholeLines(now: string, { start, end }: Span): Span | undefined {
  const first = now.indexOf('\n', start);
  const last = now.lastIndexOf('\n', end - 1);
  return first !== -1 && first < last ? { start: first, end: last + 1 } : undefined;
}

const overlap = ({ from, to }: Stretch, { start, end }: Span): number =>
  Math.min(to, end) - Math.max(from, start);

function heaviest(all: readonly Stretch[][], passage: Span): Stretch[] {
  const weigh = (group: Stretch[]) => group.reduce((sum, one) => sum + overlap(one, passage), 0);
  return [...all].sort((a, b) => weigh(b) - weigh(a))[0] ?? [];
}

/** The place of the part that follows on the widest gap; -1 when there is none. */
function widestGap(parts: readonly Stretch[]): number {
  let widest = -1;
  let width = -1;
  for (let at = 1; at < parts.length; at++) {
    const between = (parts[at]?.nowFrom ?? 0) - (parts[at - 1]?.nowTo ?? 0);
    if (between > width) {
      width = between;
      widest = at;
    }
  }
  return widest;
}

/** One place out of parts; undefined when less than half of it, or of the words there, agrees. */
function joinParts(map: TextMap, passage: Span, parts: readonly Stretch[]): Placing {
  const { saved, now } = map;
  const head = parts[0];
  const tail = parts.at(-1);
  if (head === undefined || tail === undefined) return undefined;
  const begin = beginning(map, passage, head);
  const finish = ending(map, passage, tail);
  let isSame = begin.isSame && finish.isSame;
  const pieces: Span[] = [];
  let open = begin.at;
  let before: Stretch | undefined;
  for (const part of parts) {
    if (before !== undefined) {
      const gone = saved.slice(before.to, part.from);
      const between = { start: before.nowTo, end: part.nowFrom };
      const lines = gone.includes('\n') ? wholeLines(now, between) : undefined;
      if (lines !== undefined) {
        pieces.push({ start: open, end: lines.start });
        open = lines.end;
      }
      const added =
        lines === undefined
          ? now.slice(between.start, between.end)
          : now.slice(between.start, lines.start) + now.slice(lines.end, between.end);
      isSame &&= isBlank(gone) && isBlank(added);
    }
    before = part;
  }
  pieces.push({ start: open, end: finish.at });
  const span = { start: begin.at, end: finish.at };
  if (isSame) return { status: 'found', ...span, pieces, words: 1 };
  const agreed = parts.reduce(
    (sum, { from, to }) =>
      sum + ink(saved.slice(Math.max(from, passage.start), Math.min(to, passage.end))),
    begin.agreed + finish.agreed,
  );
  const words = Math.min(1, agreed / ink(saved.slice(passage.start, passage.end)));
  if (agreed < HALF * pieces.reduce((sum, { start, end }) => sum + ink(now.slice(start, end)), 0)) {
    return undefined;
  }
  if (words < HALF && wordShare(map, passage, parts) < HALF) return undefined;
  return { status: 'changed', ...span, pieces, words };
}

/** How many of a passage's words are there; a short first name may be less than half of the letters. */
function wordShare({ saved }: TextMap, { start, end }: Span, parts: readonly Stretch[]): number {
  const words = readWords(saved, start, end);
  let all = 0;
  let there = 0;
  words.keys.forEach((key, at) => {
    if (!isLetter(key, 0)) return;
    all++;
    const from = words.starts[at] ?? 0;
    const to = words.ends[at] ?? 0;
    if (parts.some((part) => part.from <= from && part.to >= to)) there++;
  });
  return all === 0 ? 0 : there / all;
}

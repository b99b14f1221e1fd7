import { commonRuns } from '@/utils/text/common-runs';
import { readWords } from '@/utils/text/words';
import { joinWords } from './join-words';
import { isBlank, isInWord } from './letters';
import type { Lines } from './lines';
import type { Stretch } from './text-map';

/** Units that two lines have in common: `length` from `at` of the one, and from `nowAt` of the other. */
export interface SamePart {
  readonly at: number;
  readonly nowAt: number;
  readonly length: number;
}

/** Lines that have so much of the longer one in common, in order, are one line, edited. */
const SAME = 0.5;
/** Units that are looked for behind an edit, some three words; where a line says them twice, others are. */
export const PROBE = 20;

/**
 * What a line kept when it was edited in some places: its beginning, what lies between the edits, its
 * end. The browser's own string functions do it, at a fraction of the time that reading words takes.
 * Undefined when the lines have too little in common.
 */
export function sameParts(old: string, now: string): SamePart[] | undefined {
  const most = Math.min(old.length, now.length);
  const head = longest(most, (length) => now.startsWith(old.slice(0, length)));
  const tail = longest(most - head, (length) => now.endsWith(old.slice(old.length - length)));
  const parts = [{ at: 0, nowAt: 0, length: head }];
  const end = old.length - tail;
  const nowEnd = now.length - tail;
  let same = head + tail;
  for (let last = parts[0]; last !== undefined; ) {
    last = nextPart(old.slice(0, end), now.slice(0, nowEnd), last);
    if (last === undefined) break;
    parts.push(last);
    same += last.length;
  }
  parts.push({ at: end, nowAt: nowEnd, length: tail });
  return same < SAME * Math.max(old.length, now.length) ? undefined : parts;
}

/** The part behind the next edit: the first word from which on both texts say the same again. */
function nextPart(old: string, now: string, before: SamePart): SamePart | undefined {
  const from = before.at + before.length;
  const nowFrom = before.nowAt + before.length;
  for (let at = from; at + PROBE <= old.length; ) {
    const probe = old.slice(at, at + PROBE);
    const nowAt = now.indexOf(probe, nowFrom);
    const isOnly = old.indexOf(probe, at + 1) === -1 && now.indexOf(probe, nowAt + 1) === -1;
    if (nowAt !== -1 && isOnly) {
      const most = Math.min(old.length - at, now.length - nowAt);
      const isSame = (length: number) => now.startsWith(old.slice(at, at + length), nowAt);
      return { at, nowAt, length: longest(most, isSame) };
    }
    const space = old.indexOf(' ', at);
    if (space === -1) return undefined;
    at = space + 1;
  }
  return undefined;
}

/** Where the words of a line stand that was edited: the parts that are the same, and what of the edits is. */
export function editedLine(
  before: Lines,
  after: Lines,
  [lineBefore, lineAfter]: readonly [number, number],
  parts: readonly SamePart[],
): Stretch[] {
  const old = before.texts[lineBefore] ?? '';
  const now = after.texts[lineAfter] ?? '';
  const from = before.starts[lineBefore] ?? 0;
  const nowFrom = after.starts[lineAfter] ?? 0;
  const stretch = (at: number, nowAt: number, length: number, nowLength = length): Stretch => ({
    from: from + at,
    to: from + at + length,
    nowFrom: nowFrom + nowAt,
    nowTo: nowFrom + nowAt + nowLength,
  });
  const stretches: Stretch[] = [];
  let done = 0;
  let nowDone = 0;
  for (const part of parts) {
    const { at, nowAt, length } = wholeWords(old, now, part);
    // Mostly something was put in, or taken out, and there is nothing to compare.
    if (!isBlank(old.slice(done, at)) && !isBlank(now.slice(nowDone, nowAt))) {
      const a = readWords(old, done, at);
      const b = readWords(now, nowDone, nowAt);
      const words: Stretch[] = [];
      for (const run of commonRuns(a.keys, b.keys)) {
        for (let one = 0; one < run.length; one++) {
          const [start = 0, end = 0] = [a.starts[run.a + one], a.ends[run.a + one]];
          const [nowStart = 0, nowEnd = 0] = [b.starts[run.b + one], b.ends[run.b + one]];
          words.push(stretch(start, nowStart, end - start, nowEnd - nowStart));
        }
      }
      stretches.push(...joinWords(before.text, after.text, words));
    }
    if (length > 0) stretches.push(stretch(at, nowAt, length));
    done = at + length;
    nowDone = nowAt + length;
  }
  return stretches;
}

/** A part without the pieces of words at its ends: a word of which half is the same is another word. */
function wholeWords(old: string, now: string, { at, nowAt, length }: SamePart): SamePart {
  let start = 0;
  let end = length;
  const cuts = (offset: number) => isInWord(old, at + offset) || isInWord(now, nowAt + offset);
  while (end > 0 && cuts(end)) end--;
  while (start < end && cuts(start)) start++;
  return { at: at + start, nowAt: nowAt + start, length: end - start };
}

/** The greatest length up to `most` that holds; shorter ones hold as well. */
function longest(most: number, holds: (length: number) => boolean): number {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

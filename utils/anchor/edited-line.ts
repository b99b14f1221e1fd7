import { commonRuns } from '@/utils/text/common-runs';
import { readWords } from '@/utils/text/words';
import { joinWords } from './join-words';
import { isInWord } from './letters';
import type { Lines } from './lines';
import type { Stretch } from './text-map';

/** Two lines that begin and end with so much of the longer one in common are one line, edited. */
const SAME_ENDS = 0.5;

/**
 * Where the words of a line stand that was edited in one place: most edits leave its beginning and its
 * end alone, and only what is between them has to be read. Undefined when that is not so.
 */
export function editedLine(
  before: Lines,
  after: Lines,
  lineBefore: number,
  lineAfter: number,
): Stretch[] | undefined {
  const old = before.texts[lineBefore] ?? '';
  const now = after.texts[lineAfter] ?? '';
  const most = Math.min(old.length, now.length);
  let head = longest(most, (length) => now.startsWith(old.slice(0, length)));
  let tail = longest(most - head, (length) => now.endsWith(old.slice(old.length - length)));
  if (head + tail < SAME_ENDS * Math.max(old.length, now.length)) return undefined;
  while (head > 0 && (isInWord(old, head) || isInWord(now, head))) head--;
  while (tail > 0 && (isInWord(old, old.length - tail) || isInWord(now, now.length - tail))) tail--;

  const from = before.starts[lineBefore] ?? 0;
  const nowFrom = after.starts[lineAfter] ?? 0;
  const part = (at: number, nowAt: number, length: number, nowLength = length): Stretch => ({
    from: from + at,
    to: from + at + length,
    nowFrom: nowFrom + nowAt,
    nowTo: nowFrom + nowAt + nowLength,
  });
  const a = readWords(old, head, old.length - tail);
  const b = readWords(now, head, now.length - tail);
  const words: Stretch[] = [];
  for (const run of commonRuns(a.keys, b.keys)) {
    for (let at = 0; at < run.length; at++) {
      const [start = 0, end = 0] = [a.starts[run.a + at], a.ends[run.a + at]];
      const [nowStart = 0, nowEnd = 0] = [b.starts[run.b + at], b.ends[run.b + at]];
      words.push(part(start, nowStart, end - start, nowEnd - nowStart));
    }
  }
  return [
    ...(head > 0 ? [part(0, 0, head)] : []),
    ...joinWords(before.text, after.text, words),
    ...(tail > 0 ? [part(old.length - tail, now.length - tail, tail)] : []),
  ];
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

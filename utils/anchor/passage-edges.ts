import { lastPlace } from '@/utils/text/last-place';
import { readWords } from '@/utils/text/words';
import { closestEnding, closestStretch } from './closest';
import { ink, isBlank, isLetter, wordEnd, wordStart } from './letters';
import type { Span } from './span';
import type { Stretch, TextMap } from './text-map';

/** Of replaced words, so much must agree for them to be the same words with a slip of the pen. */
const SAME_WORD = 0.5;
/** A passage of so many words keeps a replaced word at its edge: a quotation, not a name. */
const QUOTATION = 6;

/** An edge of a passage in the text now, and how many units of it agree beyond the stretches. */
export interface Edge {
  readonly at: number;
  readonly agreed: number;
  readonly isSame: boolean;
}

/** Where a passage begins whose first known words are `head`. */
export function beginning(
  { saved, now, stretches }: TextMap,
  { start, end }: Span,
  head: Stretch,
): Edge {
  if (start >= head.from) {
    const at = Math.min(head.nowFrom + start - head.from, head.nowTo);
    return { at, agreed: 0, isSame: true };
  }
  const all = saved.slice(start, head.from);
  if (isBlank(all)) return { at: head.nowFrom, agreed: 0, isSame: true };
  // Only in the line of what is known: the line before is another one by now.
  const missing = afterLast(all);
  const before = stretches[placeOf(stretches, head) - 1];
  const follows = before !== undefined && before.nowTo <= head.nowFrom;
  const earliest = Math.max(follows ? before.nowTo : 0, head.nowFrom - 2 * missing.length - 20);
  const room = afterLast(now.slice(earliest, head.nowFrom));
  const near = closestEnding(missing.trimEnd(), room.trimEnd());
  if (near !== undefined && 1 - near.errors / missing.trimEnd().length >= SAME_WORD) {
    const least = head.nowFrom - room.length;
    let at = wordStart(now, least + near.start, least);
    if (isLetter(saved, start)) while (at < head.nowFrom && !isLetter(now, at)) at++;
    return { at, agreed: ink(missing) - near.errors, isSame: false };
  }
  const beyond = saved.slice(before?.to ?? 0, start);
  if (isReplaced(saved.slice(start, end), beyond, missing, room)) {
    return { at: head.nowFrom - room.trimStart().length, agreed: 0, isSame: false };
  }
  return { at: head.nowFrom, agreed: 0, isSame: false };
}

/** Where a passage ends whose last known words are `tail`. */
export function ending(
  { saved, now, stretches }: TextMap,
  { start, end }: Span,
  tail: Stretch,
): Edge {
  if (end <= tail.to) {
    const at = Math.max(tail.nowTo - (tail.to - end), tail.nowFrom);
    return {
      at: end < tail.to || tail.to - tail.from === tail.nowTo - tail.nowFrom ? at : tail.nowTo,
      agreed: 0,
      isSame: true,
    };
  }
  const all = saved.slice(tail.to, end);
  if (isBlank(all)) return { at: tail.nowTo, agreed: 0, isSame: true };
  const missing = beforeFirst(all);
  const after = stretches[placeOf(stretches, tail) + 1];
  const follows = after !== undefined && after.nowFrom >= tail.nowTo;
  const most = Math.min(follows ? after.nowFrom : now.length, tail.nowTo + 2 * missing.length + 20);
  const room = beforeFirst(now.slice(tail.nowTo, most));
  const lead = room.length - room.trimStart().length;
  const near = closestStretch(missing.trimStart(), room.trimStart(), true);
  if (near !== undefined && 1 - near.errors / missing.trimStart().length >= SAME_WORD) {
    let at = wordEnd(now, tail.nowTo + lead + near.end, tail.nowTo + room.length);
    if (isLetter(saved, end - 1)) while (at > tail.nowTo && !isLetter(now, at - 1)) at--;
    return { at, agreed: ink(missing) - near.errors, isSame: false };
  }
  const beyond = saved.slice(end, after?.from ?? end);
  if (isReplaced(saved.slice(start, end), beyond, missing, room)) {
    return { at: tail.nowTo + room.trimEnd().length, agreed: 0, isSame: false };
  }
  return { at: tail.nowTo, agreed: 0, isSame: false };
}

const afterLast = (text: string): string => text.slice(text.lastIndexOf('\n') + 1);
function beforeFirst(text: string): string {
  const at = text.indexOf('\n');
  return at === -1 ? text : text.slice(0, at);
}

/** Whether words at a quotation's edge, and none beyond it, were replaced by about as many. */
function isReplaced(exact: string, beyond: string, missing: string, room: string): boolean {
  if (!isBlank(beyond) || isBlank(room) || isBlank(missing)) return false;
  if (readWords(exact).keys.length < QUOTATION) return false;
  return readWords(room).keys.length <= 2 * readWords(missing).keys.length + 2;
}

const placeOf = (stretches: readonly Stretch[], { from }: Stretch): number =>
  lastPlace(stretches.length, (at) => (stretches[at]?.from ?? 0) <= from);

import type { Span } from '@/utils/model/suggestion';
import type { Slices } from '@/utils/text/slices';

/** UTF-16 units that are searched between two yields: less than a millisecond of work once it is warm. */
const PIECE = 2_048;
/** What a pattern may look back at, and how far a match may reach beyond its piece. */
const MARGIN = 256;

/** One match, with the stretch of the text around it that the pattern saw. */
export interface Seen {
  readonly match: RegExpExecArray;
  /** The stretch that was searched; `match.index` counts in it. */
  readonly around: string;
  /** Where the stretch begins in the text, UTF-16 units. */
  readonly offset: number;
}

/**
 * A pattern that is tried only where a cheap one finds that it could begin. Where both stopped is
 * set anew before each use, so one pair serves every text.
 */
export interface Pattern {
  /** Global; finds every place where a match may begin, and some more. */
  readonly starts: RegExp;
  /** Sticky: the match itself. */
  readonly form: RegExp;
}

/**
 * Every match of a pattern that `read` takes, in the order of the text and none overlapping
 * another; spans count in the whole text. Gives way after every piece, so a text of any length is
 * searched in time that grows with it. No match is longer than 256 units.
 */
export function* matchesOf<T extends Span>(
  text: string,
  { starts, form }: Pattern,
  read: (seen: Seen) => T | undefined,
): Slices<T[]> {
  const found: T[] = [];
  let next = 0;
  for (let from = 0; from < text.length; from += PIECE) {
    const offset = Math.max(0, from - MARGIN);
    const around = text.slice(offset, from + PIECE + MARGIN);
    starts.lastIndex = Math.max(next, from) - offset;
    for (let start = starts.exec(around); start; start = starts.exec(around)) {
      const at = start.index;
      if (at + offset >= from + PIECE) break;
      form.lastIndex = at;
      const match = form.exec(around);
      const span = match ? read({ match, around, offset }) : undefined;
      if (span) found.push(span);
      starts.lastIndex = span ? form.lastIndex : at + 1;
      next = starts.lastIndex + offset;
    }
    yield;
  }
  return found;
}

import { LIMITS } from '@/utils/model/limits';
import type { Passage } from '@/utils/model/passage';

/** Context saved at the least, on each side, in UTF-16 units. */
const LEAST_CONTEXT = 32;

/**
 * The passage `start..end` (UTF-16 units, `start < end`) of `text`, with as much context as makes
 * it unique there: W3C asks consumers to take every match of a quote, so a fixed context would
 * stand for several places. Throws RangeError for an empty or outlying range.
 */
export function describePassage(text: string, start: number, end: number): Passage {
  if (!(start >= 0 && start < end && end <= text.length)) {
    throw new RangeError(`No passage at ${start}–${end} of ${text.length}`);
  }
  const exact = text.slice(start, end);
  let context = LEAST_CONTEXT;
  while (context < LIMITS.context && repeats(text, start, end, context)) context *= 2;
  const width = Math.min(context, LIMITS.context);
  return {
    start,
    end,
    exact,
    prefix: withoutFirstHalf(text.slice(Math.max(0, start - width), start)),
    suffix: withoutLastHalf(text.slice(end, end + width)),
  };
}

/** Whether the passage with this much context stands in the text a second time. */
function repeats(text: string, start: number, end: number, context: number): boolean {
  const from = Math.max(0, start - context);
  const whole = text.slice(from, end + context);
  const first = text.indexOf(whole);
  return first !== from || text.indexOf(whole, from + 1) !== -1;
}

/** A cut may leave half a character at a context's far end; that half is dropped. */
const withoutFirstHalf = (prefix: string): string => prefix.replace(/^[\uDC00-\uDFFF]/, '');
const withoutLastHalf = (suffix: string): string => suffix.replace(/[\uD800-\uDBFF]$/, '');

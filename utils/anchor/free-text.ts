import { lastPlace } from '@/utils/text/last-place';
import type { Span } from './span';
import type { TextMap } from './text-map';

/** What of the text now is nobody's: no word of the saved text stands there. */
export interface Free {
  /** In order, within the hull of the saved text. */
  readonly spans: readonly Span[];
  /** The free text that begins at one offset, and the one that ends at another; one, if they are the same. */
  beside(from: number | undefined, to: number | undefined): Span[];
  /** Whether no word of the saved text stands in a span. */
  isWithout(span: Span): boolean;
}

/** So much of a free text is looked at beside a known place, in UTF-16 units. */
const REACH = 2_000;

/** Words that are the saved text's own already cannot be those of another passage: a twin stays a twin. */
export function freeText({ stretches, hull, now }: TextMap): Free {
  const taken = [...stretches].sort((a, b) => a.nowFrom - b.nowFrom);
  const spans: Span[] = [];
  let at = Math.max(0, hull.start);
  for (const { nowFrom, nowTo } of taken) {
    if (nowFrom > at) spans.push({ start: at, end: nowFrom });
    at = Math.max(at, nowTo);
  }
  const end = Math.min(now.length, hull.end);
  if (end > at) spans.push({ start: at, end });

  return {
    spans,
    isWithout({ start, end }) {
      const next = taken[lastPlace(taken.length, (at) => (taken[at]?.nowTo ?? 0) <= start) + 1];
      return next === undefined || next.nowFrom >= end;
    },
    beside(from, to) {
      const rooms: Span[] = [];
      if (from !== undefined) {
        const span = spans[lastPlace(spans.length, (one) => (spans[one]?.start ?? 0) <= from)];
        if (span?.start === from) rooms.push({ ...span, end: Math.min(span.end, from + REACH) });
      }
      if (to !== undefined) {
        const span = spans[lastPlace(spans.length, (one) => (spans[one]?.start ?? 0) < to)];
        const start = Math.max(span?.start ?? to, to - REACH);
        if (span?.end === to && start !== rooms[0]?.start) rooms.push({ start, end: to });
      }
      return rooms;
    },
  };
}

import type { Span, Suggestion } from '@/utils/model/suggestion';

/** Words that the reader has tagged. */
export interface TaggedSpan extends Span {
  readonly entityId?: string;
}

const RANK = { taught: 0, english: 1, capitals: 2 } as const;

/**
 * The suggestions of all sources as one list, in the order of the text, none overlapping another nor
 * what is tagged. What was taught comes before what the engine says, and that before capitals; only a
 * guess at a taught name gives way to words of which the engine is sure and in which it stands.
 */
export function mergeSuggestions(
  lists: readonly (readonly Suggestion[])[],
  tagged: readonly TaggedSpan[] = [],
): Suggestion[] {
  const all = lists.flat();
  const surer = all.filter(({ source, tier }) => source === 'english' && tier === 'sure');
  const ranked = settleGuesses(all, surer).sort(
    (a, b) =>
      RANK[a.source] - RANK[b.source] ||
      (a.tier === b.tier ? 0 : a.tier === 'sure' ? -1 : 1) ||
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start,
  );
  const board = new SpanBoard(tagged);
  const kept: Suggestion[] = [];
  for (let rank = 0, at = 0; rank < 3; rank++) {
    const own: Suggestion[] = [];
    for (; at < ranked.length; at++) {
      const one = ranked[at];
      if (!one || RANK[one.source] !== rank) break;
      own.push(one);
    }
    const free = own.filter((one) => one.end > one.start && !board.touches(one));
    const apart = withoutOverlap(free);
    for (const one of apart) kept.push(one);
    board.add(apart);
  }
  return kept.sort((a, b) => a.start - b.start);
}

/**
 * Guesses at taught names beside what the engine is sure of: the same words as the same type are
 * sure; the same as another type, or a part of a longer name, are not what was taught.
 */
function settleGuesses(all: readonly Suggestion[], surer: readonly Suggestion[]): Suggestion[] {
  const sorted = [...surer].sort((a, b) => a.start - b.start);
  return all.flatMap((one) => {
    if (one.source !== 'taught' || one.tier === 'sure') return [one];
    const around = lastStartingBefore(sorted, one.start);
    if (!around || around.end < one.end) return [one];
    const isSame = around.start === one.start && around.end === one.end;
    if (isSame && around.typeId === one.typeId) return [{ ...one, tier: 'sure' as const }];
    return [];
  });
}

/** The last of the spans (in order, not overlapping) that starts at `start` or before. */
function lastStartingBefore<S extends Span>(sorted: readonly S[], start: number): S | undefined {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return sorted[low - 1];
}

/** Of overlapping ones of a list, best first, the first. */
function withoutOverlap(list: readonly Suggestion[]): Suggestion[] {
  const order = new Map(list.map((one, at) => [one, at]));
  const kept: Suggestion[] = [];
  for (const one of [...list].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (last && last.end > one.start) {
      if ((order.get(last) ?? 0) < (order.get(one) ?? 0)) continue;
      kept.pop();
    }
    kept.push(one);
  }
  return kept;
}

/** Stretches of a text that are taken. */
class SpanBoard {
  #spans: Span[];

  constructor(spans: readonly Span[]) {
    this.#spans = joined(spans);
  }

  touches({ start, end }: Span): boolean {
    const last = lastStartingBefore(this.#spans, end - 1);
    return last !== undefined && last.end > start;
  }

  add(spans: readonly Span[]): void {
    this.#spans = joined([...this.#spans, ...spans]);
  }
}

/** Spans in order, with overlapping ones made one. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && last.end > start) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    } else if (end > start) result.push({ start, end });
  }
  return result;
}

import type { Span, Suggestion, SuggestionTier } from '@/utils/model/suggestion';
import type { Slices } from '@/utils/text/slices';

export interface FoundName extends Span {
  readonly typeId: string;
  /** Patterns give none: they are sure. */
  readonly tier?: SuggestionTier;
}

/** Names between two yields. */
const PACE = 2_000;

/**
 * One list in the order of the text, in which nothing overlaps: of two that do the longer stays, of
 * two equal ones that of the earlier list. Each list is in the order of the text already.
 */
export function* joinFound(lists: readonly (readonly FoundName[])[]): Slices<Suggestion[]> {
  const next = lists.map(() => 0);
  const kept: FoundName[] = [];
  for (let taken = 1; ; taken += 1) {
    if (taken % PACE === 0) yield;
    const name = takeFirst(lists, next);
    if (name === undefined) break;
    add(kept, name);
  }
  const joined: Suggestion[] = [];
  for (const { start, end, typeId, tier } of kept) {
    if (joined.length % PACE === PACE - 1) yield;
    joined.push({ start, end, typeId, tier: tier ?? 'sure', source: 'english' });
  }
  return joined;
}

/** Takes the name that begins first off its list. */
function takeFirst(
  lists: readonly (readonly FoundName[])[],
  next: number[],
): FoundName | undefined {
  let first: FoundName | undefined;
  let from = -1;
  for (const [rank, list] of lists.entries()) {
    const name = list[next[rank] ?? 0];
    if (name === undefined || (first !== undefined && name.start >= first.start)) continue;
    first = name;
    from = rank;
  }
  if (from >= 0) next[from] = (next[from] ?? 0) + 1;
  return first;
}

/** Adds a name unless it overlaps a longer one; shorter ones that it overlaps go. */
function add(kept: FoundName[], name: FoundName): void {
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    if (last.end <= name.start) break;
    if (lengthOf(last) >= lengthOf(name)) return;
    kept.pop();
  }
  kept.push(name);
}

const lengthOf = ({ start, end }: Span): number => end - start;

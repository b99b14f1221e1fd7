import { findPassages } from '@/utils/anchor/find-passages';
import type { Span } from '@/utils/anchor/span';
import type { Mark, MarkPlace } from '@/utils/model/mark';
import type { LostReason } from '@/utils/model/passage';
import type { Slices } from '@/utils/text/slices';

/** A mark and where it stands in the page's text (UTF-16 units of the index), or why it is lost. */
export type PlacedMark = { readonly mark: Mark } & (
  | {
      readonly status: 'found' | 'changed';
      readonly start: number;
      readonly end: number;
      /** What of it is painted: nothing of what was put between its lines. */
      readonly pieces: readonly Span[];
      /** When the status is `changed`: the words there now. */
      readonly now?: string;
    }
  | { readonly status: 'lost'; readonly reason: LostReason }
);

export type StandingMark = Extract<PlacedMark, { start: number }>;

export const stands = (placed: PlacedMark): placed is StandingMark => placed.status !== 'lost';

/**
 * Where marks stand in the page's `text` now, in document order, the lost ones last, as work in
 * slices. `texts`: the frozen texts of their snapshots by id, as far as they are at hand.
 */
export function* placeMarks(
  marks: readonly Mark[],
  texts: ReadonlyMap<string, string>,
  text: string,
): Slices<PlacedMark[]> {
  const sought = marks.map(({ id, passage, snapshotId }) => {
    const saved = texts.get(snapshotId);
    return saved === undefined ? { id, passage } : { id, passage, saved };
  });
  const findings = yield* findPassages(sought, text);
  const placed = findings.flatMap((finding, at): PlacedMark[] => {
    const mark = marks[at];
    if (mark === undefined) return [];
    if (finding.status === 'lost') return [{ mark, status: 'lost', reason: finding.reason }];
    const { status, start, end, pieces } = finding;
    const now = status === 'changed' ? { now: text.slice(start, end) } : {};
    return [{ mark, status, start, end, pieces, ...now }];
  });
  return placed.sort(byPlace);
}

function byPlace(a: PlacedMark, b: PlacedMark): number {
  if (!stands(a) || !stands(b)) return Number(!stands(a)) - Number(!stands(b));
  return a.start - b.start || b.end - a.end;
}

export function asMarkPlace(placed: PlacedMark): MarkPlace {
  const { id } = placed.mark;
  if (!stands(placed)) return { id, status: 'lost', reason: placed.reason };
  const { status, start, now } = placed;
  return { id, status, start, ...(now !== undefined && { now }) };
}

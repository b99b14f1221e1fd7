import type { Annotation } from '@/utils/model/annotation';
import type { Snapshot } from '@/utils/model/snapshot';

/**
 * Puts annotations in reading order: notes on the whole article, then passages of the article, then
 * those of the page around it; what starts at the same place goes from long to short.
 */
export function sortByPlace<A extends Annotation>(
  annotations: readonly A[],
  snapshots: ReadonlyMap<string, Snapshot>,
): A[] {
  const part = (one: A) =>
    one.kind === 'note' ? 0 : snapshots.get(one.snapshotId)?.scope === 'page' ? 2 : 1;
  const start = (one: A) => (one.kind === 'note' ? 0 : one.passage.start);
  const end = (one: A) => (one.kind === 'note' ? 0 : one.passage.end);
  return [...annotations].sort(
    (a, b) =>
      part(a) - part(b) ||
      start(a) - start(b) ||
      end(b) - end(a) ||
      a.created.localeCompare(b.created) ||
      a.id.localeCompare(b.id),
  );
}

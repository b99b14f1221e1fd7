import type { Annotation } from '@/utils/model/annotation';
import type { SnapshotTrace } from '@/utils/model/change';
import type { ArticleNotes } from './articles';
import { earlierOf } from './earlier-of';
import { traceOf } from './stage';

/**
 * The article's text as the reader knows it: the one on which the last of the annotations was made, or
 * to which one was attached since. `undefined` when they are all outside the article.
 */
export function lastRead({
  annotations,
  snapshots,
}: Pick<ArticleNotes, 'annotations' | 'snapshots'>): SnapshotTrace | undefined {
  let last: { at: string; snapshotId: string } | undefined;
  for (const annotation of annotations) {
    const { snapshotId } = annotation;
    const at = placedAt(annotation);
    if (snapshots.get(snapshotId)?.scope !== 'article') continue;
    if (last === undefined || at > last.at) last = { at, snapshotId };
  }
  const snapshot = last && snapshots.get(last.snapshotId);
  return snapshot && traceOf(snapshot);
}

const placedAt = (annotation: Annotation): string =>
  earlierOf(annotation).at(-1)?.until ?? annotation.created;

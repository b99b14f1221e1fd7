import { findPassages } from '@/utils/anchor/find-passages';
import type { TaggedSpan } from '@/utils/entities/merge-suggestions';
import type { Span } from '@/utils/model/suggestion';
import type { ArticleNotes } from '@/utils/store/articles';
import { inSlices } from '@/utils/text/slices';

/** Where the mentions that the reader tagged stand in the article's text now, in its order. */
export async function taggedSpans(
  { annotations, snapshots }: Pick<ArticleNotes, 'annotations' | 'snapshots'>,
  text: string,
): Promise<TaggedSpan[]> {
  const mentions = annotations.filter((one) => one.kind === 'entity');
  const textOf = ({ snapshotId }: { snapshotId: string }) => snapshots.get(snapshotId)?.text;
  const sought = mentions
    .filter((one) => textOf(one) !== text)
    .map((one) => {
      const saved = textOf(one);
      return { id: one.id, passage: one.passage, ...(saved !== undefined && { saved }) };
    });
  const found = await inSlices(findPassages(sought, text));
  const places = new Map<string, Span>();
  for (const one of found) if (one.status !== 'lost') places.set(one.id, one);
  return mentions
    .flatMap((one) => {
      const { id, passage, entityId } = one;
      const place = textOf(one) === text ? passage : places.get(id);
      return place ? [{ start: place.start, end: place.end, entityId }] : [];
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

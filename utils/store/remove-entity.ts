import type { Annotation } from '@/utils/model/annotation';
import type { Planned } from '@/utils/model/change';
import { commit } from './commit';
import type { PressmarkDatabase } from './database';
import { groupOf } from './group-of';
import { joinAnnotations } from './join-annotations';
import { type Mention, mentionsOf, shownEntity } from './mentions-of';
import { type SaidBefore, saidBefore } from './said-before';

export interface RemoveEntity {
  /** What becomes of its mentions. */
  mentions: 'remove' | 'keep as highlights';
}

/**
 * Puts an entity in the trash, its mentions with it or made highlights. A mention of words that are
 * highlighted already goes to the trash, and what it says to that highlight.
 * @returns the journal's number of what was written, for undo
 * @throws StoreError `errorNotFound` when it is not there, merged, or in the trash already
 */
export async function removeEntity(
  db: PressmarkDatabase,
  id: string,
  { mentions }: RemoveEntity,
): Promise<{ group?: number }> {
  const receipt = await commit(db, 'remove entity', async (rows) => {
    const now = new Date().toISOString();
    const entity = await shownEntity(rows, id);
    const all = await mentionsOf(rows, [id]);
    const live = all.filter(({ deleted }) => deleted === undefined);
    const left =
      mentions === 'remove'
        ? live.map((mention) => ({ ...mention, deleted: now, modified: now }))
        : await asHighlights(rows, live, now);
    return [
      { table: 'entities', put: { ...entity, deleted: now, modified: now } },
      ...left.map((put): Planned => ({ table: 'annotations', put })),
    ];
  });
  return groupOf(receipt);
}

async function asHighlights(
  rows: PressmarkDatabase,
  mentions: readonly Mention[],
  now: string,
): Promise<Annotation[]> {
  const articleIds = [...new Set(mentions.map(({ articleId }) => articleId))];
  const near = await rows.annotations.where('articleId').anyOf(articleIds).toArray();
  const articles = new Map<string, SaidBefore>(articleIds.map((id) => [id, saidBefore()]));
  for (const one of near) articles.get(one.articleId)?.add(one);
  const written = new Map<string, Annotation>();
  for (const mention of mentions) {
    const { entityId: _entity, typeId: _type, ...rest } = mention;
    const highlight: Annotation = { ...rest, kind: 'highlight', modified: now };
    const said = articles.get(mention.articleId);
    const same = said?.find(highlight);
    const known = same && (written.get(same.id) ?? same);
    const joined = known && joinAnnotations(known, mention, now);
    if (joined) {
      written.set(joined.id, joined);
      written.set(mention.id, { ...mention, deleted: now, modified: now });
    } else {
      written.set(mention.id, highlight);
      said?.add(highlight);
    }
  }
  return [...written.values()];
}

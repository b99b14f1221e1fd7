import { inText, savedSentence } from '@/components/article/saved-sentence';
import type { EntityDetail, MentionArticle } from '@/components/entity/entity-detail';
import type { Article } from '@/utils/model/article';
import { entityById } from '@/utils/store/by-id';
import type { PressmarkDatabase } from '@/utils/store/database';
import { entityUse } from '@/utils/store/entity-use';
import { type Mention, mentionsOf } from '@/utils/store/mentions-of';

/**
 * An entity, or the one that it was merged into, with its first `limit` mentions in their sentences:
 * the article last seen first, in each the order of the text. `null` when there is none.
 */
export async function readEntity(
  db: PressmarkDatabase,
  id: string,
  limit: number,
): Promise<EntityDetail | null> {
  const entity = await entityById(db, id);
  if (!entity || entity.deleted !== undefined) return null;
  const [use = { id: entity.id, mentions: 0, articles: 0 }] = await entityUse(db, [entity.id]);
  const live = (await mentionsOf(db, [entity.id])).filter(({ deleted }) => deleted === undefined);
  const articles = await db.articles.bulkGet([...new Set(live.map((one) => one.articleId))]);
  const byId = new Map(articles.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  const seen = (mention: Mention) => byId.get(mention.articleId)?.lastSeen ?? '';
  const shown = live
    .sort(
      (a, b) =>
        seen(b).localeCompare(seen(a)) ||
        a.articleId.localeCompare(b.articleId) ||
        a.passage.start - b.passage.start,
    )
    .slice(0, limit);
  const ids = [...new Set(shown.map(({ snapshotId }) => snapshotId))];
  const snapshots = await db.snapshots.bulkGet(ids);
  const texts = new Map(snapshots.flatMap((row) => (row ? [[row.id, row.text] as const] : [])));
  return { entity, use, articles: byArticle(shown, byId, texts), shown: shown.length };
}

function byArticle(
  mentions: readonly Mention[],
  articles: ReadonlyMap<string, Article>,
  texts: ReadonlyMap<string, string>,
): MentionArticle[] {
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.articleId);
    if (group) group.push(mention);
    else groups.set(mention.articleId, [mention]);
  }
  return [...groups].flatMap(([id, list]) => {
    const article = articles.get(id);
    if (!article) return [];
    return [
      {
        id,
        title: article.title,
        url: article.url,
        source: article.publisher || new URL(article.url).hostname,
        day: article.published ?? article.firstSeen.slice(0, 10),
        mentions: list.map((mention) => {
          const text = texts.get(mention.snapshotId);
          const { passage } = mention;
          const { before, after } = savedSentence(
            text === undefined ? passage : inText(passage, text),
          );
          return { id: mention.id, before, words: passage.exact, after, note: mention.note };
        }),
      },
    ];
  });
}

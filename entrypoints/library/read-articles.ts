import type { ListedArticle } from '@/components/article/article-list';
import type { PressmarkDatabase } from '@/utils/store/database';
import { eachAnnotation } from '@/utils/store/each-annotation';

/** Articles with something in them, newest visit first. */
export async function readArticles(db: PressmarkDatabase): Promise<readonly ListedArticle[]> {
  const articles = await db.articles.orderBy('lastSeen').reverse().toArray();
  const counts = new Map<string, { annotations: number; entities: Set<string> }>();
  await eachAnnotation(db, (annotation) => {
    if (annotation.deleted !== undefined) return;
    const count = counts.get(annotation.articleId) ?? { annotations: 0, entities: new Set() };
    counts.set(annotation.articleId, count);
    count.annotations += 1;
    if (annotation.kind === 'entity') count.entities.add(annotation.entityId);
  });
  return articles.flatMap((article) => {
    const count = counts.get(article.id);
    if (!count) return [];
    return [{ article, annotations: count.annotations, entities: count.entities.size }];
  });
}

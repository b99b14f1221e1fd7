import type { Dismissal } from '@/utils/model/dismissal';
import type { PressmarkDatabase } from './database';

/** What is refused everywhere and, for an article, in that one; oldest first. */
export async function dismissalsOf(
  db: PressmarkDatabase,
  articleId?: string,
): Promise<Dismissal[]> {
  const all = await db.dismissals.toArray();
  return all
    .filter((one) => one.articleId === undefined || one.articleId === articleId)
    .sort((a, b) => a.created.localeCompare(b.created) || a.id.localeCompare(b.id));
}

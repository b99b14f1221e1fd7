import type { PressmarkDatabase } from './database';

/** The texts of an article that are kept, of scope `article`, newest first. */
export async function articleTexts(db: PressmarkDatabase, articleId: string): Promise<string[]> {
  const all = await db.snapshots.where('articleId').equals(articleId).toArray();
  return all
    .filter(({ scope }) => scope === 'article')
    .sort((a, b) => b.takenAt.localeCompare(a.takenAt))
    .map(({ text }) => text);
}

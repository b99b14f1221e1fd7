import type { ReadArticle } from '@/utils/article/read-article';
import type { AboutText } from '@/utils/platform/messages';
import type { TextIndex } from '@/utils/text/text-index';
import type { OpenSession } from './open-session';

/** The article as the page shows it now, and as the worker is told of it. */
export interface ArticleNow {
  readonly told: AboutText;
  readonly article: ReadArticle;
  /** The page's text that the article was found in; `board.index` at that moment. */
  readonly index: TextIndex;
  /** What it took to read it, in ms of work. */
  readonly ms: number;
}

/**
 * Reads the article anew; marks are placed on the same reading. `undefined` when the page holds no
 * article. Rejects with `MessageFailure` when what finds articles may not come.
 */
export async function articleNow({
  text,
  board,
  about,
}: Pick<OpenSession, 'text' | 'board' | 'about'>): Promise<ArticleNow | undefined> {
  await text.ready();
  // What the article is found by must be the page's own nodes still.
  const before = board.spent;
  await board.place();
  const began = performance.now() - (board.spent - before);
  const { index } = board;
  const article = index && text.article(index);
  if (index === undefined || !article?.snapshot.text) return undefined;
  const where = about();
  const { snapshot } = article;
  const told = { url: where.url, facts: text.facts(index, where), snapshot };
  return { told, article, index, ms: performance.now() - began };
}

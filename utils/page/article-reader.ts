import type { readPageFacts } from '@/utils/article/page-facts';
import type { readArticle } from '@/utils/article/read-article';
import { MessageFailure } from '@/utils/platform/failure';
import { askWorker } from '@/utils/platform/send';

/**
 * What finds a page's article. It is a script of its own: a page whose marks are merely shown again
 * needs none of it, and it would be the larger part of what every page loads.
 */
export interface ArticleReader {
  readonly readArticle: typeof readArticle;
  readonly readPageFacts: typeof readPageFacts;
}

const READER = Symbol.for('pressmark.article-reader');

/** The scripts' own world, which the page cannot see. */
const frame: typeof globalThis & { [READER]?: ArticleReader } = globalThis;

/** Called by the script that brings the reader. */
export function offerReader(reader: ArticleReader): void {
  frame[READER] = reader;
}

/** The reader, if its script has come. */
export const articleReader = (): ArticleReader | undefined => frame[READER];

/** Fetches the script where it has not come yet. Rejects with `MessageFailure` when it may not come. */
export async function fetchReader(): Promise<void> {
  if (articleReader() !== undefined) return;
  await askWorker('page.reader', {});
  if (articleReader() === undefined) throw new MessageFailure('errorNoReader');
}

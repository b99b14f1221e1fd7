import * as v from 'valibot';
import { articleDraft } from '@/utils/article/article-draft';
import { articleUrls } from '@/utils/article/article-url';
import type { ArticleDraft } from '@/utils/model/article';
import { PageFactsSchema } from '@/utils/model/page-facts';
import { HttpUrlSchema } from '@/utils/model/scalars';
import { type SnapshotDraft, SnapshotDraftSchema } from '@/utils/model/snapshot';
import { RefusalSchema } from '@/utils/model/suggestion';
import type { AboutText } from '@/utils/platform/messages';

export const AboutArticleSchema = v.strictObject({
  url: HttpUrlSchema,
  canonical: v.exactOptional(HttpUrlSchema),
});

/** Words that are refused in an article, or everywhere. */
export const RefuseSchema = v.strictObject({
  ...AboutArticleSchema.entries,
  refusal: RefusalSchema,
});

export const AboutTextSchema = v.strictObject({
  url: HttpUrlSchema,
  facts: PageFactsSchema,
  snapshot: SnapshotDraftSchema,
});

/** An article as it is before the reader: by which URLs it is known, what it says of itself, its words. */
export interface ShownArticle {
  readonly urls: string[];
  readonly article: ArticleDraft;
  readonly snapshot: SnapshotDraft;
}

export function shownArticle({ url, facts, snapshot }: AboutText): ShownArticle {
  const article = articleDraft(facts);
  return { urls: articleUrls(url, article.canonical), article, snapshot };
}

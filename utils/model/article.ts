import * as v from 'valibot';
import { HttpUrlSchema, IdSchema, LineSchema, PublishedSchema, TimestampSchema } from './scalars';

/** What a page says of itself. `published` and `modified` are ISO 8601, see `PublishedSchema`. */
const metadata = {
  title: LineSchema,
  byline: LineSchema,
  publisher: LineSchema,
  published: v.exactOptional(PublishedSchema),
  modified: v.exactOptional(PublishedSchema),
  /** BCP 47. */
  lang: v.exactOptional(LineSchema),
  excerpt: v.exactOptional(LineSchema),
};

/** One piece of news, whatever URL it is reached by. */
export const ArticleSchema = v.strictObject({
  id: IdSchema,
  /** The URL to open it by. */
  url: HttpUrlSchema,
  /** Every URL by which it was reached, in the form that `articleUrl` gives. */
  urls: v.pipe(v.array(HttpUrlSchema), v.minLength(1), v.maxLength(100)),
  ...metadata,
  firstSeen: TimestampSchema,
  lastSeen: TimestampSchema,
  /** The newest snapshot of scope `article`, or of scope `page` where there is no other. */
  snapshotId: IdSchema,
});
export type Article = v.InferOutput<typeof ArticleSchema>;

/** An article as the page shows it now, before anything of it is stored. */
export const ArticleDraftSchema = v.strictObject({
  ...metadata,
  /** `rel=canonical` of the page, not yet judged. */
  canonical: v.exactOptional(HttpUrlSchema),
});
export type ArticleDraft = v.InferOutput<typeof ArticleDraftSchema>;

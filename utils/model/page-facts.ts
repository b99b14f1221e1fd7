import * as v from 'valibot';
import { LIMITS } from './limits';
import { HttpUrlSchema } from './scalars';

const RawSchema = v.pipe(v.string(), v.maxLength(LIMITS.raw));
const RawListSchema = v.pipe(v.array(RawSchema), v.maxLength(LIMITS.facts));

/**
 * What a page says of itself, word for word; '' where it says nothing. The page gathers it, the
 * worker and the popup make out what it means.
 */
export const PageFactsSchema = v.strictObject({
  url: HttpUrlSchema,
  /** Text of `<title>`. */
  title: RawSchema,
  /** Text of the `h1`s. */
  headings: RawListSchema,
  /** Names (in lower case) and contents of `<meta>` elements. */
  meta: v.pipe(v.array(v.strictTuple([RawSchema, RawSchema])), v.maxLength(LIMITS.facts)),
  /** Text of the JSON-LD scripts. */
  linkedData: v.pipe(
    v.array(v.string()),
    v.maxLength(LIMITS.facts),
    v.check((scripts) => scripts.reduce((sum, { length }) => sum + length, 0) <= LIMITS.linkedData),
  ),
  /** When it was published, likelier times first. */
  times: RawListSchema,
  /** Text of the elements that name an author. */
  authors: RawListSchema,
  /** As Readability found it. */
  byline: RawSchema,
  /** `lang` and `xml:lang` of the root. */
  langs: RawListSchema,
  /** `rel=canonical`. */
  canonical: v.pipe(v.string(), v.maxLength(LIMITS.url)),
});
export type PageFacts = v.InferOutput<typeof PageFactsSchema>;

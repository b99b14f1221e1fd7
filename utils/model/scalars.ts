import * as v from 'valibot';
import { LIMITS } from './limits';

export const IdSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.id));

/** One line of text: a title, a name, a tag. */
export const LineSchema = v.pipe(v.string(), v.maxLength(LIMITS.line));

export const NameSchema = v.pipe(LineSchema, v.trim(), v.nonEmpty());

export const NoteSchema = v.pipe(v.string(), v.maxLength(LIMITS.note));

/** Absolute http or https URL, the only kinds that are stored or ever become a link. */
export const HttpUrlSchema = v.pipe(
  v.string(),
  v.maxLength(LIMITS.url),
  v.check((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)),
);

/** A moment that Pressmark took itself: ISO 8601, UTC, as `Date.prototype.toISOString` writes it. */
export const TimestampSchema = v.pipe(v.string(), v.isoTimestamp());

/** A publisher's date: ISO 8601 with a zone, or the plain date where the page gives no time. */
export const PublishedSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/),
);

/** UTF-16 units from the start of a text. */
export const OffsetSchema = v.pipe(v.number(), v.integer(), v.minValue(0));

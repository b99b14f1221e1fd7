import * as v from 'valibot';
import { LIMITS } from './limits';
import { IdSchema, OffsetSchema, TimestampSchema } from './scalars';

export const BLOCK_KINDS = [
  'headline',
  'standfirst',
  'caption',
  'paragraph',
  'quote',
  'list item',
] as const;

export const BlockSchema = v.strictObject({
  start: OffsetSchema,
  end: OffsetSchema,
  kind: v.picklist(BLOCK_KINDS),
});
export type Block = v.InferOutput<typeof BlockSchema>;

const frozenText = {
  /** `article`: what belongs to the article. `page`: all visible text. */
  scope: v.picklist(['article', 'page']),
  /** LF line ends only, no Unicode normalisation. */
  text: v.pipe(v.string(), v.maxLength(LIMITS.text)),
  blocks: v.pipe(v.array(BlockSchema), v.maxLength(LIMITS.blocks)),
};

/** An article's text as it stood on one visit. Kept once per distinct text. */
export const SnapshotSchema = v.strictObject({
  id: IdSchema,
  articleId: IdSchema,
  takenAt: TimestampSchema,
  /** SHA-256 of `text`, lower-case hex. */
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  ...frozenText,
});
export type Snapshot = v.InferOutput<typeof SnapshotSchema>;

export const SnapshotDraftSchema = v.strictObject(frozenText);
export type SnapshotDraft = v.InferOutput<typeof SnapshotDraftSchema>;

/** SHA-256 of a text's UTF-8 bytes, lower-case hex. Needs a secure context (worker or extension page). */
export async function hashText(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

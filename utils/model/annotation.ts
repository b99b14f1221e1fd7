import * as v from 'valibot';
import { LIMITS } from './limits';
import { PassageSchema } from './passage';
import { IdSchema, NameSchema, NoteSchema, TimestampSchema } from './scalars';

export const TagsSchema = v.pipe(v.array(NameSchema), v.maxLength(LIMITS.tags));

/** Words that an annotation was attached to before the reader moved it to others. */
export const EarlierPlaceSchema = v.strictObject({
  snapshotId: IdSchema,
  passage: PassageSchema,
  until: TimestampSchema,
});
export type EarlierPlace = v.InferOutput<typeof EarlierPlaceSchema>;

const EarlierSchema = v.pipe(v.array(EarlierPlaceSchema), v.maxLength(LIMITS.earlier));

const common = {
  id: IdSchema,
  articleId: IdSchema,
  snapshotId: IdSchema,
  tags: TagsSchema,
  note: NoteSchema,
  created: TimestampSchema,
  modified: TimestampSchema,
  /** When it was put in the trash. */
  deleted: v.exactOptional(TimestampSchema),
  origin: v.picklist(['user', 'every mention', 'suggestion', 'import']),
};

/** A mention of an entity, a highlighted passage, or a note on the whole article. */
export const AnnotationSchema = v.variant('kind', [
  v.strictObject({
    ...common,
    kind: v.literal('entity'),
    passage: PassageSchema,
    /** Oldest first. */
    earlier: v.exactOptional(EarlierSchema),
    entityId: IdSchema,
    typeId: IdSchema,
  }),
  v.strictObject({
    ...common,
    kind: v.literal('highlight'),
    passage: PassageSchema,
    earlier: v.exactOptional(EarlierSchema),
  }),
  v.strictObject({ ...common, kind: v.literal('note') }),
]);
export type Annotation = v.InferOutput<typeof AnnotationSchema>;
export type AnnotationKind = Annotation['kind'];

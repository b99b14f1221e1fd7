import * as v from 'valibot';
import { TagsSchema } from './annotation';
import { ArticleDraftSchema } from './article';
import { PageFactsSchema } from './page-facts';
import { PassageSchema } from './passage';
import { HttpUrlSchema, IdSchema, NameSchema, NoteSchema } from './scalars';
import { SnapshotDraftSchema } from './snapshot';

/** What the reader says of a passage, or of the article as a whole. */
export const StatementSchema = v.variant('kind', [
  v.strictObject({
    kind: v.literal('entity'),
    typeId: IdSchema,
    /** The entity's name where it is not the passage's own words. */
    name: v.exactOptional(NameSchema),
    /** An entity picked from the registry; wins over `name`. */
    entityId: v.exactOptional(IdSchema),
    /** A new entity, even where another one has this name and type. */
    another: v.exactOptional(v.literal(true)),
    tags: v.exactOptional(TagsSchema),
    note: v.exactOptional(NoteSchema),
  }),
  v.strictObject({
    kind: v.literal('highlight'),
    tags: v.exactOptional(TagsSchema),
    note: v.exactOptional(NoteSchema),
  }),
  v.strictObject({ kind: v.literal('note'), tags: v.exactOptional(TagsSchema), note: NoteSchema }),
]);
export type Statement = v.InferOutput<typeof StatementSchema>;

/** A new annotation as the popup asks for it. `passage` is tied to `snapshot.text`. */
export const AnnotateDraftSchema = v.strictObject({
  article: ArticleDraftSchema,
  snapshot: SnapshotDraftSchema,
  passage: v.exactOptional(PassageSchema),
  statement: StatementSchema,
});
export type AnnotateDraft = v.InferOutput<typeof AnnotateDraftSchema>;

/** A new annotation as a page asks for it: its facts are not yet made out, and it says no more than type or highlight. */
export const PageAnnotateDraftSchema = v.strictObject({
  facts: PageFactsSchema,
  snapshot: SnapshotDraftSchema,
  passage: PassageSchema,
  statement: v.variant('kind', [
    v.strictObject({ kind: v.literal('entity'), typeId: IdSchema }),
    v.strictObject({ kind: v.literal('highlight') }),
  ]),
});
export type PageAnnotateDraft = v.InferOutput<typeof PageAnnotateDraftSchema>;

/** `AnnotateDraft` with what only the worker knows: by which URLs the article is known. */
export const AnnotateInputSchema = v.strictObject({
  ...AnnotateDraftSchema.entries,
  /** Article identities, best first; the first one is the URL to open it by. */
  urls: v.pipe(v.array(HttpUrlSchema), v.minLength(1)),
});
export type AnnotateInput = v.InferOutput<typeof AnnotateInputSchema>;

/** A change to a stored annotation; what is absent stays as it is. */
export const AnnotationPatchSchema = v.strictObject({
  /** Makes the annotation a mention of this type, or, with `highlight`, a plain highlight. */
  kind: v.exactOptional(v.picklist(['entity', 'highlight'])),
  typeId: v.exactOptional(IdSchema),
  name: v.exactOptional(NameSchema),
  entityId: v.exactOptional(IdSchema),
  /** As in a statement. */
  another: v.exactOptional(v.literal(true)),
  tags: v.exactOptional(TagsSchema),
  note: v.exactOptional(NoteSchema),
});
export type AnnotationPatch = v.InferOutput<typeof AnnotationPatchSchema>;

import * as v from 'valibot';
import { AnnotationSchema } from './annotation';
import { ArticleSchema } from './article';
import { DismissalSchema } from './dismissal';
import { EntitySchema } from './entity';
import { EntityTypeSchema } from './entity-type';
import { SnapshotSchema } from './snapshot';

/** Records that travel together: what an export is made of and what an import brings. */
export const BundleSchema = v.strictObject({
  articles: v.array(ArticleSchema),
  snapshots: v.array(SnapshotSchema),
  annotations: v.array(AnnotationSchema),
  entities: v.array(EntitySchema),
  types: v.array(EntityTypeSchema),
  dismissals: v.array(DismissalSchema),
});
export type Bundle = v.InferOutput<typeof BundleSchema>;

import * as v from 'valibot';
import type { ExtensionBrowser } from '../../tests/support/extension-browser';
import { AnnotationSchema } from '../../utils/model/annotation';
import { ArticleSchema } from '../../utils/model/article';
import { EntitySchema } from '../../utils/model/entity';
import { SnapshotSchema } from '../../utils/model/snapshot';

/** An entity row also holds keys to find it by, which are the store's own business. */
const EntityRowSchema = v.object({ id: EntitySchema.entries.id, name: v.string() });

const RowsSchema = v.object({
  articles: v.array(ArticleSchema),
  snapshots: v.array(SnapshotSchema),
  annotations: v.array(AnnotationSchema),
  entities: v.array(EntityRowSchema),
});

export type StoreRows = v.InferOutput<typeof RowsSchema>;

/** The records that the demo made, read from the browser's own database and checked. */
export async function readRows(browser: ExtensionBrowser): Promise<StoreRows> {
  return v.parse(RowsSchema, await browser.readStore());
}

import * as v from 'valibot';
import { IdSchema, LineSchema, TimestampSchema } from './scalars';

/** A suggestion that the reader refused: these folded words as this type, here or everywhere. */
export const DismissalSchema = v.strictObject({
  id: IdSchema,
  words: LineSchema,
  typeId: IdSchema,
  /** Absent: refused everywhere. */
  articleId: v.exactOptional(IdSchema),
  created: TimestampSchema,
});
export type Dismissal = v.InferOutput<typeof DismissalSchema>;

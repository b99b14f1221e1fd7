import * as v from 'valibot';
import { HttpUrlSchema, IdSchema, NameSchema, NoteSchema, TimestampSchema } from './scalars';

/** A person, place … in the reader's registry. */
export const EntitySchema = v.strictObject({
  id: IdSchema,
  typeId: IdSchema,
  name: NameSchema,
  aliases: v.pipe(v.array(NameSchema), v.maxLength(1_000)),
  links: v.pipe(v.array(HttpUrlSchema), v.maxLength(100)),
  note: NoteSchema,
  created: TimestampSchema,
  modified: TimestampSchema,
  deleted: v.exactOptional(TimestampSchema),
  mergedInto: v.exactOptional(IdSchema),
});
export type Entity = v.InferOutput<typeof EntitySchema>;

/**
 * The key under which two spellings are one name: case, diacritics, quote and dash forms and white
 * space do not count. Never shown, never exported.
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019\u02BC\u2032]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\u00AD/g, '')
    .toLocaleLowerCase('en')
    .replace(/\s+/g, ' ')
    .trim();
}

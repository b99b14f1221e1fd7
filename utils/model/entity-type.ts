import * as v from 'valibot';
import { IdSchema, NameSchema } from './scalars';

/** A kind of entity. The ids of the defaults never change; everything else is the reader's. */
export const EntityTypeSchema = v.strictObject({
  id: IdSchema,
  /** The reader's own label; a default type without one is labelled in the reader's language. */
  label: v.exactOptional(NameSchema),
  colour: v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/)),
  /** Id of a drawing in `components/ui/sign`. */
  sign: IdSchema,
  /** The key that tags with this type: `0` to `9`. */
  digit: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9]$/))),
  order: v.pipe(v.number(), v.integer()),
  archived: v.exactOptional(v.literal(true)),
});
export type EntityType = v.InferOutput<typeof EntityTypeSchema>;

/**
 * Colours lie as far apart as can be for colour-blind readers too, and each has at least 4.5:1 on
 * white: they are the first ten that a reader is offered for types, where a test measures it.
 */
export const DEFAULT_TYPES = [
  { id: 'person', colour: '#475bfe', sign: 'person', digit: '1', order: 1 },
  { id: 'organization', colour: '#be5704', sign: 'building', digit: '2', order: 2 },
  { id: 'place', colour: '#5e7e55', sign: 'pin', digit: '3', order: 3 },
  { id: 'event', colour: '#9e52c5', sign: 'star', digit: '4', order: 4 },
  { id: 'date', colour: '#015e63', sign: 'calendar', digit: '5', order: 5 },
  { id: 'work', colour: '#ad0c6f', sign: 'book', digit: '6', order: 6 },
  { id: 'product', colour: '#754e08', sign: 'box', digit: '7', order: 7 },
  { id: 'group', colour: '#5500ca', sign: 'people', digit: '8', order: 8 },
  { id: 'figure', colour: '#781304', sign: 'number', digit: '9', order: 9 },
  { id: 'other', colour: '#3d393c', sign: 'tag', digit: '0', order: 10 },
] as const satisfies readonly EntityType[];

export type DefaultTypeId = (typeof DEFAULT_TYPES)[number]['id'];

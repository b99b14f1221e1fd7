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
 * Colours are spread over hue and lightness so that neighbours differ for colour-blind readers too;
 * each has at least 4.5:1 on white.
 */
export const DEFAULT_TYPES = [
  { id: 'person', colour: '#1d5fc2', sign: 'person', digit: '1', order: 1 },
  { id: 'organization', colour: '#a8480a', sign: 'building', digit: '2', order: 2 },
  { id: 'place', colour: '#1a7a3c', sign: 'pin', digit: '3', order: 3 },
  { id: 'event', colour: '#8a35b5', sign: 'star', digit: '4', order: 4 },
  { id: 'date', colour: '#0b7285', sign: 'calendar', digit: '5', order: 5 },
  { id: 'work', colour: '#b02a5b', sign: 'book', digit: '6', order: 6 },
  { id: 'product', colour: '#7a5c00', sign: 'box', digit: '7', order: 7 },
  { id: 'group', colour: '#4f46b8', sign: 'people', digit: '8', order: 8 },
  { id: 'figure', colour: '#c22f24', sign: 'number', digit: '9', order: 9 },
  { id: 'other', colour: '#5a6472', sign: 'tag', digit: '0', order: 10 },
] as const satisfies readonly EntityType[];

export type DefaultTypeId = (typeof DEFAULT_TYPES)[number]['id'];

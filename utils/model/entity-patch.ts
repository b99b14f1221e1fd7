import * as v from 'valibot';
import { EntitySchema } from './entity';

const { name, typeId, aliases, links, note } = EntitySchema.entries;

/** A change to an entity of the registry; what is absent stays as it is. */
export const EntityPatchSchema = v.strictObject({
  name: v.exactOptional(name),
  /** Its mentions follow. */
  typeId: v.exactOptional(typeId),
  aliases: v.exactOptional(aliases),
  links: v.exactOptional(links),
  note: v.exactOptional(note),
  /** The name that it had is not kept as an alias. */
  forgetOldName: v.exactOptional(v.literal(true)),
});
export type EntityPatch = v.InferOutput<typeof EntityPatchSchema>;

import type { Entity } from '@/utils/model/entity';
import type { PressmarkDatabase } from './database';

/** Whether an entity holds nothing but what tagging gave it: a name and a type. */
export const isPlain = (entity: Entity): boolean =>
  entity.aliases.length === 0 && entity.links.length === 0 && entity.note.trim() === '';

/**
 * The entity that would be left without a mention, and without anything that the reader wrote about
 * it, once `leaving` is no mention of it any more: it follows its last mention into the trash.
 */
export async function orphanedEntity(
  db: PressmarkDatabase,
  entityId: string,
  leaving: string,
): Promise<Entity | undefined> {
  const [entity, mentions] = await Promise.all([
    db.entities.get(entityId),
    db.annotations.where('entityId').equals(entityId).toArray(),
  ]);
  const gone = entity?.deleted ?? entity?.mergedInto;
  if (!entity || gone !== undefined || !isPlain(entity)) return undefined;
  const others = mentions.some((one) => one.id !== leaving && one.deleted === undefined);
  return others ? undefined : entity;
}

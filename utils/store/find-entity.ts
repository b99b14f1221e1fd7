import { type Entity, nameKey } from '@/utils/model/entity';
import { LIMITS } from '@/utils/model/limits';
import type { PressmarkDatabase } from './database';
import { StoreError } from './errors';

/** Merges are chained when a merged entity is merged again; a ring in damaged data must end too. */
const MAX_MERGES = 20;

/** The entity that another was merged into, at the end of the chain; `undefined` if it is gone. */
export async function followMerges(
  db: PressmarkDatabase,
  entity: Entity | undefined,
): Promise<Entity | undefined> {
  let current = entity;
  for (let step = 0; current?.mergedInto !== undefined && step < MAX_MERGES; step += 1) {
    current = await db.entities.get(current.mergedInto);
  }
  return current?.mergedInto === undefined ? current : undefined;
}

/**
 * The entity of this type with this name or alias, whatever its case, accents and quote marks; a
 * name counts before an alias, and the older entity before the younger. Entities in the trash are
 * not found, merged ones lead to what they were merged into.
 */
export async function findEntityByName(
  db: PressmarkDatabase,
  name: string,
  typeId: string,
): Promise<Entity | undefined> {
  const key = nameKey(name);
  const hits = await db.entities.where('keys').equals(key).toArray();
  const rank = (entity: Entity) =>
    (entity.mergedInto === undefined ? 0 : 2) + (nameKey(entity.name) === key ? 0 : 1);
  const candidates = hits
    .filter((entity) => entity.typeId === typeId && entity.deleted === undefined)
    .sort(
      (a, b) => rank(a) - rank(b) || a.created.localeCompare(b.created) || a.id.localeCompare(b.id),
    );
  for (const candidate of candidates) {
    const entity = await followMerges(db, candidate);
    if (entity?.typeId === typeId && entity.deleted === undefined) return entity;
  }
  return undefined;
}

/** @throws StoreError `errorNotFound` when there is no such entity, or it is in the trash */
export async function liveEntityById(db: PressmarkDatabase, id: string): Promise<Entity> {
  const entity = await followMerges(db, await db.entities.get(id));
  if (!entity || entity.deleted !== undefined)
    throw new StoreError('errorNotFound', `entity ${id}`);
  return entity;
}

/** A name as it is kept: one line, white space folded, cut to the longest that is accepted. */
export function foldName(words: string): string {
  return words.replace(/\s+/g, ' ').trim().slice(0, LIMITS.line).trim();
}

/** What the reader asks for: an entity of the registry, or a name under a type. */
export interface EntityWish {
  entityId?: string | undefined;
  name: string;
  typeId: string;
}

/**
 * The entity that a mention belongs to: the one asked for by id, else the one of that name and type,
 * else a new one, which the caller has yet to write.
 * @throws StoreError `errorNotFound` for an id that is not there
 */
export async function findOrMakeEntity(
  db: PressmarkDatabase,
  { entityId, name, typeId }: EntityWish,
  now: string,
): Promise<{ entity: Entity; made: boolean }> {
  if (entityId !== undefined) return { entity: await liveEntityById(db, entityId), made: false };
  const folded = foldName(name);
  const known = await findEntityByName(db, folded, typeId);
  return known
    ? { entity: known, made: false }
    : { entity: newEntity(folded, typeId, now), made: true };
}

function newEntity(name: string, typeId: string, now: string): Entity {
  return {
    id: crypto.randomUUID(),
    typeId,
    name,
    aliases: [],
    links: [],
    note: '',
    created: now,
    modified: now,
  };
}

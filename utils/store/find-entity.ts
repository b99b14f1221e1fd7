import { bareNameKey } from '@/utils/model/bare-name-key';
import { type Entity, nameKey } from '@/utils/model/entity';
import { LIMITS } from '@/utils/model/limits';
import type { PressmarkDatabase } from './database';
import { entityKeys } from './entity-keys';
import { StoreError } from './errors';
import { readByIndex } from './read-by-index';

/** Merges are chained when a merged entity is merged again; a ring in damaged data must end too. */
export const MAX_MERGES = 20;

/** The entity that another was merged into, at the end of the chain; `undefined` if it is gone. */
export async function followMerges(
  db: PressmarkDatabase,
  entity: Entity | undefined,
): Promise<Entity | undefined> {
  return entity && (await heirsOf(db, [entity])).get(entity.id);
}

/** `followMerges` of many at once, by the ids of those that were given. */
export async function heirsOf(
  db: PressmarkDatabase,
  entities: readonly Entity[],
): Promise<Map<string, Entity>> {
  const heirs = new Map(entities.map((entity) => [entity.id, entity]));
  for (let step = 0; step <= MAX_MERGES; step += 1) {
    const merged = [...heirs].filter(([, heir]) => heir.mergedInto !== undefined);
    if (merged.length === 0) break;
    const next = await db.entities.bulkGet(merged.map(([, heir]) => heir.mergedInto ?? ''));
    merged.forEach(([id], index) => {
      const heir = step === MAX_MERGES ? undefined : next[index];
      if (heir) heirs.set(id, heir);
      else heirs.delete(id);
    });
  }
  return heirs;
}

/**
 * The entity of this type with this name or alias, whatever its case, accents and quote marks. What
 * is the same word for word counts before what differs by "the" or a title, a name before an alias,
 * and the older entity before the younger. Entities in the trash are not found, merged ones lead to
 * what they were merged into.
 */
export async function findEntityByName(
  db: PressmarkDatabase,
  name: string,
  typeId: string,
): Promise<Entity | undefined> {
  return (await readNamed(db, [{ name, typeId }])).find({ name, typeId });
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
  /** A new one, even where another has this name and type. */
  another?: true | undefined;
  name: string;
  typeId: string;
}

/** An entity that was wished for; `made`: its writer is the one who asked. */
export interface Granted {
  entity: Entity;
  made: boolean;
}

/**
 * The entity that a mention belongs to: the one asked for by id, else the one of that name and type,
 * else a new one, which the caller has yet to write.
 * @throws StoreError `errorNotFound` for an id that is not there
 */
export async function findOrMakeEntity(
  db: PressmarkDatabase,
  { entityId, another, name, typeId }: EntityWish,
  now: string,
): Promise<Granted> {
  if (entityId !== undefined) return { entity: await liveEntityById(db, entityId), made: false };
  const folded = foldName(name);
  const known = another ? undefined : await findEntityByName(db, folded, typeId);
  return known
    ? { entity: known, made: false }
    : { entity: newEntity(folded, typeId, now), made: true };
}

/**
 * `findOrMakeEntity` of many at once, in their order: two wishes that are the same name come to one
 * entity, `made` by the first of them.
 * @throws StoreError `errorNotFound` for an id that is not there
 */
export async function findOrMakeEntities(
  db: PressmarkDatabase,
  wishes: readonly EntityWish[],
  now: string,
): Promise<Granted[]> {
  const ids = [...new Set(wishes.flatMap(({ entityId }) => entityId ?? []))];
  const picked = (await db.entities.bulkGet(ids)).filter((entity) => entity !== undefined);
  const heirs = await heirsOf(db, picked);
  const folded = wishes.map((wish) => ({ ...wish, name: foldName(wish.name) }));
  const named = await readNamed(
    db,
    folded.filter(({ entityId }) => entityId === undefined),
  );
  return folded.map(({ entityId, name, typeId }) => {
    if (entityId !== undefined) {
      const entity = heirs.get(entityId);
      if (!entity || entity.deleted !== undefined) {
        throw new StoreError('errorNotFound', `entity ${entityId}`);
      }
      return { entity, made: false };
    }
    const known = named.find({ name, typeId });
    if (known) return { entity: known, made: false };
    const entity = newEntity(name, typeId, now);
    named.add(entity);
    return { entity, made: true };
  });
}

/** An entity with nothing but a name, not yet written. */
export function newEntity(name: string, typeId: string, now: string): Entity {
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

type Name = Pick<Entity, 'name' | 'typeId'>;

const keysOfName = ({ name, typeId }: Name): string[] => [
  ...new Set([nameKey(name), bareNameKey(name, typeId)]),
];

/** All that could be meant by these names, from one reading of the index. */
async function readNamed(db: PressmarkDatabase, names: readonly Name[]) {
  const keys = [...new Set(names.flatMap(keysOfName))];
  const rows = await readByIndex(db.entities, 'keys', keys, (row) => entityKeys(row).keys);
  const hits = rows.filter((row) => row.deleted === undefined);
  const heirs = await heirsOf(db, hits);
  const byKey = new Map<string, Entity[]>();
  const add = (entity: Entity) => {
    for (const key of entityKeys(entity).keys) {
      const others = byKey.get(key);
      if (others) others.push(entity);
      else byKey.set(key, [entity]);
    }
  };
  for (const hit of hits) add(hit);

  const find = (wanted: Name): Entity | undefined => {
    const ranked = keysOfName(wanted)
      .flatMap((key) => byKey.get(key) ?? [])
      .filter(({ typeId }) => typeId === wanted.typeId)
      .map((entity) => ({ entity, rank: rankOf(entity, wanted) }))
      .filter(({ rank }) => rank !== undefined)
      .sort(
        ({ entity: a, rank: ofA = 0 }, { entity: b, rank: ofB = 0 }) =>
          ofA - ofB || a.created.localeCompare(b.created) || a.id.localeCompare(b.id),
      );
    for (const { entity } of ranked) {
      const heir = entity.mergedInto === undefined ? entity : heirs.get(entity.id);
      if (heir?.typeId === wanted.typeId && heir.deleted === undefined) return heir;
    }
    return undefined;
  };
  return { find, add };
}

/**
 * How well an entity's names fit a wanted one, 0 the best; `undefined` when they do not. Of two
 * names that both have something before them, different titles are different people.
 */
function rankOf(entity: Entity, { name, typeId }: Name): number | undefined {
  const key = nameKey(name);
  const bare = bareNameKey(name, typeId);
  const names = [entity.name, ...entity.aliases];
  const exact = names.findIndex((one) => nameKey(one) === key);
  const merged = entity.mergedInto === undefined ? 0 : 2;
  if (exact >= 0) return merged + (exact === 0 ? 0 : 1);
  const loose = names.findIndex(
    (one) => nameKey(one) === bare || bareNameKey(one, entity.typeId) === key,
  );
  return loose < 0 ? undefined : 4 + merged + (loose === 0 ? 0 : 1);
}

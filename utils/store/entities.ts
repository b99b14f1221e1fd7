import { type Entity, nameKey } from '@/utils/model/entity';
import type { PressmarkDatabase } from './database';
import { entityKeys, TAIL_LENGTH } from './entity-keys';

export interface CompleteOptions {
  /** Only entities of this type. */
  typeId?: string;
  /** How many at most. */
  limit: number;
}

/**
 * How many entities are read at first. Reading in bulk is far quicker than walking with a filter, and
 * mostly enough are among these.
 */
const PAGE = 200;

/**
 * Entities whose name or alias begins with `prefix`, then those in which another word does; both in
 * alphabetical order. Case, accents, quote marks, and "the" or a title before a name do not count. An
 * empty prefix gives none.
 */
export async function completeEntities(
  db: PressmarkDatabase,
  prefix: string,
  { typeId, limit }: CompleteOptions,
): Promise<Entity[]> {
  const wanted = nameKey(prefix);
  if (wanted === '' || limit < 1) return [];
  const found = new Map<string, Entity>();
  const take = (entities: readonly Entity[]) => {
    for (const entity of entities) {
      if (found.size >= limit) return;
      const live = entity.deleted === undefined && entity.mergedInto === undefined;
      const fits = typeId === undefined || entity.typeId === typeId;
      if (live && fits && !found.has(entity.id)) found.set(entity.id, entity);
    }
  };
  const collect = async (index: 'keys' | 'tails') => {
    const beginning = () => db.entities.where(index).startsWith(wanted);
    const page = await beginning().limit(PAGE).toArray();
    take(page);
    if (found.size === limit || page.length < PAGE) return;
    // Many names begin like that: where a type is asked for, it is the rarer of the two.
    if (typeId === undefined) take(await beginning().toArray());
    else take(await ofType(db, typeId, index, wanted));
  };
  return db.transaction('r', db.entities, async () => {
    await collect('keys');
    if (found.size < limit && wanted.length <= TAIL_LENGTH) await collect('tails');
    return [...found.values()];
  });
}

/** Entities of a type of which one index entry begins with `wanted`, in the order of that entry. */
async function ofType(
  db: PressmarkDatabase,
  typeId: string,
  index: 'keys' | 'tails',
  wanted: string,
): Promise<Entity[]> {
  const entities = await db.entities.where('typeId').equals(typeId).toArray();
  return entities
    .flatMap((entity) => {
      const entry = entityKeys(entity)
        [index].filter((one) => one.startsWith(wanted))
        .sort()[0];
      return entry === undefined ? [] : [{ entity, entry }];
    })
    .sort((a, b) => (a.entry < b.entry ? -1 : 1))
    .map(({ entity }) => entity);
}

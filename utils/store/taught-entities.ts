import { type Entity, nameKey } from '@/utils/model/entity';
import type { PressmarkDatabase } from './database';
import { entityUse } from './entity-use';

/** What the registry knows of an entity's names. */
export interface TaughtEntity extends Pick<Entity, 'id' | 'typeId' | 'name' | 'aliases'> {
  /** How often it is mentioned; only where another entity shares one of its names. */
  mentions?: number;
  /** When an article that mentions it was last seen, ISO 8601; only as `mentions`. */
  lastUsed?: string;
}

/** All entities but merged ones and the trash, from one reading, for finding their names in texts. */
export async function taughtEntities(db: PressmarkDatabase): Promise<TaughtEntity[]> {
  return db.transaction('r', db.entities, db.annotations, db.articles, async () => {
    const rows = await db.entities.toArray();
    const live = rows.filter(
      ({ deleted, mergedInto }) => deleted === undefined && mergedInto === undefined,
    );
    const shared = new Map((await entityUse(db, namesakes(live))).map((use) => [use.id, use]));
    return live.map(({ id, typeId, name, aliases }) => {
      const use = shared.get(id);
      const lastUsed = use?.last?.lastSeen;
      return {
        id,
        typeId,
        name,
        aliases,
        ...(use && { mentions: use.mentions }),
        ...(lastUsed !== undefined && { lastUsed }),
      };
    });
  });
}

/** Ids of entities of which a name or an alias is another's too. */
function namesakes(entities: readonly Entity[]): string[] {
  const first = new Map<string, string>();
  const found = new Set<string>();
  for (const { id, name, aliases } of entities) {
    for (const key of [name, ...aliases].map(nameKey)) {
      const other = first.get(key);
      if (other === undefined) first.set(key, id);
      else if (other !== id) found.add(other).add(id);
    }
  }
  return [...found];
}

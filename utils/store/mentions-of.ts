import type { Annotation } from '@/utils/model/annotation';
import type { Entity } from '@/utils/model/entity';
import type { PressmarkDatabase } from './database';
import { StoreError } from './errors';
import { MAX_MERGES } from './find-entity';
import { readByIndex } from './read-by-index';

export type Mention = Extract<Annotation, { kind: 'entity' }>;

const entityIdOf = (row: Annotation): string | undefined =>
  row.kind === 'entity' ? row.entityId : undefined;

/** The entities that were merged into these, directly or by way of others; nearest first. */
export async function mergedInto(db: PressmarkDatabase, ids: readonly string[]): Promise<Entity[]> {
  const known = new Set(ids);
  const found: Entity[] = [];
  let level = ids;
  for (let step = 0; level.length > 0 && step < MAX_MERGES; step += 1) {
    const rows = await readByIndex(db.entities, 'mergedInto', level, (row) => [row.mergedInto]);
    const fresh = rows.filter(({ id }) => !known.has(id));
    for (const row of fresh) known.add(row.id);
    found.push(...fresh);
    level = fresh.map(({ id }) => id);
  }
  return found;
}

/**
 * All mentions of these entities, those in the trash too. A mention may still name an entity that was
 * merged into one of these: an import can bring such.
 */
export async function mentionsOf(
  db: PressmarkDatabase,
  ids: readonly string[],
): Promise<Mention[]> {
  const merged = await mergedInto(db, ids);
  const all = [...new Set([...ids, ...merged.map(({ id }) => id)])];
  const rows = await readByIndex(db.annotations, 'entityId', all, (row) => [entityIdOf(row)]);
  return rows.filter((row) => row.kind === 'entity');
}

/**
 * The entity that is shown under this id: one that was merged or lies in the trash is shown no more.
 * @throws StoreError `errorNotFound`
 */
export async function shownEntity(db: PressmarkDatabase, id: string): Promise<Entity> {
  const entity = await db.entities.get(id);
  if (!entity || entity.deleted !== undefined || entity.mergedInto !== undefined) {
    throw new StoreError('errorNotFound', `entity ${id}`);
  }
  return entity;
}

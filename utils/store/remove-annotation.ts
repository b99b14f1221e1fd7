import type { Annotation } from '@/utils/model/annotation';
import type { Planned } from '@/utils/model/change';
import type { Entity } from '@/utils/model/entity';
import { commitPlan } from './commit';
import type { PressmarkDatabase } from './database';
import { StoreError } from './errors';
import { findEntityByName, followMerges } from './find-entity';
import { groupOf } from './group-of';
import { isPlain, orphanedEntity } from './orphaned-entity';

export interface Removed {
  /** As it lies in the trash. */
  annotation: Annotation;
  /** The journal's number of what was written, for undo; absent when there was nothing to write. */
  group?: number;
}

/**
 * Puts an annotation in the trash, and with it the entity that is left without a mention, unless the
 * reader wrote something about it. What is in the trash already stays as it is.
 * @throws StoreError `errorNotFound`
 */
export async function removeAnnotation(db: PressmarkDatabase, id: string): Promise<Removed> {
  const { receipt, result } = await commitPlan(db, 'remove', async (rows) => {
    const annotation = await stored(rows, id);
    if (annotation.deleted !== undefined) return { changes: [], result: annotation };
    const now = new Date().toISOString();
    const trashed = { ...annotation, deleted: now, modified: now };
    const changes: Planned[] = [{ table: 'annotations', put: trashed }];
    if (annotation.kind === 'entity') {
      const orphan = await orphanedEntity(rows, annotation.entityId, id);
      if (orphan) {
        changes.push({ table: 'entities', put: { ...orphan, deleted: now, modified: now } });
      }
    }
    return { changes, result: trashed };
  });
  return { annotation: result, ...groupOf(receipt) };
}

/**
 * Takes an annotation out of the trash, and its entity with it. Where the reader has made an entity
 * of the same name and type since, it becomes a mention of that one.
 * @returns the annotation as it is again
 * @throws StoreError `errorNotFound`
 */
export async function restoreAnnotation(db: PressmarkDatabase, id: string): Promise<Annotation> {
  const { result } = await commitPlan(db, 'restore', async (rows) => {
    const annotation = await stored(rows, id);
    if (annotation.deleted === undefined) return { changes: [], result: annotation };
    const now = new Date().toISOString();
    const { deleted: _deleted, ...rest } = annotation;
    const restored = { ...rest, modified: now };
    if (restored.kind !== 'entity') {
      return { changes: [put(restored)], result: restored };
    }
    const { entity, revived } = await liveEntity(rows, restored.entityId, now);
    const mention = { ...restored, entityId: entity.id, typeId: entity.typeId };
    const changes = [put(mention)];
    if (revived) changes.push({ table: 'entities', put: entity });
    return { changes, result: mention };
  });
  return result;
}

const put = (annotation: Annotation): Planned => ({ table: 'annotations', put: annotation });

async function stored(rows: PressmarkDatabase, id: string): Promise<Annotation> {
  const annotation = await rows.annotations.get(id);
  if (!annotation) throw new StoreError('errorNotFound', `annotation ${id}`);
  return annotation;
}

async function liveEntity(
  rows: PressmarkDatabase,
  id: string,
  now: string,
): Promise<{ entity: Entity; revived: boolean }> {
  const entity = await followMerges(rows, await rows.entities.get(id));
  if (!entity) throw new StoreError('errorNotFound', `entity ${id}`);
  if (entity.deleted === undefined) return { entity, revived: false };
  const twin = isPlain(entity)
    ? await findEntityByName(rows, entity.name, entity.typeId)
    : undefined;
  if (twin) return { entity: twin, revived: false };
  const { deleted: _deleted, ...rest } = entity;
  return { entity: { ...rest, modified: now }, revived: true };
}

import * as v from 'valibot';
import { type AnnotationPatch, AnnotationPatchSchema } from '@/utils/model/annotate';
import type { Annotation } from '@/utils/model/annotation';
import { bareNameKey } from '@/utils/model/bare-name-key';
import type { Planned } from '@/utils/model/change';
import { type Entity, nameKey } from '@/utils/model/entity';
import { commitPlan, type Plan } from './commit';
import type { PressmarkDatabase } from './database';
import { StoreError } from './errors';
import { findOrMakeEntity, foldName, liveEntityById } from './find-entity';
import { groupOf } from './group-of';
import { orphanedEntity } from './orphaned-entity';
import { sameRow } from './same-row';

export interface Edited {
  annotation: Annotation;
  entity?: Entity;
  /** The journal's number of what was written, for undo; absent when there was nothing to write. */
  group?: number;
}

/**
 * Changes an annotation. Another type or name makes it a mention of another entity, found or made; a
 * name that differs in spelling only corrects the entity's own. An entity left without a mention
 * goes to the trash in the same action, unless the reader wrote something about it.
 * @throws StoreError `errorNotFound` when it is not there or in the trash, `errorInvalidData` when
 *   the patch does not fit the annotation's kind
 */
export async function editAnnotation(
  db: PressmarkDatabase,
  id: string,
  patch: AnnotationPatch,
): Promise<Edited> {
  const parsed = v.safeParse(AnnotationPatchSchema, patch);
  if (!parsed.success) throw new StoreError('errorInvalidData', v.summarize(parsed.issues));
  const { receipt, result } = await commitPlan(db, 'edit', (rows) =>
    planEdit(rows, id, parsed.output),
  );
  return { ...result, ...groupOf(receipt) };
}

async function planEdit(
  rows: PressmarkDatabase,
  id: string,
  patch: AnnotationPatch,
): Promise<Plan<Edited>> {
  const now = new Date().toISOString();
  const old = await rows.annotations.get(id);
  if (!old || old.deleted !== undefined) throw new StoreError('errorNotFound', `annotation ${id}`);
  const { entity, renamed } = await wantedEntity(rows, old, patch, now);
  const annotation = withEntity(
    {
      ...old,
      ...(patch.tags && { tags: [...new Set(patch.tags)] }),
      ...(patch.note !== undefined && { note: patch.note }),
    },
    entity,
  );
  const changes: Planned[] = [];
  if (!sameRow(annotation, old)) {
    annotation.modified = now;
    changes.push({ table: 'annotations', put: annotation });
  }
  if (entity && renamed) changes.push({ table: 'entities', put: entity });
  if (old.kind === 'entity' && old.entityId !== entity?.id) {
    const orphan = await orphanedEntity(rows, old.entityId, id);
    if (orphan) {
      changes.push({ table: 'entities', put: { ...orphan, deleted: now, modified: now } });
    }
  }
  return { changes, result: { annotation, ...(entity && { entity }) } };
}

/** `renamed`: the entity is new or has another spelling, so it has to be written. */
async function wantedEntity(
  rows: PressmarkDatabase,
  old: Annotation,
  patch: AnnotationPatch,
  now: string,
): Promise<{ entity?: Entity; renamed: boolean }> {
  const asks = patch.typeId ?? patch.name ?? patch.entityId;
  const kind = patch.kind ?? (asks === undefined ? old.kind : 'entity');
  if (old.kind === 'note' && kind !== 'note') {
    throw new StoreError('errorInvalidData', `annotation ${old.id}: a note has no passage`);
  }
  if (old.kind === 'note' || kind !== 'entity') return { renamed: false };
  if (patch.entityId !== undefined) {
    return { entity: await liveEntityById(rows, patch.entityId), renamed: false };
  }
  const current = old.kind === 'entity' ? await liveEntityById(rows, old.entityId) : undefined;
  if (current && asks === undefined) return { entity: current, renamed: false };
  const typeId = patch.typeId ?? current?.typeId;
  if (typeId === undefined) {
    throw new StoreError('errorInvalidData', `annotation ${old.id}: a mention needs a type`);
  }
  const name = foldName(patch.name ?? current?.name ?? old.passage.exact);
  if (patch.another) {
    const { entity } = await findOrMakeEntity(rows, { another: true, name, typeId }, now);
    return { entity, renamed: true };
  }
  const respelled = (): { entity?: Entity; renamed: boolean } =>
    current?.name === name
      ? { entity: current, renamed: false }
      : { ...(current && { entity: { ...current, name, modified: now } }), renamed: true };
  const isSame = (key: (name: string) => string) =>
    current?.typeId === typeId && key(current.name) === key(name);
  if (isSame(nameKey)) return respelled();
  const { entity, made } = await findOrMakeEntity(rows, { name, typeId }, now);
  // Found by less than the whole name, it is the name that the reader corrects: a title, or "the".
  const isOwn = made || entity.id === current?.id;
  if (isOwn && isSame((one) => bareNameKey(one, typeId))) return respelled();
  return { entity, renamed: made };
}

/** A mention of `entity`, or without one a highlight; notes stay what they are. */
function withEntity(annotation: Annotation, entity: Entity | undefined): Annotation {
  if (annotation.kind === 'note') return annotation;
  const { id, articleId, snapshotId, passage, tags, note, created, modified, origin } = annotation;
  const common = {
    ...{ id, articleId, snapshotId, passage, tags, note, created, modified, origin },
    ...(annotation.earlier && { earlier: annotation.earlier }),
  };
  return entity
    ? { ...common, kind: 'entity', entityId: entity.id, typeId: entity.typeId }
    : { ...common, kind: 'highlight' };
}

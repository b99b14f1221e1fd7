import * as v from 'valibot';
import type { Planned } from '@/utils/model/change';
import type { Entity } from '@/utils/model/entity';
import { type EntityPatch, EntityPatchSchema } from '@/utils/model/entity-patch';
import { commitPlan, type Plan } from './commit';
import type { PressmarkDatabase } from './database';
import { foldAliases } from './entity-names';
import { StoreError } from './errors';
import { foldName } from './find-entity';
import { groupOf } from './group-of';
import { mentionsOf, shownEntity } from './mentions-of';
import { sameRow } from './same-row';

export interface EditedEntity {
  entity: Entity;
  /** The journal's number of what was written, for undo; absent when there was nothing to write. */
  group?: number;
}

/**
 * Changes an entity. The name that it had becomes an alias, so that old mentions' words still find
 * it, unless it was only spelled otherwise or the reader wants it forgotten. With another type its
 * mentions get that type too, those in the trash as well.
 * @throws StoreError `errorNotFound` when it is not there, merged or in the trash, `errorInvalidData`
 */
export async function editEntity(
  db: PressmarkDatabase,
  id: string,
  patch: EntityPatch,
): Promise<EditedEntity> {
  const parsed = v.safeParse(EntityPatchSchema, patch);
  if (!parsed.success) throw new StoreError('errorInvalidData', v.summarize(parsed.issues));
  const { receipt, result } = await commitPlan(db, 'edit entity', (rows) =>
    planEdit(rows, id, parsed.output),
  );
  return { entity: result, ...groupOf(receipt) };
}

async function planEdit(
  rows: PressmarkDatabase,
  id: string,
  patch: EntityPatch,
): Promise<Plan<Entity>> {
  const now = new Date().toISOString();
  const old = await shownEntity(rows, id);
  const name = patch.name === undefined ? old.name : foldName(patch.name);
  const aliases = [...(patch.aliases ?? old.aliases)];
  if (name !== old.name && !patch.forgetOldName) aliases.push(old.name);
  const edited: Entity = {
    ...old,
    name,
    typeId: patch.typeId ?? old.typeId,
    aliases: foldAliases(name, aliases),
    links: [...new Set(patch.links ?? old.links)],
    note: patch.note ?? old.note,
  };
  if (sameRow(edited, old)) return { changes: [], result: old };
  const entity = { ...edited, modified: now };
  const mentions = entity.typeId === old.typeId ? [] : await mentionsOf(rows, [id]);
  const changes: Planned[] = [{ table: 'entities', put: entity }];
  for (const mention of mentions) {
    if (mention.typeId === entity.typeId) continue;
    const put = { ...mention, typeId: entity.typeId, modified: now };
    changes.push({ table: 'annotations', put });
  }
  return { changes, result: entity };
}

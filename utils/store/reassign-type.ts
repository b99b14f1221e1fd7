import type { Planned } from '@/utils/model/change';
import { commit } from './commit';
import type { PressmarkDatabase } from './database';
import { eachAnnotation } from './each-annotation';
import { StoreError } from './errors';
import { groupOf } from './group-of';
import { typeUse } from './type-use';
import { isDefaultType, readTypes } from './types';

/** From which type to which one. */
export interface Reassignment {
  from: string;
  to: string;
}

/**
 * Gives everything of one type another one: entities, mentions and refusals, those in the trash too.
 * Entities that come to have the same name and type stay two.
 * @returns the journal's number of what was written, for undo; none when there was nothing to write
 * @throws StoreError `errorNotFound` for a type that is not there; `errorInvalidData` for one to itself
 */
export async function reassignType(
  db: PressmarkDatabase,
  { from, to }: Reassignment,
): Promise<{ group?: number }> {
  if (from === to) throw new StoreError('errorInvalidData', `type ${from} to itself`);
  const receipt = await commit(db, 'reassign type', async (rows) => {
    const now = new Date().toISOString();
    const types = await readTypes(rows, { archived: true });
    for (const id of [from, to]) {
      if (!types.some((type) => type.id === id))
        throw new StoreError('errorNotFound', `type ${id}`);
    }
    const changes: Planned[] = [];
    for (const entity of await rows.entities.where('typeId').equals(from).toArray()) {
      changes.push({ table: 'entities', put: { ...entity, typeId: to, modified: now } });
    }
    for (const dismissal of await rows.dismissals.toArray()) {
      if (dismissal.typeId !== from) continue;
      changes.push({ table: 'dismissals', put: { ...dismissal, typeId: to } });
    }
    await eachAnnotation(rows, (one) => {
      if (one.kind !== 'entity' || one.typeId !== from) return;
      changes.push({ table: 'annotations', put: { ...one, typeId: to, modified: now } });
    });
    return changes;
  });
  return groupOf(receipt);
}

/**
 * Takes away a type of the reader's own that nothing has.
 * @returns the journal's number of what was written, for undo
 * @throws StoreError `errorTypeInUse`, also for what lies in the trash; `errorNotFound`;
 *   `errorInvalidData` for one of the default types, which can only be archived
 */
export async function removeType(db: PressmarkDatabase, id: string): Promise<{ group?: number }> {
  if (isDefaultType(id)) throw new StoreError('errorInvalidData', `type ${id} is a default one`);
  const receipt = await commit(db, 'remove type', async (rows) => {
    if (!(await rows.types.get(id))) throw new StoreError('errorNotFound', `type ${id}`);
    const uses = (await typeUse(rows, [id])).get(id) ?? 0;
    if (uses > 0) throw new StoreError('errorTypeInUse', `type ${id}: ${uses}`);
    return [{ table: 'types', remove: id }];
  });
  return groupOf(receipt);
}

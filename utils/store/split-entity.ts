import * as v from 'valibot';
import type { Planned } from '@/utils/model/change';
import { type Entity, EntitySchema, nameKey } from '@/utils/model/entity';
import { IdSchema } from '@/utils/model/scalars';
import { commitPlan, type Plan } from './commit';
import type { PressmarkDatabase } from './database';
import { StoreError } from './errors';
import { foldName, newEntity } from './find-entity';
import { groupOf } from './group-of';
import { mentionsOf, shownEntity } from './mentions-of';
import { isPlain } from './orphaned-entity';

const { name, typeId } = EntitySchema.entries;
const SplitSchema = v.strictObject({
  entityId: IdSchema,
  annotationIds: v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(100_000)),
  name,
  typeId,
});
export type Split = v.InferOutput<typeof SplitSchema>;

export interface SplitOff {
  /** The new entity. */
  entity: Entity;
  /** The journal's number of what was written, for undo. */
  group?: number;
}

/**
 * Makes chosen mentions of an entity mentions of a new one, even where another entity has that name
 * already. An alias that is the new entity's name goes with it; the old entity goes to the trash where
 * nothing is left of it.
 * @throws StoreError `errorNotFound` (the entity, or one of the mentions), `errorInvalidData`
 */
export async function splitEntity(db: PressmarkDatabase, split: Split): Promise<SplitOff> {
  const parsed = v.safeParse(SplitSchema, split);
  if (!parsed.success) throw new StoreError('errorInvalidData', v.summarize(parsed.issues));
  const { receipt, result } = await commitPlan(db, 'split', (rows) =>
    planSplit(rows, parsed.output),
  );
  return { entity: result, ...groupOf(receipt) };
}

async function planSplit(rows: PressmarkDatabase, split: Split): Promise<Plan<Entity>> {
  const now = new Date().toISOString();
  const old = await shownEntity(rows, split.entityId);
  const entity = newEntity(foldName(split.name), split.typeId, now);
  const live = (await mentionsOf(rows, [old.id])).filter(({ deleted }) => deleted === undefined);
  const mentions = new Map(live.map((mention) => [mention.id, mention]));
  const changes: Planned[] = [{ table: 'entities', put: entity }];
  for (const id of new Set(split.annotationIds)) {
    const mention = mentions.get(id);
    if (!mention) throw new StoreError('errorNotFound', `mention ${id} of entity ${old.id}`);
    const put = { ...mention, entityId: entity.id, typeId: entity.typeId, modified: now };
    changes.push({ table: 'annotations', put });
    mentions.delete(id);
  }
  const aliases = old.aliases.filter((alias) => nameKey(alias) !== nameKey(entity.name));
  const left: Entity = { ...old, aliases, modified: now };
  if (mentions.size === 0 && isPlain(left)) {
    changes.push({ table: 'entities', put: { ...left, deleted: now } });
  } else if (aliases.length < old.aliases.length) {
    changes.push({ table: 'entities', put: left });
  }
  return { changes, result: entity };
}

import * as v from 'valibot';
import type { Annotation } from '@/utils/model/annotation';
import type { Planned } from '@/utils/model/change';
import type { Entity } from '@/utils/model/entity';
import { IdSchema } from '@/utils/model/scalars';
import { joinNotes } from './add-words';
import { commitPlan, type Plan } from './commit';
import type { PressmarkDatabase } from './database';
import { foldAliases } from './entity-names';
import { StoreError } from './errors';
import { liveEntityById } from './find-entity';
import { groupOf } from './group-of';
import { joinAnnotations } from './join-annotations';
import { mentionsOf, mergedInto } from './mentions-of';
import { type SaidBefore, saidBefore } from './said-before';
import { sameRow } from './same-row';

const MergeSchema = v.strictObject({
  into: IdSchema,
  from: v.pipe(v.array(IdSchema), v.minLength(1), v.maxLength(1_000)),
});
export type Merge = v.InferOutput<typeof MergeSchema>;

export interface Merged {
  /** The entity that all of them are now. */
  entity: Entity;
  /** The journal's number of what was written, for undo; absent when they were one already. */
  group?: number;
}

/**
 * Makes entities one: it keeps its own name and type, and gets the others' names, aliases, links, notes
 * and mentions. Of two mentions that come to be the same one, the older stays with the words of both,
 * and the other goes to the trash.
 * @throws StoreError `errorNotFound` for an entity that is gone; `errorInvalidData` also where one
 *   entity cannot hold all that was written of them
 */
export async function mergeEntities(db: PressmarkDatabase, merge: Merge): Promise<Merged> {
  const parsed = v.safeParse(MergeSchema, merge);
  if (!parsed.success) throw new StoreError('errorInvalidData', v.summarize(parsed.issues));
  const { receipt, result } = await commitPlan(db, 'merge', (rows) =>
    planMerge(rows, parsed.output),
  );
  return { entity: result, ...groupOf(receipt) };
}

async function planMerge(rows: PressmarkDatabase, { into, from }: Merge): Promise<Plan<Entity>> {
  const now = new Date().toISOString();
  const heir = await liveEntityById(rows, into);
  const others = new Map<string, Entity>();
  for (const id of from) {
    // One that was merged in the meantime is what it was merged into.
    const other = await liveEntityById(rows, id);
    if (other.id !== heir.id) others.set(other.id, other);
  }
  if (others.size === 0) return { changes: [], result: heir };
  const ids = [...others.keys()];
  const [older, own, moving] = await Promise.all([
    mergedInto(rows, ids),
    mentionsOf(rows, [heir.id]),
    mentionsOf(rows, ids),
  ]);
  const entity = joinEntities(heir, [...others.values()], now);
  const changes: Planned[] = sameRow(entity, heir) ? [] : [{ table: 'entities', put: entity }];
  // All point to the heir itself, so that no chain ever grows long.
  for (const merged of [...others.values(), ...older]) {
    changes.push({ table: 'entities', put: { ...merged, mergedInto: heir.id, modified: now } });
  }
  const moved = moving.map((mention) => ({
    ...mention,
    entityId: heir.id,
    typeId: heir.typeId,
    modified: now,
  }));
  const mentions = joinMentions(own, moved, now);
  changes.push(...mentions.map((put): Planned => ({ table: 'annotations', put })));
  return { changes, result: entity };
}

function joinEntities(heir: Entity, others: readonly Entity[], now: string): Entity {
  const names = others.flatMap(({ name, aliases }) => [name, ...aliases]);
  const joined: Entity = {
    ...heir,
    aliases: foldAliases(heir.name, [...heir.aliases, ...names]),
    links: [...new Set([heir, ...others].flatMap(({ links }) => links))],
    note: others.reduce((note, other) => joinNotes(note, other.note), heir.note),
  };
  return sameRow(joined, heir) ? heir : { ...joined, modified: now };
}

/** What has to be written where `moved` come to be mentions of the same entity as `own`. */
function joinMentions(
  own: readonly Annotation[],
  moved: readonly Annotation[],
  now: string,
): Annotation[] {
  const before = new Map(own.map((one) => [one.id, one]));
  const after = new Map<string, Annotation>();
  const articles = new Map<string, SaidBefore>();
  const oldestFirst = [...own, ...moved].sort((a, b) => a.created.localeCompare(b.created));
  for (const one of oldestFirst) {
    after.set(one.id, one);
    if (one.kind !== 'entity' || one.deleted !== undefined) continue;
    const said = articles.get(one.articleId) ?? saidBefore();
    articles.set(one.articleId, said);
    const same = said.find(one);
    // What was the same before the merge is left as it is.
    const isOld = same && before.has(same.id) && before.has(one.id);
    const known = same && !isOld ? after.get(same.id) : undefined;
    const joined = known && joinAnnotations(known, one, now);
    if (!joined) said.add(one);
    else {
      after.set(joined.id, joined);
      after.set(one.id, { ...one, deleted: now, modified: now });
    }
  }
  return [...after.values()].filter((one) => before.get(one.id) !== one);
}

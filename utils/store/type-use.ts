import type { PressmarkDatabase } from './database';
import { eachAnnotation } from './each-annotation';

/** Rows that are about to be written and are therefore not counted as they are stored. */
interface Except {
  entities?: ReadonlyMap<string, unknown>;
  annotations?: ReadonlyMap<string, unknown>;
  dismissals?: ReadonlyMap<string, unknown>;
}

/**
 * How many stored entities, mentions and refusals have each of these types, those in the trash and
 * merged ones too; in one pass over the store.
 */
export async function typeUse(
  db: PressmarkDatabase,
  ids: readonly string[],
  except: Except = {},
): Promise<Map<string, number>> {
  const use = new Map(ids.map((id) => [id, 0]));
  const count = (typeId: string) => {
    const known = use.get(typeId);
    if (known !== undefined) use.set(typeId, known + 1);
  };
  const entities = await db.entities.where('typeId').anyOf(ids).toArray();
  for (const { id, typeId } of entities) if (!except.entities?.has(id)) count(typeId);
  for (const { id, typeId } of await db.dismissals.toArray()) {
    if (!except.dismissals?.has(id)) count(typeId);
  }
  await eachAnnotation(db, (one) => {
    if (one.kind === 'entity' && !except.annotations?.has(one.id)) count(one.typeId);
  });
  return use;
}

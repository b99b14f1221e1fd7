import type { TypeCount } from '@/components/settings/shown-type';
import type { PressmarkDatabase } from '@/utils/store/database';
import { eachAnnotation } from '@/utils/store/each-annotation';

/** How much each type is used; types that nothing has are left out. */
export async function countTypes(db: PressmarkDatabase): Promise<ReadonlyMap<string, TypeCount>> {
  const counts = new Map<string, { mentions: number; entities: number; held: number }>();
  const of = (typeId: string) => {
    const count = counts.get(typeId) ?? { mentions: 0, entities: 0, held: 0 };
    counts.set(typeId, count);
    count.held += 1;
    return count;
  };
  for (const { typeId, deleted, mergedInto } of await db.entities.toArray()) {
    const count = of(typeId);
    if (deleted === undefined && mergedInto === undefined) count.entities += 1;
  }
  for (const { typeId } of await db.dismissals.toArray()) of(typeId);
  await eachAnnotation(db, (one) => {
    if (one.kind !== 'entity') return;
    const count = of(one.typeId);
    if (one.deleted === undefined) count.mentions += 1;
  });
  return counts;
}

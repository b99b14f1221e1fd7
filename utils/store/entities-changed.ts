import type { PressmarkDatabase } from './database';

/** The journal's newest group: what was written when something was read. 0 for an empty journal. */
export async function lastGroup(db: PressmarkDatabase): Promise<number> {
  return (await db.changes.toCollection().last())?.group ?? 0;
}

/**
 * Whether an entity was written, in any context, after this group of the journal. Where the journal
 * no longer reaches back so far, or not even to it, the answer is yes.
 */
export async function entitiesChangedSince(db: PressmarkDatabase, group: number): Promise<boolean> {
  const [oldest, newest] = await Promise.all([
    db.changes.toCollection().first(),
    db.changes.toCollection().last(),
  ]);
  if ((newest?.group ?? 0) < group || (oldest?.group ?? 0) > group + 1) return true;
  const changed = await db.changes
    .where('group')
    .above(group)
    .filter(({ table }) => table === 'entities')
    .first();
  return changed !== undefined;
}

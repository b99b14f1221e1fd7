import { buildTaughtNames, type TaughtNames } from '@/utils/entities/taught-names';
import type { PressmarkDatabase } from '@/utils/store/database';
import { entitiesChangedSince, lastGroup } from '@/utils/store/entities-changed';
import { taughtEntities } from '@/utils/store/taught-entities';
import { inSlices } from '@/utils/text/slices';

/** "Two" and "Friday" are said of other things in the next article: nobody has taught them by tagging. */
const SAID_ONCE: ReadonlySet<string> = new Set(['date', 'figure']);

/** The registry's names as they are looked for in texts; built anew only when an entity was written. */
export function createTaughtIndex(): (db: PressmarkDatabase) => Promise<TaughtNames> {
  let built: { group: number; names: TaughtNames } | undefined;
  let building: Promise<TaughtNames> | undefined;

  const build = async (db: PressmarkDatabase): Promise<TaughtNames> => {
    if (built && !(await entitiesChangedSince(db, built.group))) return built.names;
    // Read before the entities: what is written in between is then read again, not missed.
    const group = await lastGroup(db);
    const entities = (await taughtEntities(db))
      .filter(({ typeId }) => !SAID_ONCE.has(typeId))
      .map(({ mentions = 0, ...entity }) => ({ ...entity, used: mentions }));
    const names = await inSlices(buildTaughtNames(entities));
    built = { group, names };
    return names;
  };

  return (db) => {
    building ??= build(db).finally(() => {
      building = undefined;
    });
    return building;
  };
}

import type { Annotation } from '@/utils/model/annotation';
import type { Entity } from '@/utils/model/entity';
import type { Snapshot } from '@/utils/model/snapshot';
import type { PressmarkDatabase } from './database';
import { followMerges } from './find-entity';

/** A stored annotation, also one in the trash; `undefined` when there is none. */
export const annotationById = (
  db: PressmarkDatabase,
  id: string,
): Promise<Annotation | undefined> => db.annotations.get(id);

/** A frozen text; `undefined` when there is none. */
export const snapshotById = (db: PressmarkDatabase, id: string): Promise<Snapshot | undefined> =>
  db.snapshots.get(id);

/** A stored entity, or the one that it was merged into; `undefined` when there is none. */
export const entityById = async (db: PressmarkDatabase, id: string): Promise<Entity | undefined> =>
  followMerges(db, await db.entities.get(id));

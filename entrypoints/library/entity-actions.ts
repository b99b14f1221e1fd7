import type { EntityActions } from '@/components/entity/entity-detail';
import { normaliseLink } from '@/utils/entities/wikidata-link';
import type { Entity } from '@/utils/model/entity';
import { database, type PressmarkDatabase } from '@/utils/store/database';
import { editEntity } from '@/utils/store/edit-entity';
import { completeEntities } from '@/utils/store/entities';
import { entityUse } from '@/utils/store/entity-use';
import { mergeEntities } from '@/utils/store/merge-entities';
import { removeEntity } from '@/utils/store/remove-entity';
import { splitEntity } from '@/utils/store/split-entity';
import type { LibraryContext } from './library-context';

/** How many others are offered to merge with. */
const OTHERS = 8;

/** Everything that an entity's page does to the entity of this id, but for showing more of it. */
export function createEntityActions(
  { t, write, go }: LibraryContext,
  id: string,
): Omit<EntityActions, 'showMore'> {
  return {
    normaliseLink,
    edit: (patch, told) => write([(db) => editEntity(db, id, patch)], told),
    async findOthers(typed) {
      const db = await database();
      // The one that is shown may be among those found.
      const found = await completeEntities(db, typed, { limit: OTHERS + 1 });
      const others = found.filter((entity) => entity.id !== id).slice(0, OTHERS);
      return withUse(db, others);
    },
    async merge(other, kept) {
      const from = kept === id ? other.entity.id : id;
      let heir: Entity | undefined;
      const done = await write(
        [
          async (db) => {
            const merged = await mergeEntities(db, { into: kept, from: [from] });
            heir = merged.entity;
            return merged;
          },
        ],
        t('merged', { name: other.entity.name }),
      );
      if (done && heir) go({ section: 'entities', entityId: heir.id });
      return done;
    },
    async split(annotationIds, name, typeId) {
      const draft = { entityId: id, annotationIds: [...annotationIds], name, typeId };
      let made: Entity | undefined;
      const done = await write(
        [
          async (db) => {
            const split = await splitEntity(db, draft);
            made = split.entity;
            return split;
          },
        ],
        t('splitDone', {
          mentions: t('mentionsCount', { count: annotationIds.length }),
          name,
        }),
      );
      // Where nothing was left of it, the new one is what there is to look at.
      const left = await (await database()).entities.get(id);
      if (done && made && left?.deleted !== undefined) {
        go({ section: 'entities', entityId: made.id });
      }
      return done;
    },
    async remove(mentions) {
      const name = (await (await database()).entities.get(id))?.name ?? '';
      const done = await write(
        [
          (db) =>
            removeEntity(db, id, {
              mentions: mentions === 'delete' ? 'remove' : 'keep as highlights',
            }),
        ],
        t('deletedWords', { words: name }),
      );
      if (done) go({ section: 'entities' });
      return done;
    },
  };
}

async function withUse(db: PressmarkDatabase, entities: readonly Entity[]) {
  const ids = entities.map((entity) => entity.id);
  const uses = await entityUse(db, ids);
  return entities.map((entity, index) => ({
    entity,
    use: uses[index] ?? { id: entity.id, mentions: 0, articles: 0 },
  }));
}

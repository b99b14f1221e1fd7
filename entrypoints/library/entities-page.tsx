import { useMemo } from 'preact/hooks';
import { routeHash } from '@/components/article/library-view-route';
import { EntityListView } from '@/components/entity/entity-list-view';
import {
  findListed,
  indexEntities,
  type ListedEntity,
  pageOf,
} from '@/components/entity/list-entities';
import type { Entity } from '@/utils/model/entity';
import type { EntityUse } from '@/utils/model/entity-use';
import type { TypeChip } from '@/utils/model/mark';
import type { PressmarkDatabase } from '@/utils/store/database';
import { entityUse, entityUseAll } from '@/utils/store/entity-use';
import type { LibraryContext } from './library-context';
import { useLive } from './use-live';

export interface EntitiesPageProps {
  readonly library: LibraryContext;
  readonly types: readonly TypeChip[];
}

export function EntitiesPage({ library, types }: EntitiesPageProps) {
  const { entityQuery, fail, t } = library;
  const query = entityQuery.value;
  const { text, typeId, sort, page } = query;
  const entities = useLive(readShown, fail);
  // Counting everything takes a walk through all annotations: only an order by use needs it.
  const uses = useLive(sort === 'name' ? readNothing : entityUseAll, fail);
  const locale = t('localeTag');
  const indexed = useMemo(
    () => entities && indexEntities(listEntities(entities, uses ?? []), locale),
    [entities, uses, locale],
  );
  const found = useMemo(
    () =>
      findListed(indexed ?? [], {
        text,
        sort,
        page: 0,
        ...(typeId === undefined ? {} : { typeId }),
      }),
    [indexed, text, typeId, sort],
  );
  const shown = pageOf(found, page);
  const counted = useLive(readUses, fail, shown.rows.map(({ id }) => id).join('\n'));
  const typeIds = useMemo(() => new Set(entities?.map((one) => one.typeId)), [entities]);
  return (
    <EntityListView
      list={
        entities && {
          shown: { ...shown, rows: withUses(shown.rows, counted ?? []) },
          all: entities.length,
          typeIds,
          counting: sort !== 'name' && (uses ?? []).length === 0,
        }
      }
      types={types}
      query={query}
      onQuery={(next) => {
        entityQuery.value = next;
      }}
      hrefOf={(entityId) => routeHash({ section: 'entities', entityId })}
    />
  );
}

async function readShown(db: PressmarkDatabase): Promise<Entity[]> {
  const rows = await db.entities.toArray();
  return rows.filter((row) => row.deleted === undefined && row.mergedInto === undefined);
}

const readNothing = async (): Promise<EntityUse[]> => [];

/** The use of the entities with these ids, one a line. */
const readUses = (db: PressmarkDatabase, ids: string): Promise<EntityUse[]> =>
  entityUse(db, ids.split('\n').filter(Boolean));

const listEntities = (entities: readonly Entity[], uses: readonly EntityUse[]): ListedEntity[] =>
  withUses(
    entities.map(({ id, name, typeId, aliases }) => ({ id, name, typeId, aliases })),
    uses,
  );

/** Entities with how much they are used, where that is known. */
function withUses(entities: readonly ListedEntity[], uses: readonly EntityUse[]): ListedEntity[] {
  const byId = new Map(uses.map((use) => [use.id, use]));
  return entities.map((entity) => {
    const use = byId.get(entity.id);
    if (!use) return entity;
    const { mentions, articles, last } = use;
    return { ...entity, mentions, articles, ...(last ? { lastSeen: last.lastSeen } : {}) };
  });
}

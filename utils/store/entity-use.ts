import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { EntityUse } from '@/utils/model/entity-use';
import type { PressmarkDatabase } from './database';
import { eachAnnotation } from './each-annotation';
import { heirsOf } from './find-entity';
import { mentionsOf, mergedInto } from './mentions-of';

/**
 * How much these entities are used, in the order of the ids and without what is in the trash; an id
 * that was merged has the use of its heir, one that is gone has none. Reads no more than their mentions.
 */
export async function entityUse(
  db: PressmarkDatabase,
  ids: readonly string[],
): Promise<EntityUse[]> {
  return db.transaction('r', db.entities, db.annotations, db.articles, async () => {
    const heirOf = await heirIds(db, ids);
    const heirs = [...new Set(heirOf.values())];
    const [mentions, merged] = await Promise.all([mentionsOf(db, heirs), mergedInto(db, heirs)]);
    const leads = new Map(heirs.map((id) => [id, id]));
    for (const one of merged) leads.set(one.id, leads.get(one.mergedInto ?? '') ?? '');
    const tally = createTally((id) => leads.get(id));
    for (const mention of mentions) tally.add(mention);
    const articles = await db.articles.bulkGet(tally.articleIds());
    const use = tally.result(articles.filter((article) => article !== undefined));
    return ids.map((id) => use(heirOf.get(id), id));
  });
}

/** How much every live entity is used, in one pass over the store. */
export async function entityUseAll(db: PressmarkDatabase): Promise<EntityUse[]> {
  return db.transaction('r', db.entities, db.annotations, db.articles, async () => {
    const entities = await db.entities.toArray();
    const heirs = await heirsOf(db, entities);
    const tally = createTally((id) => heirs.get(id)?.id);
    await eachAnnotation(db, tally.add);
    const use = tally.result(await db.articles.toArray());
    return entities
      .filter((one) => one.deleted === undefined && one.mergedInto === undefined)
      .map(({ id }) => use(id, id));
  });
}

async function heirIds(db: PressmarkDatabase, ids: readonly string[]) {
  const rows = (await db.entities.bulkGet([...new Set(ids)])).filter((row) => row !== undefined);
  const heirs = await heirsOf(db, rows);
  return new Map([...heirs].map(([id, heir]) => [id, heir.id]));
}

/** Counts live mentions by the entity that `heirOf` leads to. */
function createTally(heirOf: (entityId: string) => string | undefined) {
  const mentions = new Map<string, number>();
  const articlesOf = new Map<string, Set<string>>();
  const add = (annotation: Annotation): void => {
    if (annotation.kind !== 'entity' || annotation.deleted !== undefined) return;
    const id = heirOf(annotation.entityId);
    if (id === undefined) return;
    mentions.set(id, (mentions.get(id) ?? 0) + 1);
    const articles = articlesOf.get(id) ?? new Set();
    articlesOf.set(id, articles.add(annotation.articleId));
  };
  const articleIds = () => [...new Set([...articlesOf.values()].flatMap((ids) => [...ids]))];
  const result = (rows: readonly Article[]) => {
    const byId = new Map(rows.map((row) => [row.id, row]));
    return (heir: string | undefined, id: string): EntityUse => {
      const ids = articlesOf.get(heir ?? '') ?? new Set();
      const last = newest([...ids].flatMap((one) => byId.get(one) ?? []));
      return {
        id,
        mentions: mentions.get(heir ?? '') ?? 0,
        articles: ids.size,
        ...(last && { last: { id: last.id, title: last.title, lastSeen: last.lastSeen } }),
      };
    };
  };
  return { add, articleIds, result };
}

const newest = (articles: readonly Article[]): Article | undefined =>
  articles.reduce<Article | undefined>(
    (last, one) => (last && last.lastSeen >= one.lastSeen ? last : one),
    undefined,
  );

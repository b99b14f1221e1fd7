import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Entity } from '@/utils/model/entity';
import type { Mark } from '@/utils/model/mark';
import type { Snapshot } from '@/utils/model/snapshot';
import { sortByPlace } from './by-place';
import type { PressmarkDatabase } from './database';
import { earlierOf } from './earlier-of';
import { followMerges } from './find-entity';

/** An article with all that the reader said of it; nothing of it is in the trash. */
export interface ArticleNotes {
  article: Article;
  /** By id: those that the annotations refer to now or did before, and the article's newest. */
  snapshots: ReadonlyMap<string, Snapshot>;
  /** In reading order. */
  annotations: Annotation[];
  /** Those mentioned, each once. */
  entities: Entity[];
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
const present = <T>(rows: readonly (T | undefined)[]): T[] =>
  rows.filter((row) => row !== undefined);

const liveAnnotations = (db: PressmarkDatabase, articleId: string) =>
  db.annotations
    .where('articleId')
    .equals(articleId)
    .filter((annotation) => annotation.deleted === undefined);

/** Snapshots and entities that annotations refer to, by id; a merged entity's id leads to its heir. */
async function referred(
  db: PressmarkDatabase,
  annotations: readonly Annotation[],
  snapshotIds: readonly string[],
) {
  const entityIds = unique(
    annotations.flatMap((one) => (one.kind === 'entity' ? [one.entityId] : [])),
  );
  const [snapshots, rows] = await Promise.all([
    db.snapshots.bulkGet(unique(snapshotIds)),
    db.entities.bulkGet(entityIds),
  ]);
  const heirs = await Promise.all(rows.map((row) => followMerges(db, row)));
  const entities = new Map<string, Entity>();
  entityIds.forEach((id, index) => {
    const heir = heirs[index];
    if (heir) entities.set(id, heir);
  });
  return { snapshots: new Map(present(snapshots).map((one) => [one.id, one])), entities };
}

const eachOnce = (entities: ReadonlyMap<string, Entity>): Entity[] => [
  ...new Map([...entities.values()].map((one) => [one.id, one])).values(),
];

/**
 * The stored article that is reached by one of these URLs. Where several are, the one of the
 * earliest URL counts, and of those the one seen first.
 */
export async function findArticle(
  db: PressmarkDatabase,
  urls: readonly string[],
): Promise<Article | undefined> {
  const found = await db.articles.where('urls').anyOf(urls).distinct().toArray();
  const rank = (article: Article) => urls.findIndex((url) => article.urls.includes(url));
  return found.sort(
    (a, b) =>
      rank(a) - rank(b) || a.firstSeen.localeCompare(b.firstSeen) || a.id.localeCompare(b.id),
  )[0];
}

/** An article's notes, from one reading of the store; `undefined` when it is not stored. */
export async function articleNotes(
  db: PressmarkDatabase,
  articleId: string,
): Promise<ArticleNotes | undefined> {
  return db.transaction('r', db.articles, db.snapshots, db.annotations, db.entities, async () => {
    const [article, annotations] = await Promise.all([
      db.articles.get(articleId),
      liveAnnotations(db, articleId).toArray(),
    ]);
    if (!article) return undefined;
    const ids = [
      article.snapshotId,
      ...annotations.map((one) => one.snapshotId),
      ...annotations.flatMap(earlierOf).map((one) => one.snapshotId),
    ];
    const { snapshots, entities } = await referred(db, annotations, ids);
    return {
      article,
      snapshots,
      annotations: sortByPlace(annotations, snapshots),
      entities: eachOnce(entities),
    };
  });
}

/** The entities that an article mentions, each once; its texts are not read. */
export async function mentionedEntities(
  db: PressmarkDatabase,
  articleId: string,
): Promise<Entity[]> {
  return db.transaction('r', db.snapshots, db.annotations, db.entities, async () => {
    const annotations = await liveAnnotations(db, articleId).toArray();
    const { entities } = await referred(db, annotations, []);
    return eachOnce(entities);
  });
}

/** What the page needs to paint an article's passages, in reading order. */
export async function marksOf(db: PressmarkDatabase, articleId: string): Promise<Mark[]> {
  return db.transaction('r', db.snapshots, db.annotations, db.entities, async () => {
    const all = await liveAnnotations(db, articleId).toArray();
    const passages = all.filter((one) => one.kind !== 'note');
    const ids = passages.map((one) => one.snapshotId);
    const { snapshots, entities } = await referred(db, passages, ids);
    return sortByPlace(passages, snapshots).map((one): Mark => {
      const entity = one.kind === 'entity' ? entities.get(one.entityId) : undefined;
      return {
        id: one.id,
        kind: one.kind,
        ...(one.kind === 'entity' && { typeId: one.typeId }),
        ...(entity && { name: entity.name }),
        hasNote: one.note.trim() !== '',
        passage: one.passage,
        snapshotId: one.snapshotId,
        scope: snapshots.get(one.snapshotId)?.scope ?? 'article',
      };
    });
  });
}

/** How many annotations an article has, those in the trash not counted. */
export async function annotationsCount(db: PressmarkDatabase, articleId: string): Promise<number> {
  return liveAnnotations(db, articleId).count();
}

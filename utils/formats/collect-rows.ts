import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Bundle } from '@/utils/model/bundle';
import type { Entity } from '@/utils/model/entity';
import { DEFAULT_TYPES, type EntityType } from '@/utils/model/entity-type';
import { type Passage, slicesToExact } from '@/utils/model/passage';
import type { Snapshot } from '@/utils/model/snapshot';
import { ExportError } from './export-error';

/** An annotation with all that it refers to, checked. */
export interface Row {
  readonly annotation: Annotation;
  readonly article: Article;
  readonly snapshot: Snapshot;
  readonly passage?: Passage;
  /** The entity that a mention means, after merges, and the type it was tagged with. */
  readonly mention?: { readonly entity: Entity; readonly type: EntityType };
}

export interface ArticleRows {
  readonly article: Article;
  /** In document order; notes on the whole article last. */
  readonly rows: readonly Row[];
}

/**
 * Articles in the order of the bundle, each with its annotations but for those in the trash.
 * @throws ExportError when a passage does not slice to its words or a record is missing.
 */
export function collectRows(bundle: Bundle): readonly ArticleRows[] {
  const find = lookUp(bundle);
  const rowsOf = new Map<string, Row[]>(bundle.articles.map((article) => [article.id, []]));
  for (const annotation of bundle.annotations) {
    if (annotation.deleted !== undefined) continue;
    const row = completeRow(annotation, find);
    rowsOf.get(row.article.id)?.push(row);
  }
  return bundle.articles.map((article) => ({
    article,
    rows: (rowsOf.get(article.id) ?? []).sort(inDocumentOrder),
  }));
}

const byId = <T extends { id: string }>(records: readonly T[]) =>
  new Map(records.map((record) => [record.id, record]));

function lookUp(bundle: Bundle) {
  return {
    articles: byId(bundle.articles),
    snapshots: byId(bundle.snapshots),
    entities: byId(bundle.entities),
    types: byId<EntityType>([...DEFAULT_TYPES, ...bundle.types]),
  };
}
type LookUp = ReturnType<typeof lookUp>;

function completeRow(annotation: Annotation, find: LookUp): Row {
  const article = need(find.articles.get(annotation.articleId), annotation, 'articleId');
  const snapshot = need(find.snapshots.get(annotation.snapshotId), annotation, 'snapshotId');
  if (annotation.kind === 'note') return { annotation, article, snapshot };
  const { passage } = annotation;
  if (!slicesToExact(snapshot.text, passage)) {
    throw new ExportError('exportFailedPassage', `${annotation.id}: ${passage.exact.slice(0, 80)}`);
  }
  if (annotation.kind === 'highlight') return { annotation, article, snapshot, passage };
  const entity = need(survivor(annotation.entityId, find.entities), annotation, 'entityId');
  const type = need(find.types.get(annotation.typeId), annotation, 'typeId');
  return { annotation, article, snapshot, passage, mention: { entity, type } };
}

function need<T>(record: T | undefined, annotation: Annotation, field: string): T {
  if (record === undefined) {
    throw new ExportError('exportFailedReference', `${annotation.id}: ${field}`);
  }
  return record;
}

/** The entity into which this one was merged in the end; a ring of merges ends where it began. */
function survivor(id: string, entities: ReadonlyMap<string, Entity>): Entity | undefined {
  const seen = new Set<string>();
  let entity = entities.get(id);
  while (entity?.mergedInto !== undefined && !seen.has(entity.id)) {
    seen.add(entity.id);
    entity = entities.get(entity.mergedInto) ?? entity;
  }
  return entity;
}

function inDocumentOrder(a: Row, b: Row): number {
  const start = (row: Row) => row.passage?.start ?? Number.MAX_SAFE_INTEGER;
  const end = (row: Row) => row.passage?.end ?? 0;
  return (
    start(a) - start(b) ||
    end(b) - end(a) ||
    compare(a.annotation.created, b.annotation.created) ||
    compare(a.annotation.id, b.annotation.id)
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

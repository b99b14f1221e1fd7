import type { Table } from 'dexie';
import type { Annotation } from '@/utils/model/annotation';
import { DEFAULT_TYPES } from '@/utils/model/entity-type';
import { slicesToExact } from '@/utils/model/passage';
import type { PressmarkDatabase } from './database';
import { earlierOf } from './earlier-of';
import { StoreError } from './errors';
import type { Staged, StagedTables } from './stage';
import { typeUse } from './type-use';

const DEFAULT_IDS: ReadonlySet<string> = new Set(DEFAULT_TYPES.map((type) => type.id));

const written = <Row>(staged: Staged<Row>): Row[] =>
  [...staged.after.values()].filter((row) => row !== undefined);

const removed = <Row>(staged: Staged<Row>): string[] =>
  [...staged.after].filter(([, row]) => row === undefined).map(([key]) => key);

function demand(holds: boolean, detail: string): asserts holds {
  if (!holds) throw new StoreError('errorInvalidData', detail);
}

/** Rows by id as they will stand after the commit; one round trip for all that is not staged. */
async function rowsAfter<Row>(
  table: Table<Row, string>,
  staged: Staged<Row>,
  ids: readonly (string | undefined)[],
): Promise<(id: string | undefined) => Row | undefined> {
  const wanted = [...new Set(ids)].filter((id) => id !== undefined && !staged.after.has(id));
  const keys = wanted.filter((id) => id !== undefined);
  const rows = keys.length > 0 ? await table.bulkGet(keys) : [];
  const stored = new Map(keys.map((key, index) => [key, rows[index]]));
  return (id) =>
    id === undefined ? undefined : staged.after.has(id) ? staged.after.get(id) : stored.get(id);
}

/** Annotations, as they will stand, that lean on rows which the commit takes away. */
async function leaning(
  db: PressmarkDatabase,
  staged: StagedTables,
  index: 'articleId' | 'snapshotId' | 'entityId',
  ids: readonly string[],
): Promise<Annotation[]> {
  if (ids.length === 0) return [];
  const stored = await db.annotations.where(index).anyOf(ids).toArray();
  return stored.filter((annotation) => !staged.annotations.after.has(annotation.id));
}

/** Annotations that were attached to a text before which the commit takes away. */
async function remembering(db: PressmarkDatabase, staged: StagedTables): Promise<Annotation[]> {
  const { before, after } = staged.snapshots;
  const gone = [...before.values()].filter((row) => row && after.get(row.id) === undefined);
  const articleIds = new Set(gone.flatMap((row) => row?.articleId ?? []));
  const ids = new Set(removed(staged.snapshots));
  const all = await leaning(db, staged, 'articleId', [...articleIds]);
  return all.filter((one) => earlierOf(one).some(({ snapshotId }) => ids.has(snapshotId)));
}

async function checkForward(db: PressmarkDatabase, staged: StagedTables): Promise<void> {
  const articles = written(staged.articles);
  const snapshots = written(staged.snapshots);
  const annotations = written(staged.annotations);
  const entities = written(staged.entities);
  const dismissals = written(staged.dismissals);
  const mentions = annotations.filter((annotation) => annotation.kind === 'entity');
  const typeIds = [...mentions, ...entities, ...dismissals].map((row) => row.typeId);
  const [articleOf, snapshotOf, entityOf, typeOf] = await Promise.all([
    rowsAfter(db.articles, staged.articles, [
      ...[...annotations, ...snapshots, ...dismissals].map((row) => row.articleId),
    ]),
    rowsAfter(db.snapshots, staged.snapshots, [
      ...[...annotations, ...articles, ...annotations.flatMap(earlierOf)].map(
        (row) => row.snapshotId,
      ),
    ]),
    rowsAfter(db.entities, staged.entities, [
      ...mentions.map((mention) => mention.entityId),
      ...entities.map((entity) => entity.mergedInto),
    ]),
    rowsAfter(
      db.types,
      staged.types,
      typeIds.filter((id) => !DEFAULT_IDS.has(id)),
    ),
  ]);
  const isType = (id: string) => DEFAULT_IDS.has(id) || typeOf(id) !== undefined;

  for (const article of articles) {
    demand(
      snapshotOf(article.snapshotId)?.articleId === article.id,
      `article ${article.id}: snapshot ${article.snapshotId} is not one of its own`,
    );
  }
  for (const snapshot of snapshots) {
    demand(articleOf(snapshot.articleId) !== undefined, `snapshot ${snapshot.id}: no article`);
  }
  for (const entity of entities) {
    demand(isType(entity.typeId), `entity ${entity.id}: unknown type ${entity.typeId}`);
    demand(
      entity.mergedInto === undefined ||
        (entity.mergedInto !== entity.id && entityOf(entity.mergedInto) !== undefined),
      `entity ${entity.id}: merged into no other entity`,
    );
  }
  for (const dismissal of dismissals) {
    demand(isType(dismissal.typeId), `dismissal ${dismissal.id}: unknown type`);
    demand(
      dismissal.articleId === undefined || articleOf(dismissal.articleId) !== undefined,
      `dismissal ${dismissal.id}: no article`,
    );
  }
  for (const annotation of annotations) {
    const { id } = annotation;
    const snapshot = snapshotOf(annotation.snapshotId);
    demand(articleOf(annotation.articleId) !== undefined, `annotation ${id}: no article`);
    demand(
      snapshot?.articleId === annotation.articleId,
      `annotation ${id}: snapshot ${annotation.snapshotId} is not one of its article`,
    );
    const places = [...(annotation.kind === 'note' ? [] : [annotation]), ...earlierOf(annotation)];
    for (const { snapshotId, passage } of places) {
      const text = snapshotOf(snapshotId);
      demand(
        text?.articleId === annotation.articleId,
        `annotation ${id}: snapshot ${snapshotId} is not one of its article`,
      );
      if (!slicesToExact(text.text, passage)) {
        const words = passage.exact.slice(0, 80);
        throw new StoreError('errorPassageMismatch', `annotation ${id}: ${words}`);
      }
    }
    if (annotation.kind !== 'entity') continue;
    const entity = entityOf(annotation.entityId);
    demand(isType(annotation.typeId), `annotation ${id}: unknown type ${annotation.typeId}`);
    demand(entity !== undefined, `annotation ${id}: no entity ${annotation.entityId}`);
    demand(
      annotation.deleted !== undefined || entity.deleted === undefined,
      `annotation ${id}: entity ${annotation.entityId} is in the trash`,
    );
  }
}

/** Those of these types that something has, as the store will stand. */
async function typesInUse(
  db: PressmarkDatabase,
  staged: StagedTables,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const used = await typeUse(db, ids, {
    entities: staged.entities.after,
    annotations: staged.annotations.after,
    dismissals: staged.dismissals.after,
  });
  return new Set([...used].flatMap(([id, uses]) => (uses > 0 ? id : [])));
}

async function checkBackward(db: PressmarkDatabase, staged: StagedTables): Promise<void> {
  const goneEntities = removed(staged.entities);
  const trashedEntities = written(staged.entities)
    .filter((entity) => entity.deleted !== undefined)
    .map((entity) => entity.id);
  const goneArticles = removed(staged.articles);
  const goneTypes = removed(staged.types).filter((id) => !DEFAULT_IDS.has(id));
  const [byArticle, bySnapshot, byEarlier, byEntity, byTrash, snapshots, refusals, types] =
    await Promise.all([
      leaning(db, staged, 'articleId', goneArticles),
      leaning(db, staged, 'snapshotId', removed(staged.snapshots)),
      remembering(db, staged),
      leaning(db, staged, 'entityId', goneEntities),
      leaning(db, staged, 'entityId', trashedEntities),
      goneArticles.length > 0
        ? db.snapshots.where('articleId').anyOf(goneArticles).primaryKeys()
        : [],
      goneArticles.length > 0
        ? db.dismissals.where('articleId').anyOf(goneArticles).primaryKeys()
        : [],
      typesInUse(db, staged, goneTypes),
    ]);
  const [left] = [
    ...byArticle,
    ...bySnapshot,
    ...byEarlier,
    ...byEntity,
    ...byTrash.filter((annotation) => annotation.deleted === undefined),
  ];
  demand(left === undefined, `annotation ${left?.id}: what it is about would be taken away`);
  demand(
    snapshots.every((id) => staged.snapshots.after.has(id)),
    'an article would be taken away, but not its snapshots',
  );
  demand(
    refusals.every((id) => staged.dismissals.after.has(id)),
    'an article would be taken away, but not what is refused in it',
  );
  demand(types.size === 0, 'a type that is in use would be taken away');
}

/**
 * Checks that what is staged leaves a store in which every reference leads somewhere and every
 * passage says the words of its snapshot. Awaits the database alone: it runs in a transaction.
 * @throws StoreError `errorInvalidData` or `errorPassageMismatch`, with the record's id
 */
export async function checkReferences(db: PressmarkDatabase, staged: StagedTables): Promise<void> {
  await checkForward(db, staged);
  await checkBackward(db, staged);
}

import type { Annotation, EarlierPlace } from '@/utils/model/annotation';
import type { Bundle } from '@/utils/model/bundle';
import { DEFAULT_TYPES } from '@/utils/model/entity-type';
import { slicesToExact } from '@/utils/model/passage';
import type { Snapshot } from '@/utils/model/snapshot';

export interface BundleProblem {
  readonly kind: 'record' | 'reference' | 'duplicate' | 'passage';
  /** The record and the field, as in `annotations › 3 › entityId`; counted from one. */
  readonly where: string;
}

/**
 * The first thing that makes records that are each valid not fit together: an id used twice, a
 * reference to nothing, words that are not in their text. Default types are known to every reader.
 */
export function bundleProblem(bundle: Bundle): BundleProblem | undefined {
  return (
    duplicateId(bundle) ??
    wrongSnapshot(bundle) ??
    danglingReference(bundle) ??
    wrongPassage(bundle)
  );
}

/** `annotations › 3 (id) › field` for the record with this index. */
const place = (table: string, index: number, id: string, field: string) =>
  `${table} › ${index + 1} (${id}) › ${field}`;

const earlierOf = (annotation: Annotation): readonly EarlierPlace[] =>
  annotation.kind === 'note' ? [] : (annotation.earlier ?? []);

function duplicateId(bundle: Bundle): BundleProblem | undefined {
  for (const [table, records] of Object.entries(bundle)) {
    const seen = new Set<string>();
    for (const [index, { id }] of records.entries()) {
      if (seen.has(id)) return { kind: 'duplicate', where: place(table, index, id, 'id') };
      seen.add(id);
    }
  }
  return undefined;
}

function wrongSnapshot(bundle: Bundle): BundleProblem | undefined {
  for (const [index, { id, blocks, text }] of bundle.snapshots.entries()) {
    const wrong = blocks.findIndex(({ start, end }) => end < start || end > text.length);
    if (wrong >= 0) {
      const where = place('snapshots', index, id, `blocks › ${wrong + 1}`);
      return { kind: 'record', where };
    }
  }
  return undefined;
}

function danglingReference(bundle: Bundle): BundleProblem | undefined {
  const ids = (records: readonly { id: string }[]) => new Set(records.map(({ id }) => id));
  const articles = ids(bundle.articles);
  const entities = ids(bundle.entities);
  const types = ids([...DEFAULT_TYPES, ...bundle.types]);
  const articleOfSnapshot = new Map(bundle.snapshots.map(({ id, articleId }) => [id, articleId]));
  const optional = (known: ReadonlySet<string>, id: string | undefined) =>
    id === undefined || known.has(id);
  const entityFields = (annotation: Annotation): Record<string, boolean> =>
    annotation.kind === 'entity'
      ? { entityId: entities.has(annotation.entityId), typeId: types.has(annotation.typeId) }
      : {};

  return (
    firstFalse('articles', bundle.articles, ({ id, snapshotId }) => ({
      snapshotId: articleOfSnapshot.get(snapshotId) === id,
    })) ??
    firstFalse('snapshots', bundle.snapshots, ({ articleId }) => ({
      articleId: articles.has(articleId),
    })) ??
    firstFalse('entities', bundle.entities, ({ typeId, mergedInto }) => ({
      typeId: types.has(typeId),
      mergedInto: optional(entities, mergedInto),
    })) ??
    firstFalse('annotations', bundle.annotations, (annotation) => ({
      articleId: articles.has(annotation.articleId),
      snapshotId: articleOfSnapshot.get(annotation.snapshotId) === annotation.articleId,
      earlier: earlierOf(annotation).every(
        ({ snapshotId }) => articleOfSnapshot.get(snapshotId) === annotation.articleId,
      ),
      ...entityFields(annotation),
    })) ??
    firstFalse('dismissals', bundle.dismissals, ({ articleId, typeId }) => ({
      articleId: optional(articles, articleId),
      typeId: types.has(typeId),
    }))
  );
}

function firstFalse<T extends { id: string }>(
  table: string,
  records: readonly T[],
  check: (record: T) => Record<string, boolean>,
): BundleProblem | undefined {
  for (const [index, record] of records.entries()) {
    const failed = Object.entries(check(record)).find(([, holds]) => !holds);
    if (failed) return { kind: 'reference', where: place(table, index, record.id, failed[0]) };
  }
  return undefined;
}

function wrongPassage(bundle: Bundle): BundleProblem | undefined {
  const snapshots = new Map<string, Snapshot>(bundle.snapshots.map((s) => [s.id, s]));
  for (const [index, annotation] of bundle.annotations.entries()) {
    if (annotation.kind === 'note') continue;
    const { id } = annotation;
    const stands = ({ snapshotId, passage }: Pick<EarlierPlace, 'snapshotId' | 'passage'>) =>
      slicesToExact(snapshots.get(snapshotId)?.text ?? '', passage);
    if (!stands(annotation)) {
      return { kind: 'passage', where: place('annotations', index, id, 'passage') };
    }
    const wrong = earlierOf(annotation).findIndex((one) => !stands(one));
    if (wrong >= 0) {
      const where = place('annotations', index, id, `earlier › ${wrong + 1} › passage`);
      return { kind: 'passage', where };
    }
  }
  return undefined;
}

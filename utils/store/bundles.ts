import * as v from 'valibot';
import { type Bundle, BundleSchema } from '@/utils/model/bundle';
import { slicesToExact } from '@/utils/model/passage';
import { hashText } from '@/utils/model/snapshot';
import { commitPlan } from './commit';
import type { PressmarkDatabase } from './database';
import { earlierOf } from './earlier-of';
import { StoreError } from './errors';
import { followMerges } from './find-entity';
import { type Imported, planImport } from './plan-import';
import { readTypes } from './types';

const live = <Row extends { deleted?: string }>(rows: readonly Row[]): Row[] =>
  rows.filter((row) => row.deleted === undefined);

/**
 * Records for an export, from one reading of the store and without the trash: of the chosen articles
 * what they use, or, without a choice, everything of which the reader still has a note.
 * @throws StoreError `errorNotFound` for an article that is not stored
 */
export async function readBundle(
  db: PressmarkDatabase,
  articleIds?: string | readonly string[],
): Promise<Bundle> {
  const chosen = typeof articleIds === 'string' ? [articleIds] : articleIds;
  return db.transaction('r', db.tables, async () => {
    const annotations = live(
      chosen
        ? await db.annotations.where('articleId').anyOf(chosen).toArray()
        : await db.annotations.toArray(),
    );
    const idSet = new Set(chosen ?? annotations.map((one) => one.articleId));
    const ids = [...idSet];
    const [articles, snapshots, entities, types, dismissals] = await Promise.all([
      db.articles.bulkGet(ids),
      db.snapshots.where('articleId').anyOf(ids).toArray(),
      readEntities(db, chosen ? annotations.flatMap(mentionedId) : undefined),
      readTypes(db, { archived: true }),
      chosen
        ? db.dismissals.where('articleId').anyOf(chosen).toArray()
        : db.dismissals.filter((one) => !one.articleId || idSet.has(one.articleId)).toArray(),
    ]);
    const stored = new Set(await db.types.toCollection().primaryKeys());
    const used = new Set(
      [...annotations, ...entities, ...dismissals].flatMap((row) =>
        'typeId' in row ? [row.typeId] : [],
      ),
    );
    return {
      articles: articles.map((article, index) => {
        if (!article) throw new StoreError('errorNotFound', `article ${ids[index]}`);
        return article;
      }),
      snapshots,
      annotations,
      entities,
      types: types.filter((type) => used.has(type.id) || stored.has(type.id)),
      dismissals,
    };
  });
}

const mentionedId = (annotation: Bundle['annotations'][number]): string[] =>
  annotation.kind === 'entity' ? [annotation.entityId] : [];

/** Entities by id, or all; with those that they were merged into, without any that lead nowhere. */
async function readEntities(db: PressmarkDatabase, ids?: readonly string[]) {
  const rows = ids ? await db.entities.bulkGet([...new Set(ids)]) : await db.entities.toArray();
  const found = new Map<string, Bundle['entities'][number]>();
  for (const row of live(rows.filter((one) => one !== undefined))) {
    const heir = await followMerges(db, row);
    if (!heir || heir.deleted !== undefined) continue;
    for (
      let step: typeof row | undefined = row;
      step && !found.has(step.id);
      step = step.mergedInto === undefined ? undefined : await db.entities.get(step.mergedInto)
    ) {
      found.set(step.id, step);
    }
  }
  return [...found.values()];
}

/**
 * Merges records into the store by id, the newest wins, all or nothing; one undo takes it back.
 * @returns how many records were added, updated, or left as they were
 * @throws StoreError `errorInvalidData` or `errorPassageMismatch`, naming the record
 */
export async function importBundle(db: PressmarkDatabase, bundle: Bundle): Promise<Imported> {
  const checked = await checkBundle(bundle);
  const { result } = await commitPlan(db, 'import', (rows) => planImport(rows, checked));
  return result;
}

/** Checks a bundle by itself: schema, ids that occur once, hashes, and passages in their texts. */
async function checkBundle(bundle: Bundle): Promise<Bundle> {
  const parsed = v.safeParse(BundleSchema, bundle);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    throw new StoreError('errorInvalidData', `${v.getDotPath(issue) ?? ''}: ${issue.message}`);
  }
  for (const [table, rows] of Object.entries(parsed.output)) {
    const ids = new Set(rows.map((row) => row.id));
    if (ids.size < rows.length) throw new StoreError('errorInvalidData', `${table}: an id twice`);
  }
  const texts = new Map<string, string>();
  for (const { id, text, hash } of parsed.output.snapshots) {
    if ((await hashText(text)) !== hash) {
      throw new StoreError('errorInvalidData', `snapshot ${id}: the hash is not the text's`);
    }
    texts.set(id, text);
  }
  for (const annotation of parsed.output.annotations) {
    if (annotation.kind === 'note') continue;
    for (const { snapshotId, passage } of [annotation, ...earlierOf(annotation)]) {
      const text = texts.get(snapshotId);
      if (text === undefined || slicesToExact(text, passage)) continue;
      const words = passage.exact.slice(0, 80);
      throw new StoreError('errorPassageMismatch', `annotation ${annotation.id}: ${words}`);
    }
  }
  return parsed.output;
}

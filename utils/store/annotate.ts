import * as v from 'valibot';
import { type AnnotateInput, AnnotateInputSchema } from '@/utils/model/annotate';
import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Planned } from '@/utils/model/change';
import type { Entity } from '@/utils/model/entity';
import { slicesToExact } from '@/utils/model/passage';
import { hashText } from '@/utils/model/snapshot';
import { addWords } from './add-words';
import { commitPlan, type Plan } from './commit';
import type { PressmarkDatabase } from './database';
import { StoreError } from './errors';
import { findOrMakeEntity } from './find-entity';
import { groupOf } from './group-of';
import { type About, newAnnotation } from './new-annotation';
import { planVisit } from './plan-visit';
import { planRefusals, type RefusedHere } from './refuse';
import { saidBefore } from './said-before';
import { sameRow } from './same-row';

export interface Annotated {
  annotation: Annotation;
  article: Article;
  /** Of a mention. */
  entity?: Entity;
  /** Whether the article was not stored before. */
  created: boolean;
  /** Whether the annotation was not stored before. */
  made: boolean;
  /** The journal's number of what was written, for undo; absent when there was nothing to write. */
  group?: number;
}

/**
 * Saves what the reader says of a passage or of the article, with the article, its text and the
 * entity, where these are not stored yet. The same thing said twice of a passage is one annotation;
 * new tags and another note are added to it. `refused`: what was refused in the article while it was not
 * stored, written in the same action.
 * @throws StoreError `errorInvalidData`, `errorPassageMismatch`, `errorNotFound` (the entity)
 */
export async function annotate(
  db: PressmarkDatabase,
  input: AnnotateInput,
  { refused = [] }: { refused?: readonly RefusedHere[] } = {},
): Promise<Annotated> {
  const parsed = v.safeParse(AnnotateInputSchema, input);
  if (!parsed.success) throw new StoreError('errorInvalidData', v.summarize(parsed.issues));
  const { passage, snapshot, statement } = parsed.output;
  if (statement.kind !== 'note') {
    if (!passage) throw new StoreError('errorInvalidData', `${statement.kind} without a passage`);
    if (!slicesToExact(snapshot.text, passage)) {
      throw new StoreError('errorPassageMismatch', passage.exact.slice(0, 80));
    }
  }
  // Before the transaction: awaiting anything but the database would end it.
  const hash = await hashText(snapshot.text);
  const { receipt, result } = await commitPlan(db, 'annotate', (rows) =>
    planAnnotate(rows, parsed.output, hash, refused),
  );
  return { ...result, ...groupOf(receipt) };
}

async function planAnnotate(
  rows: PressmarkDatabase,
  input: AnnotateInput,
  hash: string,
  refused: readonly RefusedHere[],
): Promise<Plan<Annotated>> {
  const now = new Date().toISOString();
  const { statement, passage } = input;
  const [visit, wish] = await Promise.all([
    planVisit(rows, input, hash, now),
    statement.kind === 'entity'
      ? findOrMakeEntity(rows, { ...statement, name: statement.name ?? passage?.exact ?? '' }, now)
      : undefined,
  ]);
  const { article, snapshotId, created } = visit;
  const entity = wish?.entity;
  const about = { articleId: article.id, snapshotId, entity, passage };
  const known = created ? undefined : await findSame(rows, statement.kind, about);
  const result = (annotation: Annotation, of: Article): Annotated => ({
    annotation,
    article: of,
    created,
    made: known === undefined,
    ...(entity && { entity }),
  });

  if (known) {
    const said = addWords(known, statement.tags ?? [], statement.note ?? '', now);
    if (sameRow(said, known))
      return { changes: [], result: result(known, visit.before ?? article) };
    const changes: Planned[] = [{ table: 'annotations', put: said }];
    return { changes, result: result(said, visit.before ?? article) };
  }
  const annotation = newAnnotation(statement, about, now);
  const changes: Planned[] = [...visit.changes, { table: 'annotations', put: annotation }];
  if (wish?.made) changes.push({ table: 'entities', put: wish.entity });
  changes.push(...(await planRefusals(rows, article.id, refused, now)));
  return { changes, result: result(annotation, article) };
}

/** The stored annotation that says the same of the same words; notes on the article are never one. */
async function findSame(
  rows: PressmarkDatabase,
  kind: Annotation['kind'],
  { articleId, snapshotId, entity, passage }: About,
): Promise<Annotation | undefined> {
  if (!passage) return undefined;
  const near = entity
    ? rows.annotations.where('[articleId+entityId]').equals([articleId, entity.id])
    : rows.annotations.where('articleId').equals(articleId);
  const said = saidBefore(await near.toArray());
  return said.find({ kind, entityId: entity?.id, snapshotId, passage });
}

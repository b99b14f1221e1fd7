import * as v from 'valibot';
import { AnnotateInputSchema } from '@/utils/model/annotate';
import type { Planned } from '@/utils/model/change';
import { slicesToExact } from '@/utils/model/passage';
import { hashText } from '@/utils/model/snapshot';
import { AcceptedListSchema } from '@/utils/model/suggestion';
import { commitPlan, type Plan } from './commit';
import type { PressmarkDatabase } from './database';
import { StoreError } from './errors';
import { findOrMakeEntities } from './find-entity';
import { groupOf } from './group-of';
import { newAnnotation } from './new-annotation';
import { planVisit } from './plan-visit';
import { planRefusals, RefusedHereSchema } from './refuse';
import { saidBefore } from './said-before';

const { article, snapshot, urls } = AnnotateInputSchema.entries;
const AcceptInputSchema = v.strictObject({
  article,
  snapshot,
  urls,
  /** Passages are tied to `snapshot.text`. */
  accepted: AcceptedListSchema,
  origin: v.picklist(['suggestion', 'every mention']),
  /** What was refused in the article while it was not stored; written with its first mentions. */
  refused: v.exactOptional(v.array(RefusedHereSchema)),
});
export type AcceptInput = v.InferOutput<typeof AcceptInputSchema>;

export interface AcceptedMentions {
  /** The journal's number of what was written, for undo; absent when there was nothing to write. */
  group?: number;
  /** Mentions that were not stored before. */
  made: number;
  articleId: string;
  /** Of every accepted group, in their order. */
  entityIds: string[];
}

/**
 * Stores mentions of many entities in one action, with the article, its text and the entities where
 * these are not stored yet. A mention that is stored already stays as it is.
 * @throws StoreError `errorInvalidData`, `errorPassageMismatch`, `errorNotFound` (an entity by id);
 *   then nothing is written
 */
export async function acceptMentions(
  db: PressmarkDatabase,
  input: AcceptInput,
): Promise<AcceptedMentions> {
  const parsed = v.safeParse(AcceptInputSchema, input);
  if (!parsed.success) throw new StoreError('errorInvalidData', v.summarize(parsed.issues));
  const { accepted, snapshot } = parsed.output;
  for (const { passages } of accepted) {
    const wrong = passages.find((passage) => !slicesToExact(snapshot.text, passage));
    if (wrong) throw new StoreError('errorPassageMismatch', wrong.exact.slice(0, 80));
  }
  // Before the transaction: awaiting anything but the database would end it.
  const hash = await hashText(snapshot.text);
  const { receipt, result } = await commitPlan(db, 'accept', (rows) =>
    planAccept(rows, parsed.output, hash),
  );
  return { ...result, ...groupOf(receipt) };
}

async function planAccept(
  rows: PressmarkDatabase,
  { accepted, origin, refused = [], ...visited }: AcceptInput,
  hash: string,
): Promise<Plan<AcceptedMentions>> {
  const now = new Date().toISOString();
  const [visit, granted] = await Promise.all([
    planVisit(rows, visited, hash, now),
    findOrMakeEntities(rows, accepted, now),
  ]);
  const { snapshotId } = visit;
  const articleId = visit.article.id;
  const [stored, refusals] = await Promise.all([
    visit.created ? [] : rows.annotations.where('articleId').equals(articleId).toArray(),
    planRefusals(rows, articleId, refused, now),
  ]);
  const said = saidBefore(stored);
  const mentions: Planned[] = [];
  accepted.forEach(({ passages }, index) => {
    const entity = granted[index]?.entity;
    for (const passage of passages) {
      const mention = { kind: 'entity', entityId: entity?.id, snapshotId, passage } as const;
      if (said.find(mention)) continue;
      const about = { articleId, snapshotId, entity, passage };
      const annotation = newAnnotation({ kind: 'entity' }, about, now, origin);
      said.add(annotation);
      mentions.push({ table: 'annotations', put: annotation });
    }
  });
  const result = {
    made: mentions.length,
    articleId,
    entityIds: granted.map(({ entity }) => entity.id),
  };
  if (mentions.length === 0) return { changes: refusals, result };
  const entities = granted.flatMap(({ entity, made }): Planned[] =>
    made ? [{ table: 'entities', put: entity }] : [],
  );
  return { changes: [...visit.changes, ...entities, ...mentions, ...refusals], result };
}

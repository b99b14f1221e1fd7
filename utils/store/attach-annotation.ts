import * as v from 'valibot';
import { AnnotateInputSchema } from '@/utils/model/annotate';
import type { Annotation } from '@/utils/model/annotation';
import { LIMITS } from '@/utils/model/limits';
import { type Passage, PassageSchema, slicesToExact } from '@/utils/model/passage';
import { hashText } from '@/utils/model/snapshot';
import { commitPlan, type Plan } from './commit';
import type { PressmarkDatabase } from './database';
import { earlierOf } from './earlier-of';
import { StoreError } from './errors';
import { groupOf } from './group-of';
import { planVisit, type Visited } from './plan-visit';

/** Other words for an annotation: `passage` is tied to `snapshot.text`. */
export type Attachment = Visited & { passage: Passage };

export interface Attached {
  annotation: Annotation;
  /** The journal's number of what was written, for undo; absent when there was nothing to write. */
  group?: number;
}

const { article, snapshot, urls } = AnnotateInputSchema.entries;
const AttachmentSchema = v.strictObject({ article, snapshot, urls, passage: PassageSchema });

/**
 * Attaches an annotation to other words of its article, as it stands now. What it was attached to
 * before is kept with it, the oldest of too many such places dropped.
 * @throws StoreError `errorNotFound` when the annotation is not there, in the trash, or of another
 *   article than the one of these URLs; `errorPassageMismatch`; `errorInvalidData` for a note
 */
export async function attachAnnotation(
  db: PressmarkDatabase,
  id: string,
  attachment: Attachment,
): Promise<Attached> {
  const parsed = v.safeParse(AttachmentSchema, attachment);
  if (!parsed.success) throw new StoreError('errorInvalidData', v.summarize(parsed.issues));
  const { passage, snapshot } = parsed.output;
  if (!slicesToExact(snapshot.text, passage)) {
    throw new StoreError('errorPassageMismatch', passage.exact.slice(0, 80));
  }
  // Before the transaction: awaiting anything but the database would end it.
  const hash = await hashText(snapshot.text);
  const { receipt, result } = await commitPlan(db, 'attach', (rows) =>
    planAttach(rows, id, parsed.output, hash),
  );
  return { annotation: result, ...groupOf(receipt) };
}

async function planAttach(
  rows: PressmarkDatabase,
  id: string,
  { passage, ...visited }: Attachment,
  hash: string,
): Promise<Plan<Annotation>> {
  const now = new Date().toISOString();
  const [old, visit] = await Promise.all([
    rows.annotations.get(id),
    planVisit(rows, visited, hash, now),
  ]);
  if (!old || old.deleted !== undefined || old.articleId !== visit.before?.id) {
    throw new StoreError('errorNotFound', `annotation ${id}`);
  }
  if (old.kind === 'note') {
    throw new StoreError('errorInvalidData', `annotation ${id}: a note has no passage`);
  }
  const { snapshotId } = visit;
  const isThere =
    old.snapshotId === snapshotId &&
    old.passage.start === passage.start &&
    old.passage.end === passage.end;
  if (isThere) return { changes: [], result: old };
  const left = { snapshotId: old.snapshotId, passage: old.passage, until: now };
  const earlier = [...earlierOf(old), left].slice(-LIMITS.earlier);
  const annotation: Annotation = { ...old, snapshotId, passage, earlier, modified: now };
  return {
    changes: [...visit.changes, { table: 'annotations', put: annotation }],
    result: annotation,
  };
}

import * as v from 'valibot';
import { AnnotateInputSchema } from '@/utils/model/annotate';
import type { Article } from '@/utils/model/article';
import type { Planned } from '@/utils/model/change';
import { hashText, type Snapshot } from '@/utils/model/snapshot';
import { annotationsCount, findArticle } from './articles';
import { commit } from './commit';
import type { PressmarkDatabase } from './database';
import { StoreError } from './errors';
import { planVisit, type Visited } from './plan-visit';

/** An article as a page shows it now. */
export type SeenVersion = Visited & {
  /** An annotated passage is not what it was. */
  touched: boolean;
};

/** How a text differs from a known one; only `edited` is worth keeping. */
export type CompareTexts = (
  known: string,
  now: string,
) => 'same' | 'cut short' | 'edited' | 'another article';

/** The name under which the journal knows what Pressmark wrote of a visit by itself. */
export const VISIT = 'visit';

const HOUR = 3_600_000;
/** Versions of one article that an hour may bring where passages are touched: a page could go on for ever. */
const MOST_AN_HOUR = 10;
/** So many of the journal's last entries are looked through for them. */
const LOOKED_THROUGH = 500;

const { article, snapshot, urls } = AnnotateInputSchema.entries;
const SeenSchema = v.strictObject({ article, snapshot, urls, touched: v.boolean() });

/**
 * Keeps the text of an annotated article that was edited since its newest snapshot, at most once an
 * hour unless a passage is touched. A text that is kept already becomes the newest again. Nothing is
 * written of articles without annotations; undo passes over it.
 * @returns whether anything was written
 * @throws StoreError `errorInvalidData`
 */
export async function seeVersion(
  db: PressmarkDatabase,
  seen: SeenVersion,
  compare: CompareTexts,
): Promise<boolean> {
  const parsed = v.safeParse(SeenSchema, seen);
  if (!parsed.success) throw new StoreError('errorInvalidData', v.summarize(parsed.issues));
  if (parsed.output.snapshot.scope !== 'article') return false;
  // Before the transaction: awaiting anything but the database would end it.
  const hash = await hashText(parsed.output.snapshot.text);
  const plan = (rows: PressmarkDatabase) => planVersion(rows, parsed.output, hash, compare);
  const { group } = await commit(db, VISIT, plan, { undoable: false });
  return group !== undefined;
}

async function planVersion(
  rows: PressmarkDatabase,
  seen: SeenVersion,
  hash: string,
  compare: CompareTexts,
): Promise<Planned[]> {
  const before = await findArticle(rows, seen.urls);
  if (!before || (await annotationsCount(rows, before.id)) === 0) return [];
  const newest = await rows.snapshots.get(before.snapshotId);
  if (newest?.scope !== 'article' || newest.hash === hash) return [];
  const now = new Date();
  if (!seen.touched && isWithinAnHour(newest.takenAt, now)) return [];
  if ((await visitsWithinAnHour(rows, before, now)) >= MOST_AN_HOUR) return [];
  if (compare(newest.text, seen.snapshot.text) !== 'edited') return [];

  const visit = await planVisit(rows, seen, hash, now.toISOString());
  const isNew = visit.changes.some(({ table }) => table === 'snapshots');
  const kept = isNew ? await keptText(rows, before, seen.snapshot.text, compare) : undefined;
  if (!kept) return visit.changes;
  return [{ table: 'articles', put: { ...visit.article, snapshotId: kept.id } }];
}

const isWithinAnHour = (moment: string, now: Date): boolean => {
  const age = now.getTime() - Date.parse(moment);
  // A moment to come tells of a clock that was set back, not of a young text.
  return age >= 0 && age < HOUR;
};

/** How often visits of the last hour were written down, newest first until they are too many. */
async function visitsWithinAnHour(
  rows: PressmarkDatabase,
  { id }: Article,
  now: Date,
): Promise<number> {
  const last = await rows.changes.reverse().limit(LOOKED_THROUGH).toArray();
  return last.filter(
    ({ action, table, key, at }) =>
      action === VISIT && table === 'articles' && key === id && isWithinAnHour(at, now),
  ).length;
}

/** The kept snapshot that says the same but for times that run on by themselves. */
async function keptText(
  rows: PressmarkDatabase,
  { id }: Article,
  text: string,
  compare: CompareTexts,
): Promise<Snapshot | undefined> {
  const all = await rows.snapshots.where('articleId').equals(id).toArray();
  return all
    .filter(({ scope }) => scope === 'article')
    .sort((a, b) => b.takenAt.localeCompare(a.takenAt))
    .find((one) => compare(one.text, text) === 'same');
}

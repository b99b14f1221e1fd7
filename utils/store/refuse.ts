import * as v from 'valibot';
import type { Planned } from '@/utils/model/change';
import type { Dismissal } from '@/utils/model/dismissal';
import { nameKey } from '@/utils/model/entity';
import { LIMITS } from '@/utils/model/limits';
import { IdSchema } from '@/utils/model/scalars';
import { RefusalSchema } from '@/utils/model/suggestion';
import { commit } from './commit';
import type { PressmarkDatabase } from './database';
import { dismissalsOf } from './dismissals';
import { StoreError } from './errors';
import { groupOf } from './group-of';

const { words, typeId } = RefusalSchema.entries;
/** Words that are not to be proposed as a type in one article. */
export const RefusedHereSchema = v.strictObject({ words, typeId });
export type RefusedHere = v.InferOutput<typeof RefusedHereSchema>;

const RefuseSchema = v.strictObject({
  ...RefusedHereSchema.entries,
  articleId: v.exactOptional(IdSchema),
});
/** With `articleId` in that article, else everywhere. */
export type Refuse = v.InferOutput<typeof RefuseSchema>;

/**
 * Remembers words that are not to be proposed as a type, as `nameKey` folds them. What is refused
 * already, here or everywhere, is not written again.
 * @returns the journal's number of what was written, for undo; none when there was nothing to write
 * @throws StoreError `errorInvalidData`, also for an article that is not stored
 */
export async function refuse(db: PressmarkDatabase, refused: Refuse): Promise<{ group?: number }> {
  const parsed = v.safeParse(RefuseSchema, refused);
  if (!parsed.success) throw new StoreError('errorInvalidData', v.summarize(parsed.issues));
  const { articleId, ...said } = parsed.output;
  const receipt = await commit(db, 'refuse', (rows) =>
    planRefusals(rows, articleId, [said], new Date().toISOString()),
  );
  return groupOf(receipt);
}

/** Plans dismissals of words in an article, or everywhere, without doubles. */
export async function planRefusals(
  rows: PressmarkDatabase,
  articleId: string | undefined,
  refused: readonly RefusedHere[],
  now: string,
): Promise<Planned[]> {
  if (refused.length === 0) return [];
  const keyOf = (one: Pick<Dismissal, 'words' | 'typeId'>) => `${one.typeId} ${one.words}`;
  const known = new Set((await dismissalsOf(rows, articleId)).map(keyOf));
  return refused.flatMap(({ words, typeId }) =>
    words.flatMap((one): Planned[] => {
      // Folding may lengthen: ligatures become letters.
      const said = { words: nameKey(one).slice(0, LIMITS.line), typeId };
      if (said.words === '' || known.has(keyOf(said))) return [];
      known.add(keyOf(said));
      const place = articleId === undefined ? {} : { articleId };
      const put = { id: crypto.randomUUID(), ...said, ...place, created: now };
      return [{ table: 'dismissals', put }];
    }),
  );
}

/**
 * Forgets refusals by their ids; those that are gone already are passed over.
 * @returns the journal's number of what was written, for undo; none when there was nothing to write
 * @throws StoreError
 */
export async function unrefuse(
  db: PressmarkDatabase,
  ids: readonly string[],
): Promise<{ group?: number }> {
  const receipt = await commit(
    db,
    'unrefuse',
    ids.map((id) => ({ table: 'dismissals', remove: id })),
  );
  return groupOf(receipt);
}

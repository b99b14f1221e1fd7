import { nameKey } from '@/utils/model/entity';
import type { Refusal } from '@/utils/model/suggestion';
import { MessageFailure } from '@/utils/platform/failure';
import { findArticle } from '@/utils/store/articles';
import type { PressmarkDatabase } from '@/utils/store/database';
import { dismissalsOf } from '@/utils/store/dismissals';
import { type RefusedHere, refuse, unrefuse } from '@/utils/store/refuse';
import { undoGroup } from '@/utils/store/undo';
import {
  forgetRefusal,
  refuseInSession,
  type SessionRefusal,
  sessionRefusal,
  sessionRefusals,
  settleRefusals,
  unsettleRefusals,
} from './session-refusals';
import type { Action } from './undo-tokens';

/**
 * Refuses words as a type, everywhere or in the article of these URLs. Of an article that is not
 * stored the refusal waits in the session: nothing of it may touch the disk before the first save.
 * @returns what takes it back; `undefined` when it was refused before
 */
export async function refuseWords(
  db: PressmarkDatabase,
  urls: readonly string[],
  { words, typeId, everywhere }: Refusal,
): Promise<Action | undefined> {
  const article = everywhere ? undefined : await findArticle(db, urls);
  if (!everywhere && !article) return { refusal: await refuseInSession(urls, { words, typeId }) };
  const { group } = await refuse(db, { words, typeId, ...(article && { articleId: article.id }) });
  return group === undefined ? undefined : { group };
}

/**
 * Every save that may be an article's first goes through this: `save` is handed what was refused in
 * the article of these URLs while it was not stored, to be written in the same action.
 */
export async function saveWithRefusals<Saved extends { group?: number }>(
  urls: readonly string[],
  save: (refused: RefusedHere[]) => Promise<Saved>,
): Promise<Saved> {
  const waiting = await sessionRefusals(urls);
  const saved = await save(waiting.map(({ words, typeId }) => ({ words, typeId })));
  if (waiting.length > 0 && saved.group !== undefined) {
    await settleRefusals(
      waiting.map(({ id }) => id),
      saved.group,
    );
  }
  return saved;
}

/** Takes an action back. @throws StoreError or MessageFailure, `errorUndoConflict` */
export async function undoAction(db: PressmarkDatabase, action: Action): Promise<void> {
  if ('group' in action) {
    await undoGroup(db, action.group);
    return unsettleRefusals(action.group);
  }
  const refusal = await sessionRefusal(action.refusal);
  if (!refusal) throw new MessageFailure('errorUndoConflict');
  if (refusal.group !== undefined) await unrefuseStored(db, refusal);
  await forgetRefusal(refusal.id);
}

/** Takes back a refusal that was stored with the article's first save. */
async function unrefuseStored(db: PressmarkDatabase, refusal: SessionRefusal): Promise<void> {
  const article = await findArticle(db, refusal.urls);
  if (!article) return;
  const keys = new Set(refusal.words.map(nameKey));
  const stored = (await dismissalsOf(db, article.id)).filter(
    ({ articleId, typeId, words }) =>
      articleId === article.id && typeId === refusal.typeId && keys.has(words),
  );
  await unrefuse(
    db,
    stored.map(({ id }) => id),
  );
}

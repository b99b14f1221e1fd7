import * as v from 'valibot';
import { MessageFailure } from '@/utils/platform/failure';
import { clearSession, readSession, tabKey, writeSession } from '@/utils/platform/session-storage';

/** What one action of a page wrote: a group of the journal, or a refusal that only the session holds. */
const ActionSchema = v.union([
  v.strictObject({ group: v.number() }),
  v.strictObject({ refusal: v.string() }),
]);
export type Action = v.InferOutput<typeof ActionSchema>;

/** Lets the pages of one origin, in one tab, take back one action. */
const GrantSchema = v.strictObject({ origin: v.string(), action: ActionSchema });

const keyOf = (token: string, tabId: number): string => tabKey(tabId, `undo:${token}`);

/** A new token with which that page may take the action back, as long as the tab is open. */
export async function grantUndo(
  action: Action,
  { tabId, url }: { tabId: number; url: string },
): Promise<string> {
  const token = crypto.randomUUID();
  const grant = { origin: new URL(url).origin, action };
  await writeSession(keyOf(token, tabId), grant satisfies v.InferOutput<typeof GrantSchema>);
  return token;
}

/** The action of a token, which is spent by it. @throws MessageFailure `errorUndoConflict` */
export async function spendUndo(
  token: string,
  { tabId, url }: { tabId: number; url: string },
): Promise<Action> {
  const grant = v.safeParse(GrantSchema, await readSession(keyOf(token, tabId)));
  if (!grant.success || grant.output.origin !== new URL(url).origin) {
    throw new MessageFailure('errorUndoConflict');
  }
  await clearSession(keyOf(token, tabId));
  return grant.output.action;
}

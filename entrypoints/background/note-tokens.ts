import * as v from 'valibot';
import { IdSchema } from '@/utils/model/scalars';
import { MessageFailure } from '@/utils/platform/failure';
import { clearSession, readSession, tabKey, writeSession } from '@/utils/platform/session-storage';

/** Lets one frame of one tab edit one annotation. */
const GrantSchema = v.strictObject({
  annotationId: IdSchema,
  tabId: v.number(),
  /** The frame that used the token; from then on it is nobody else's. */
  frameId: v.exactOptional(v.number()),
  saved: v.exactOptional(v.literal(true)),
});
type Grant = v.InferOutput<typeof GrantSchema>;

const keyOf = (token: string, tabId: number): string => tabKey(tabId, `note:${token}`);

/**
 * A new token for a note frame in a tab. Kept in session storage, so that the worker may sleep, for as
 * long as the tab is open.
 */
export async function grantNote(annotationId: string, tabId: number): Promise<string> {
  const token = crypto.randomUUID();
  await writeSession(keyOf(token, tabId), { annotationId, tabId } satisfies Grant);
  return token;
}

/** Binds a token to the frame that shows it first; a second frame is refused. */
export async function claimNote(token: string, tabId: number, frameId: number): Promise<string> {
  const grant = await readGrant(token, tabId);
  if (grant.frameId !== undefined) throw refused();
  await writeSession(keyOf(token, tabId), { ...grant, frameId } satisfies Grant);
  return grant.annotationId;
}

/** The annotation that this frame may edit. */
export async function noteOf(token: string, tabId: number, frameId: number): Promise<string> {
  return (await readBound(token, tabId, frameId)).annotationId;
}

/** Remembers that something was saved by this token. */
export async function noteSaved(token: string, tabId: number, frameId: number): Promise<void> {
  const grant = await readBound(token, tabId, frameId);
  await writeSession(keyOf(token, tabId), { ...grant, saved: true } satisfies Grant);
}

/** Ends a token; resolves to whether anything was saved by it. */
export async function endNote(token: string, tabId: number, frameId: number): Promise<boolean> {
  const { saved = false } = await readBound(token, tabId, frameId);
  await clearSession(keyOf(token, tabId));
  return saved;
}

async function readBound(token: string, tabId: number, frameId: number): Promise<Grant> {
  const grant = await readGrant(token, tabId);
  if (grant.frameId !== frameId) throw refused();
  return grant;
}

async function readGrant(token: string, tabId: number): Promise<Grant> {
  const grant = v.safeParse(GrantSchema, await readSession(keyOf(token, tabId)));
  if (!grant.success || grant.output.tabId !== tabId) throw refused();
  return grant.output;
}

const refused = () => new MessageFailure('errorNoteRefused');

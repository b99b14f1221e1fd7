import * as v from 'valibot';
import { RefusalSchema } from '@/utils/model/suggestion';
import { readSession, writeSession } from '@/utils/platform/session-storage';

const KEY = 'refusals';
/** Refusals that are kept at once; beyond, the oldest are forgotten. */
const MOST = 500;

/** A refusal in an article that is not stored: it waits for the first save, or for the browser's end. */
const WaitingSchema = v.strictObject({
  id: v.string(),
  urls: v.array(v.string()),
  words: RefusalSchema.entries.words,
  typeId: RefusalSchema.entries.typeId,
  /** The group of the journal with which it was stored. */
  group: v.exactOptional(v.number()),
});
export type SessionRefusal = v.InferOutput<typeof WaitingSchema>;

const read = async (): Promise<SessionRefusal[]> => {
  const list = v.safeParse(v.array(WaitingSchema), await readSession(KEY));
  return list.success ? list.output : [];
};

let writing: Promise<unknown> = Promise.resolve();

/** One change after the other: each writes the whole list. */
function change(make: (list: SessionRefusal[]) => SessionRefusal[]): Promise<void> {
  const done = writing
    .catch(() => undefined)
    .then(async () => writeSession(KEY, make(await read()).slice(-MOST)));
  writing = done;
  return done;
}

/** Remembers a refusal for the article of these URLs; returns its id. */
export async function refuseInSession(
  urls: readonly string[],
  { words, typeId }: { words: string[]; typeId: string },
): Promise<string> {
  const id = crypto.randomUUID();
  await change((list) => [...list, { id, urls: [...urls], words, typeId }]);
  return id;
}

/** What was refused in the article of these URLs and waits for its first save. */
export async function sessionRefusals(urls: readonly string[]): Promise<SessionRefusal[]> {
  const list = await read();
  return list.filter(
    (one) => one.group === undefined && one.urls.some((url) => urls.includes(url)),
  );
}

export async function sessionRefusal(id: string): Promise<SessionRefusal | undefined> {
  return (await read()).find((one) => one.id === id);
}

/** Notes that refusals were stored with this group. */
export const settleRefusals = (ids: readonly string[], group: number): Promise<void> =>
  change((list) => list.map((one) => (ids.includes(one.id) ? { ...one, group } : one)));

/** Notes that this group was taken back: what was stored with it waits again. */
export const unsettleRefusals = (group: number): Promise<void> =>
  change((list) =>
    list.map((one) => {
      const { group: stored, ...waiting } = one;
      return stored === group ? waiting : one;
    }),
  );

export const forgetRefusal = (id: string): Promise<void> =>
  change((list) => list.filter((one) => one.id !== id));

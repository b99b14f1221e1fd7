import { browser } from './browser';
import { MessageFailure } from './failure';
import type { AppVerbs, NoteVerbs, PageVerbs, Reply, TabVerbs } from './messages';

type WorkerVerbs = PageVerbs & NoteVerbs & AppVerbs;
type Known<V> = Extract<keyof { [K in keyof V as string extends K ? never : K]: 1 }, string>;

/** The verbs of a map by their names, without its index signature. */
export type VerbOf<V> = Known<V>;

function unwrap<T>(reply: Reply<T> | undefined): T {
  if (reply === undefined) throw new MessageFailure('errorNoAnswer');
  if ('failed' in reply) throw new MessageFailure(reply.failed.key, reply.failed.detail);
  return reply.ok;
}

/**
 * Asks the worker and waits for its answer. Throws `MessageFailure`; with the key
 * `errorExtensionGone` when this context outlived the extension that made it.
 */
export async function askWorker<V extends VerbOf<WorkerVerbs>>(
  verb: V,
  ask: WorkerVerbs[V]['ask'],
): Promise<WorkerVerbs[V]['reply']> {
  if (!extensionIsHere()) throw new MessageFailure('errorExtensionGone');
  const reply = await browser.runtime
    .sendMessage<unknown, Reply<WorkerVerbs[V]['reply']> | undefined>({ verb, ask })
    .catch((error: unknown) => {
      if (!extensionIsHere()) throw new MessageFailure('errorExtensionGone');
      throw new MessageFailure('errorNoAnswer', String(error));
    });
  return unwrap(reply);
}

/** Asks the session in a tab's top frame. Throws `MessageFailure` where there is none. */
export async function askTab<V extends VerbOf<TabVerbs>>(
  tabId: number,
  verb: V,
  ask: TabVerbs[V]['ask'],
): Promise<TabVerbs[V]['reply']> {
  const reply = await browser.tabs
    .sendMessage<unknown, Reply<TabVerbs[V]['reply']> | undefined>(
      tabId,
      { verb, ask },
      { frameId: 0 },
    )
    .catch((error: unknown) => {
      throw new MessageFailure('errorNoAnswer', String(error));
    });
  return unwrap(reply);
}

/** False in a content script or page whose extension was updated, disabled or removed. */
export function extensionIsHere(): boolean {
  try {
    return browser.runtime?.id !== undefined;
  } catch {
    return false;
  }
}

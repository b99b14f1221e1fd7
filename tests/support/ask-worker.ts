import type { Page } from 'puppeteer-core';
import { callIn, type Json } from './call-source';

/** The browser's API as an extension page has it. */
interface Interfaces {
  runtime: { sendMessage(message: object): Promise<unknown> };
  tabs: {
    query(wanted: object): Promise<{ id?: number }[]>;
    sendMessage(tabId: number, message: object, options: object): Promise<unknown>;
  };
}

/**
 * Asks the worker from a page of the extension, as popup and library do. Rejects with the key of a
 * failure.
 */
export async function askWorker<T>(page: Page, verb: string, ask: Json): Promise<T> {
  const reply = await callIn(
    page,
    async (verb: string, ask: Json) => {
      const api: Interfaces =
        Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      return (await api.runtime.sendMessage({ verb, ask })) as Json;
    },
    verb,
    ask,
  );
  return unwrap<T>(reply);
}

/** Asks the session of the page at `url`, from a page of the extension. */
export async function askTabAt<T>(page: Page, url: string, verb: string, ask: Json): Promise<T> {
  const reply = await callIn(
    page,
    async (url: string, verb: string, ask: Json) => {
      const api: Interfaces =
        Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      const { tabs } = api;
      for (const { id = -1 } of await tabs.query({})) {
        const state = await tabs
          .sendMessage(id, { verb: 'tab.state', ask: {} }, { frameId: 0 })
          .catch(() => undefined);
        const said = state as { ok?: { url: string } } | undefined;
        if (said?.ok?.url !== url) continue;
        return (await tabs.sendMessage(id, { verb, ask }, { frameId: 0 })) as Json;
      }
      return null;
    },
    url,
    verb,
    ask,
  );
  return unwrap<T>(reply);
}

function unwrap<T>(reply: unknown): T {
  const { ok, failed } = (reply ?? {}) as { ok?: T; failed?: { key: string; detail?: string } };
  if (failed) throw new Error(`${failed.key} ${failed.detail ?? ''}`.trim());
  if (reply === null || reply === undefined) throw new Error('no answer');
  return ok as T;
}

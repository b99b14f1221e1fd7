import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser';
import { asFailure } from './failure';
import type { Reply } from './messages';

const EnvelopeSchema = v.object({ verb: v.string(), ask: v.unknown() });

/** Who sent a message, judged by what the browser says of it and never by what it says itself. */
export type Sender =
  | { from: 'page'; url: string; tabId: number }
  | { from: 'note'; tabId: number; frameId: number }
  | { from: 'app' };

/** What a handler map does with a verb; `undefined` for a verb that is not of this map. */
export type Router = (verb: string, ask: unknown, sender: Sender) => Promise<unknown> | undefined;

/**
 * Answers messages with `route`, errors as failures in words. A message from an unknown sender, or
 * of no known shape, is not answered. Returns the function that stops listening.
 */
export function receive(route: Router): () => void {
  const listener = (message: unknown, sender: Runtime.MessageSender) => {
    const who = judge(sender);
    const envelope = v.safeParse(EnvelopeSchema, message);
    if (who === undefined || !envelope.success) return undefined;
    const answer = route(envelope.output.verb, envelope.output.ask, who);
    return answer?.then((ok): Reply<unknown> => ({ ok }), asFailure);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

function judge(sender: Runtime.MessageSender): Sender | undefined {
  if (sender.id !== browser.runtime.id || sender.url === undefined) return undefined;
  const url = new URL(sender.url);
  if (url.protocol === new URL(browser.runtime.getURL('/')).protocol) {
    if (url.pathname !== '/note.html') return { from: 'app' };
    if (sender.tab?.id === undefined || sender.frameId === undefined) return undefined;
    return { from: 'note', tabId: sender.tab.id, frameId: sender.frameId };
  }
  if (sender.tab?.id === undefined || sender.frameId !== 0) return undefined;
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return undefined;
  return { from: 'page', url: sender.url, tabId: sender.tab.id };
}

import { browser } from './browser';
import { asFailure, MessageFailure } from './failure';
import type { Reply, TabVerbs } from './messages';
import type { VerbOf } from './send';

export type TabHandlers = {
  [V in VerbOf<TabVerbs>]: (ask: TabVerbs[V]['ask']) => Promise<TabVerbs[V]['reply']>;
};

interface Envelope {
  verb: VerbOf<TabVerbs>;
  ask: never;
}

/** Only the extension's own worker and pages can send to a content script, so shapes are trusted. */
const isEnvelope = (message: unknown, handlers: TabHandlers): message is Envelope =>
  typeof message === 'object' &&
  message !== null &&
  'verb' in message &&
  typeof message.verb === 'string' &&
  Object.hasOwn(handlers, message.verb);

/** Answers the worker and the popup until `signal` is aborted; errors travel as failures in words. */
export function receiveInTab(handlers: TabHandlers, signal: AbortSignal): void {
  const listener = (
    message: unknown,
    _sender: unknown,
    answer: (reply: Reply<unknown>) => void,
  ): true => {
    const run = isEnvelope(message, handlers)
      ? handlers[message.verb](message.ask)
      : Promise.reject(new MessageFailure('errorNoAnswer'));
    run.then(
      (ok) => answer({ ok }),
      (error: unknown) => answer(asFailure(error)),
    );
    // Not every browser of ours takes a promise from a listener; all of them wait after `true`.
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    // After an update of the extension its API is gone, and the listener with it.
    browser.runtime?.onMessage?.removeListener(listener);
  });
}

import type { PageUi, PageUiActions } from '@/utils/model/page-ui';
import type { Translator } from '@/utils/platform/i18n';
import { receiveInTab } from '@/utils/platform/receive-in-tab';
import { extensionIsHere } from '@/utils/platform/send';
import { OWN_ELEMENT } from '@/utils/text/own-element';
import { safeDom } from '@/utils/text/safe-dom';
import { openSession } from './open-session';
import { tabHandlers } from './tab-handlers';

/** The finished parts that the session is handed; it knows no view. */
export interface SessionParts {
  createUi(actions: PageUiActions, t: Translator): PageUi;
}

/** A running session; a second injection asks the first one whether it is still alive. */
export interface Session {
  alive(): boolean;
  stop(): void;
}

/**
 * Starts the session of the article open in `document`. It listens at once and answers when it has
 * heard from the worker; if the worker refuses, it stops and the next injection tries again.
 */
export function startSession(document: Document, parts: SessionParts): Session {
  const ending = new AbortController();
  const { signal } = ending;
  const stop = () => ending.abort();
  // What an earlier session could not take along when its extension ended under it.
  for (const left of safeDom().select(document, OWN_ELEMENT)) left.remove();
  const ready = openSession(document, parts, stop, signal);
  ready.catch(stop);
  receiveInTab(
    tabHandlers(() => ready),
    signal,
  );
  return { alive: () => !signal.aborted && extensionIsHere(), stop };
}

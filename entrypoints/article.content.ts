import { defineContentScript } from 'wxt/utils/define-content-script';
import { createPageUi } from '@/components/annotation/page-ui';
import { type Session, startSession } from '@/utils/page/session';

/** The one session of this frame, in the script's own world, which the page cannot see. */
const frame: typeof globalThis & { pressmarkSession?: Session } = globalThis;

export default defineContentScript({
  // Put into a page by the worker: after a click there, or on sites that the reader granted.
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    if (frame.pressmarkSession?.alive()) return;
    // A session that outlived an update of the extension can no longer save: it makes way.
    frame.pressmarkSession?.stop();
    frame.pressmarkSession = startSession(document, { createUi: createPageUi });
  },
});

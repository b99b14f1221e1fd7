import { defineContentScript } from 'wxt/utils/define-content-script';
import { createPageUi } from '@/components/annotation/page-ui';
import { type Session, startSession } from '@/utils/page/session';

/** A symbol, since an element's id could stand under any name. */
const SESSION = Symbol.for('pressmark.session');

/** The one session of this frame, in the script's own world, which the page cannot see. */
const frame: typeof globalThis & { [SESSION]?: Session } = globalThis;

export default defineContentScript({
  // Put into a page by the worker: after a click there, or on sites that the reader granted.
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    const start = () => {
      if (frame[SESSION]?.alive()) return;
      // A session that outlived an update of the extension can no longer save: it makes way.
      frame[SESSION]?.stop();
      frame[SESSION] = startSession(document, { createUi: createPageUi });
    };
    // A page that is only being prepared has no tab yet that could be answered.
    const prepared = 'prerendering' in document && document.prerendering === true;
    if (prepared)
      window.addEventListener('prerenderingchange', start, { capture: true, once: true });
    else start();
  },
});

import { pageAddress } from './page-address';

/** A burst of changes is one change: looked at when the page has been quiet for this long, in ms. */
const QUIET = 250;
/** Looked at all the same when a page never falls quiet, in ms. */
const LONGEST = 1_500;
/** Our share of the time at the most: after work of t ms at least 40 t ms pass (2.5 %). */
const REST = 40;

/** Watches a page that goes on changing. */
export interface LivingPage {
  /** Starts or stops looking at the page's DOM; its address is watched all the time. */
  observe(on: boolean): void;
}

/**
 * Calls `changed` after the DOM changed, when the page is idle, at a bounded cost; calls `moved`
 * when the address changed without a new document (soft navigation).
 */
export function watchLivingPage(
  window: Window & typeof globalThis,
  watch: { changed(): void; moved(): void; ours(node: Node): boolean },
  signal: AbortSignal,
): LivingPage {
  const { document } = window;
  let address = pageAddress(document);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let restUntil = 0;

  const lookAtAddress = () => {
    const now = pageAddress(document);
    if (now === address) return;
    address = now;
    watch.moved();
  };

  const work = () => {
    waiting = undefined;
    since = 0;
    const began = performance.now();
    lookAtAddress();
    watch.changed();
    const ended = performance.now();
    restUntil = ended + (ended - began) * REST;
  };

  const schedule = () => {
    const now = performance.now();
    if (since === 0) since = now;
    const soonest = Math.max(restUntil - now, 0);
    const delay = Math.max(soonest, Math.min(QUIET, since + LONGEST - now));
    clearTimeout(waiting);
    waiting = setTimeout(work, delay);
  };

  const observer = new MutationObserver((records) => {
    if (
      records.some(({ addedNodes, removedNodes, type }) => {
        if (type !== 'childList') return true;
        return [...addedNodes, ...removedNodes].some((node) => !watch.ours(node));
      })
    )
      schedule();
  });

  // Where there is no Navigation API, the address is looked at with the next change or history step.
  const navigation: EventTarget | undefined = window.navigation;
  navigation?.addEventListener('currententrychange', () => setTimeout(lookAtAddress), { signal });
  window.addEventListener('popstate', () => setTimeout(lookAtAddress), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(waiting);
  });

  return {
    observe(on) {
      observer.disconnect();
      if (on) observer.observe(document, { subtree: true, childList: true, characterData: true });
    },
  };
}

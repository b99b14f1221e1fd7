import { canonicalHref } from '@/utils/article/canonical-href';
import { safeDom } from '@/utils/text/safe-dom';
import { pageAddress } from './page-address';

/** A burst of changes is one change: looked at when the page has been quiet for this long, in ms. */
const QUIET = 250;
/** Looked at all the same when a page never falls quiet, in ms. */
const LONGEST = 1_500;
/** After work of t ms at least 60 t ms pass, which leaves us 1.6 % of the time … */
const REST = 60;
/** … but no more than these ms, as a busy machine makes all work seem long … */
const LONG_REST = 5_000;
/** … unless that would give us more than 2.4 %. */
const LEAST_REST = 40;

/** Watches a page that goes on changing. */
export interface LivingPage {
  /** Starts or stops looking at the page's DOM; its address is watched all the time. */
  observe(on: boolean): void;
  /**
   * What else is looked at, as long as the page's DOM is: these shadow trees; with `missing` also
   * what may uncover words that are there already, such as a class or a `details` that opens.
   */
  include(roots: readonly ShadowRoot[], missing: boolean): void;
}

const WATCHED: MutationObserverInit = { subtree: true, childList: true, characterData: true };
const UNCOVERING: MutationObserverInit = {
  ...WATCHED,
  attributeFilter: ['class', 'hidden', 'open', 'style'],
};
const LINKS: MutationObserverInit = { subtree: true, childList: true, attributeFilter: ['href'] };
/** When components that were not ready may show their words, in ms: a new shadow tree is no change. */
const LATE = [1_000, 3_000, 9_000];

/**
 * Calls `changed`, which gives the ms that it worked, after the DOM changed, when the page is quiet, at
 * a bounded cost and not again before it has finished; `moved` when the address changed without a new document (soft
 * navigation); `claimed` when the page gives another canonical address than before.
 */
export function watchLivingPage(
  window: Window & typeof globalThis,
  watch: {
    changed(): Promise<number>;
    moved(): void;
    claimed(): void;
    ours(node: Node): boolean;
  },
  signal: AbortSignal,
): LivingPage {
  const { document } = window;
  let address = pageAddress(document);
  let claim = canonicalHref(document, address);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let restUntil = 0;
  let isWorking = false;

  const lookAtAddress = () => {
    const now = pageAddress(document);
    const claimNow = canonicalHref(document, now);
    const [hasMoved, hasClaimed] = [now !== address, claimNow !== claim];
    address = now;
    claim = claimNow;
    if (hasMoved) watch.moved();
    else if (hasClaimed) watch.claimed();
  };

  const work = async () => {
    waiting = undefined;
    since = 0;
    isWorking = true;
    let spent = 0;
    try {
      lookAtAddress();
      spent = await watch.changed();
    } finally {
      restUntil = performance.now() + restAfter(spent);
      isWorking = false;
      if (since !== 0) schedule();
    }
  };

  const schedule = () => {
    const now = performance.now();
    if (since === 0) since = now;
    if (isWorking || signal.aborted) return;
    const soonest = Math.max(restUntil - now, 0);
    const delay = Math.max(soonest, Math.min(QUIET, since + LONGEST - now));
    clearTimeout(waiting);
    waiting = setTimeout(() => void work(), delay);
  };

  const isOurs = ({ type, target, addedNodes, removedNodes }: MutationRecord): boolean =>
    type === 'childList'
      ? [...addedNodes, ...removedNodes].every(watch.ours)
      : type === 'attributes' && watch.ours(target);
  const observer = new MutationObserver((records) => {
    if (!records.every(isOurs)) schedule();
  });

  // Where there is no Navigation API, the address is looked at with the next change or history step.
  const navigation: EventTarget | undefined = window.navigation;
  const lookSoon = () => setTimeout(() => signal.aborted || lookAtAddress());
  navigation?.addEventListener('currententrychange', lookSoon, { signal });
  window.addEventListener('popstate', lookSoon, { signal });
  // The canonical address may be written after all else, and without any change of the text.
  const claims = new MutationObserver((records) => {
    if (records.some(isAboutLinks)) lookSoon();
  });
  for (const head of safeDom().select(document, 'head')) claims.observe(head, LINKS);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    claims.disconnect();
    for (const timer of [waiting, ...(late ?? [])]) clearTimeout(timer);
  });

  let isOn = false;
  let isMissing = false;
  let inside: readonly ShadowRoot[] = [];
  let late: ReturnType<typeof setTimeout>[] | undefined;
  /** No record is lost by this: they are handed over before any task of ours begins. */
  const connect = () => {
    observer.disconnect();
    if (!isOn) return;
    for (const root of [document, ...inside]) {
      observer.observe(root, isMissing ? UNCOVERING : WATCHED);
    }
  };

  return {
    observe(on) {
      isOn = on;
      connect();
      if (on && !late && safeDom().select(document, ':not(:defined)').length > 0) {
        late = LATE.map((delay) => setTimeout(() => isOn && schedule(), delay));
      }
    },
    include(roots, missing) {
      inside = roots;
      isMissing = missing;
      connect();
    },
  };
}

const isAboutLinks = ({ target, addedNodes, removedNodes }: MutationRecord): boolean =>
  [target, ...addedNodes, ...removedNodes].some(({ nodeName }) => nodeName === 'LINK');

const restAfter = (ms: number): number => Math.min(ms * REST, Math.max(LONG_REST, ms * LEAST_REST));

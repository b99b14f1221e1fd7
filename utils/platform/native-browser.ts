import type { Browser } from 'webextension-polyfill';

/**
 * Stands in for the polyfill in the content script, which only sends and receives messages: both
 * browsers answer `sendMessage` with a promise by themselves, and every page is spared 3 kB.
 */
const here: typeof globalThis & { browser?: Browser; chrome?: Browser } = globalThis;
// A page's element with the id `browser` would be found by that name, too.
const native = here.browser?.runtime?.id === undefined ? here.chrome : here.browser;

export default native;

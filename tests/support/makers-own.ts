/**
 * Hosts of the browsers' makers, which a browser asks by itself for updates, accounts and settings.
 * The built extension names none of them: `tests/built/offline.test.ts`.
 */
const MAKERS_OWN = new Set([
  'accounts.google.com',
  'android.clients.google.com',
  'clients2.google.com',
  'firefox.settings.services.mozilla.com',
  'redirector.gvt1.com',
  'update.googleapis.com',
]);

/** Whether a request is the browser's own errand and not that of a page or an extension. */
export const isMakersOwn = (url: string): boolean => MAKERS_OWN.has(new URL(url).hostname);

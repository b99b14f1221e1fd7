/**
 * Hosts that the browsers themselves ask for when they start, whatever is installed in them; each was
 * seen in an empty profile without the extension.
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

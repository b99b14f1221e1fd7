import { browser } from './browser';

/** The match pattern of a page's own site: its scheme and host, any path; ports cannot be told apart. */
export function sitePattern(url: string): string {
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname}/*`;
}

export const siteIsGranted = (url: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [sitePattern(url)] });

/** Asks the reader for a site. Call it straight from a click: the browser wants to see the gesture. */
export const requestSite = (url: string): Promise<boolean> =>
  browser.permissions.request({ origins: [sitePattern(url)] });

export const removeSite = (url: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [sitePattern(url)] });

/** Calls back with the match patterns of sites that were granted or taken back, by whatever way. */
export function watchGrants(watch: {
  added(origins: readonly string[]): void;
  removed(origins: readonly string[]): void;
}): void {
  browser.permissions.onAdded.addListener(({ origins = [] }) => watch.added(origins));
  browser.permissions.onRemoved.addListener(({ origins = [] }) => watch.removed(origins));
}

import { browser } from './browser';

/** What lives until the browser closes and never touches the disk: drafts and note tokens. */
export async function readSession(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}

export const writeSession = (key: string, value: unknown): Promise<void> =>
  browser.storage.session.set({ [key]: value });

export const clearSession = (key: string): Promise<void> => browser.storage.session.remove(key);

/** The key of what is kept for one tab and goes with it. */
export const tabKey = (tabId: number, name: string): string => `tab:${tabId}:${name}`;

/** Takes away all that is kept for a tab. */
export async function clearTab(tabId: number): Promise<void> {
  const keys = Object.keys(await browser.storage.session.get(null));
  await browser.storage.session.remove(keys.filter((key) => key.startsWith(tabKey(tabId, ''))));
}

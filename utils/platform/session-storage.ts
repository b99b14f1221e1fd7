import { browser } from './browser';

/** What lives until the browser closes and never touches the disk: drafts and note tokens. */
export async function readSession(key: string): Promise<unknown> {
  return (await browser.storage.session.get(key))[key];
}

export const writeSession = (key: string, value: unknown): Promise<void> =>
  browser.storage.session.set({ [key]: value });

export const clearSession = (key: string): Promise<void> => browser.storage.session.remove(key);

import { browser } from './browser';
import { clearSession, clearTab, readSession, tabKey, writeSession } from './session-storage';

const draftKey = (tabId: number): string => tabKey(tabId, 'draft');

/** What the reader typed in a tab's popup and has not saved; `unknown`, for the caller to validate. */
export const readDraft = (tabId: number): Promise<unknown> => readSession(draftKey(tabId));

export const writeDraft = (tabId: number, draft: object): Promise<void> =>
  writeSession(draftKey(tabId), draft);

export const clearDraft = (tabId: number): Promise<void> => clearSession(draftKey(tabId));

/** Drafts and note tokens go with their tab: nobody could reach them any more. */
export function watchClosedTabs(): void {
  browser.tabs.onRemoved.addListener((tabId) => void clearTab(tabId));
}

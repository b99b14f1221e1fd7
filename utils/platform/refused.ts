import { browser } from './browser';

/** Says on the toolbar button that this tab cannot be annotated: there is no page to say it in. */
export async function tellRefused(tabId: number, words: string): Promise<void> {
  await browser.action.setBadgeText({ tabId, text: '!' });
  await browser.action.setTitle({ tabId, title: words });
}

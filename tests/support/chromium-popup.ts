import type { Browser, Page } from 'puppeteer-core';
import { driveDocument } from './drive-document';
import type { Popup } from './popup';
import { waitUntil } from './wait-until';

interface PopupOf {
  id: string;
  /** The popup's file, as the manifest names it. */
  file: string;
  dress(page: Page): Promise<Page>;
}

/** Presses the extension's toolbar button on the tab and waits for the popup's document. */
export async function openChromiumPopup(
  browser: Browser,
  page: Page,
  { id, file, dress }: PopupOf,
): Promise<Popup> {
  const url = `chrome-extension://${id}/${file}`;
  const find = () => browser.targets().find((target) => target.url().startsWith(url));
  const open = await find()?.asPage();
  await open?.close();
  await page.bringToFront();
  const extension = (await browser.extensions()).get(id);
  if (!extension) throw new Error('The extension is not installed any more.');
  await page.triggerExtensionAction(extension);
  const target = await waitUntil('the popup to open', async () => find());
  const popup = await dress(await target.asPage());
  await waitUntil('the popup to be loaded', () =>
    popup.evaluate(() => document.readyState === 'complete' && location.href !== 'about:blank'),
  );
  return driveDocument(popup);
}

import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser, Popup } from '../../tests/support/extension-browser';
import { waitUntil } from '../../tests/support/wait-until';

const BUTTONS = '[data-testid^="export-"]:not([data-testid^="export-all-"])';
const UNFINISHED = /\.(?:crdownload|part|tmp)$/;

/** Presses every export button of the popup for this article; returns format → the file it gave. */
export async function exportAll(
  browser: ExtensionBrowser,
  page: Page,
  folder: string,
): Promise<Record<string, string>> {
  mkdirSync(folder, { recursive: true });
  const exported: Record<string, string> = {};
  let popup = await openPanel(browser, page);
  for (const id of await popup.attributes(BUTTONS, 'data-testid')) {
    if (id === null) continue;
    if (await popup.closed()) popup = await openPanel(browser, page);
    const before = new Set(readdirSync(browser.downloadDir));
    await popup.click(`[data-testid="${id}"]`);
    const name = await waitUntil(`the download of ${id}`, async () => {
      const files = readdirSync(browser.downloadDir);
      if (files.some((file) => UNFINISHED.test(file))) return undefined;
      return files.find((file) => !before.has(file));
    });
    const format = id.replace('export-', '');
    const file = join(
      folder,
      Object.values(exported).includes(join(folder, name)) ? `${format}-${name}` : name,
    );
    renameSync(join(browser.downloadDir, name), file);
    exported[format] = file;
  }
  await popup.close();
  return exported;
}

async function openPanel(browser: ExtensionBrowser, page: Page): Promise<Popup> {
  const popup = await browser.popup(page);
  await popup.click('[data-testid="export"]');
  await popup.waitFor(BUTTONS);
  return popup;
}

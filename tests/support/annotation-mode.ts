import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from './extension-browser';
import { openArticle, startPressmark } from './open-article';
import { pageUi } from './page-ui';
import { paintedMarks } from './painted-marks';
import { servePage, servePageFile } from './site-server';
import { tagByKey } from './tagging';
import { waitUntil } from './wait-until';

const INQUIRY_FILE = join(import.meta.dirname, '../fixtures/annotation/harbour-inquiry.html');

/** An earlier article with names that come again in the one on the inquiry. */
const EARLIER = `<!doctype html><html lang="en"><head><title>Ferry lines reopen - The Gazette</title></head>
<body><article><h1>Ferry lines reopen</h1>
<p>The ferry Solveig left Vessmark on Monday with two hundred people and their bicycles on board, the harbour said.</p>
<p>Marta Hollund, who runs the line, called it the busiest morning since the summer of the long strike.</p></article></body></html>`;

/** Sites with the two articles; every path of `inquiry.example` is an article of its own. */
export const INQUIRY_SITES = {
  'earlier.example': servePage(EARLIER),
  'inquiry.example': servePageFile(INQUIRY_FILE),
};

export const inquiry = (path: string): string => `http://inquiry.example/${path}`;

/** Tags two names in the earlier article, so that Pressmark knows them from then on. */
export async function teachNames(browser: ExtensionBrowser): Promise<void> {
  const page = await openArticle(browser, 'http://earlier.example/ferries');
  await tagByKey(page, 'Marta Hollund', 'Digit1');
  await tagByKey(page, 'Vessmark', 'Digit3');
  await page.close();
}

/** Opens an article and starts annotation mode by its keys; the page was opened to Pressmark before. */
export async function openWalk(browser: ExtensionBrowser, url: string): Promise<Page> {
  const page = await openArticle(browser, url);
  await startWalk(browser, page);
  return page;
}

/** Starts annotation mode and waits until the suggestions are there, or that there are none. */
export async function startWalk(browser: ExtensionBrowser, page: Page): Promise<void> {
  await browser.dispatchCommand(page, 'walk');
  await pageUi(page).waitFor('[data-testid=walk-what]', { text: /\d of \d|Nothing to suggest/ });
}

/** Loads the page anew and opens it to Pressmark, as after coming back. */
export async function reopen(browser: ExtensionBrowser, page: Page): Promise<void> {
  await page.reload();
  await startPressmark(browser, page);
}

/** What the bar says of the suggestion that the keys act on. */
export const currentSuggestion = (page: Page): Promise<string> =>
  pageUi(page).text('[data-testid=walk-what]');

/** Presses J until the bar shows these words. */
export async function walkTo(page: Page, words: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed++) {
    const before = await currentSuggestion(page);
    if (before.startsWith(words)) return;
    await page.keyboard.press('KeyJ');
    await waitUntil('the next suggestion', async () => (await currentSuggestion(page)) !== before);
  }
  throw new Error(`Nothing is suggested for “${words}”.`);
}

/** The words that are suggested now, by the name of their highlight. */
export async function suggestedWords(page: Page, name: string): Promise<string[]> {
  return (await paintedMarks(page)).filter((mark) => mark.name === name).map(({ text }) => text);
}

/** Rows of a table of the store, of which some fields are wanted. */
export async function storedRows(
  browser: ExtensionBrowser,
  table: string,
): Promise<Record<string, unknown>[]> {
  const rows = (await browser.readStore())[table] ?? [];
  return rows.flatMap((row) =>
    typeof row === 'object' && row !== null ? [Object.fromEntries(Object.entries(row))] : [],
  );
}

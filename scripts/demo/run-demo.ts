import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser, Popup } from '../../tests/support/extension-browser';
import { pageUi } from '../../tests/support/page-ui';
import { savedMarks } from '../../tests/support/painted-marks';
import { deselect, SelectionError, selectText } from '../../tests/support/select-text';
import { waitUntil } from '../../tests/support/wait-until';
import { DEFAULT_TYPES } from '../../utils/model/entity-type';
import { type Accepted, acceptSuggestions } from './accept-suggestions';
import type { TagList } from './article-source';
import { exportAll } from './export-all';
import { frameTime, type Lap, readLap, startStopwatch, watchRestore } from './stopwatch';
import { readRows, type StoreRows } from './store-rows';

/** Words that were not annotated; `selected` tells whether the mouse could select them at all. */
export interface Missed {
  exact: string;
  selected: boolean;
  reason: string;
}

export interface DemoResult {
  rows: StoreRows;
  /** Annotation id → its status on the page after the reload, as the popup shows it. */
  statuses: Record<string, string>;
  exports: Record<string, string>;
  screenshots: string[];
  /** Strings that could not be tagged, with the reason. */
  missed: Missed[];
  laps: Lap[];
  suggestions: Accepted;
  /** ms; the names say from when until when. */
  ms: { extract: number; save: number | null; restore: number | null; frame: number };
}

/** Of more marks, only those near the viewport are painted. */
const ALL_PAINTED = 300;
const ROWS = '[data-testid="annotation"][data-status]';

/** The reader's way through one article, by mouse, keys and the real popup. */
export async function runDemo(
  browser: ExtensionBrowser,
  url: string,
  choose: (page: Page) => Promise<TagList>,
  out: string,
): Promise<DemoResult> {
  const screenshots: string[] = [];
  const shoot = async (name: string, of: { screenshot(path: string): Promise<void> }) => {
    const path = join(out, `${name}.png`);
    await of.screenshot(path);
    screenshots.push(path);
  };
  const page = await browser.open(url);
  const ui = pageUi(page);
  await startStopwatch(page);
  const list = await choose(page);

  const pressed = performance.now();
  const first = await browser.popup(page);
  await first.waitFor('[data-testid="article-title"]', { timeout: 20_000 });
  const extract = performance.now() - pressed;
  await first.close();
  const frame = await frameTime(page);

  const laps: Lap[] = [];
  const missed: Missed[] = [];
  for (const tag of list.tags) {
    try {
      laps.push(await tagByKey(page, tag, laps.length === 0 ? () => shoot('toolbar', ui) : null));
    } catch (error) {
      missed.push(missedBy(tag.exact, error));
    }
  }
  if (laps.length === 0) throw new Error(`Nothing could be tagged: ${JSON.stringify(missed)}`);

  const before = (await savedMarks(page)).length;
  const suggestions = await acceptSuggestions(browser, page);
  if (suggestions.sure > 0) {
    await waitUntil('the accepted marks', async () => (await savedMarks(page)).length > before);
  }
  await shoot('accepted', ui);
  const noted = await addNote(browser, page, list, (popup) =>
    shoot('popup-selection', popup),
  ).catch((error) => void missed.push(missedBy(list.highlight, error)));
  await grantSite(browser, page);
  await page.reload({ waitUntil: 'domcontentloaded' });
  const count = (await readRows(browser)).annotations.length;
  const painted = count > ALL_PAINTED ? 1 : count;
  const restore = await watchRestore(page, painted);
  await waitUntil(
    `${painted} marks to come back`,
    async () => (await savedMarks(page)).length >= painted,
    { timeout: 20_000, describe: async () => JSON.stringify(await savedMarks(page)) },
  ).catch((error) => console.error(error instanceof Error ? error.message : error));
  await shoot('marks', ui);

  const last = await browser.popup(page);
  await last.waitFor(ROWS, { count });
  await waitUntil('every passage to be looked for', async () =>
    (await last.attributes(ROWS, 'data-status')).every((status) => status !== 'waiting'),
  );
  const statuses = await statusesIn(last);
  await shoot('popup', last);
  await last.close();
  await browser.setColorScheme('dark');
  const dark = await browser.popup(page);
  await dark.waitFor(ROWS, { count });
  await shoot('popup-dark', dark);
  await dark.close();
  await browser.setColorScheme('light');

  const exports = await exportAll(browser, page, join(out, 'exports'));
  const rows = await readRows(browser);
  const ms = { extract, save: noted?.save ?? null, restore, frame };
  return { rows, statuses, exports, screenshots, missed, laps, suggestions, ms };
}

/** Selects the words with the mouse and presses the digit of their type, or `H` to highlight them. */
async function tagByKey(
  page: Page,
  { exact, occurrence, type }: TagList['tags'][number],
  shown: (() => Promise<void>) | null,
): Promise<Lap> {
  const ui = pageUi(page);
  const key = type === 'highlight' ? 'h' : DEFAULT_TYPES.find(({ id }) => id === type)?.digit;
  if (!key) throw new Error(`There is no type ${type}.`);
  const before = (await savedMarks(page)).length;
  await selectText(page, exact, { occurrence: occurrence - 1 });
  await ui.waitFor('[data-testid="toolbar"]', { timeout: 5_000 });
  await shown?.();
  const { toolbar } = await readLap(page);
  await ui.press(key);
  await waitUntil('the mark', async () => (await savedMarks(page)).length > before, {
    timeout: 5_000,
  });
  const mark = await waitUntil('its time', async () => (await readLap(page)).mark ?? undefined, {
    timeout: 300,
  }).catch(() => null);
  return { toolbar, mark };
}

/** Selects a sentence and writes a note to it in the popup; returns the ms from Save to the saved row. */
async function addNote(
  browser: ExtensionBrowser,
  page: Page,
  list: TagList,
  shown: (popup: Popup) => Promise<void>,
): Promise<{ save: number }> {
  await selectText(page, list.highlight);
  const popup = await browser.popup(page);
  await popup.waitFor('[data-testid="selection"]');
  await popup.type('[data-testid="selection"] [data-testid="note"]', list.note);
  await shown(popup);
  const before = await popup.count(ROWS);
  const pressed = performance.now();
  await popup.click('[data-testid="selection"] [data-testid="save"]');
  await popup.waitFor(ROWS, { count: before + 1 });
  const save = performance.now() - pressed;
  await popup.close();
  await deselect(page);
  return { save };
}

const missedBy = (exact: string, error: unknown): Missed => ({
  exact,
  selected: !(error instanceof SelectionError),
  reason: String(error).split('\n')[0] ?? '',
});

/** "Show my marks when I come back here", by its button and the browser's own request. */
async function grantSite(browser: ExtensionBrowser, page: Page): Promise<void> {
  const origins = [`${new URL(page.url()).origin}/*`];
  await browser.grantNextRequests(origins);
  const popup = await browser.popup(page);
  await popup.waitFor('[data-testid="site-offer-accept"], [data-testid="site-toggle"]');
  const offered = await popup.exists('[data-testid="site-offer-accept"]');
  await popup.click(`[data-testid="${offered ? 'site-offer-accept' : 'site-toggle'}"]`);
  await waitUntil('the site to be granted', () => browser.hasGrant(origins));
  await popup.close();
}

async function statusesIn(popup: Popup): Promise<Record<string, string>> {
  const ids = await popup.attributes(ROWS, 'data-id');
  const statuses = await popup.attributes(ROWS, 'data-status');
  return Object.fromEntries(ids.map((id, at) => [id ?? '', statuses[at] ?? '']));
}

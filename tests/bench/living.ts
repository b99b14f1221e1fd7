import type { Page } from 'puppeteer-core';
import { type BrowserName, browserName } from '../support/extension-browser';
import { importArchive } from '../support/import-archive';
import { markedArticle } from '../support/marked-article';
import { openArticle, openReadingRoom, type ReadingRoom } from '../support/open-article';
import { publish } from '../support/publisher';
import { scriptShare } from '../support/script-share';
import { savedMarks } from '../support/tagging';
import { waitUntil } from '../support/wait-until';
import type { BenchArguments } from './bench-arguments';
import { table } from './table';

const URL_OF_ARTICLE = 'http://long.example/long';
const LONG_MS = 60_000;
const QUICK_MS = 20_000;

/** What goes on in a page, and what of the time was ours. */
export interface LivingRow {
  readonly task: 'rewritten 10 times a second' | '50 articles appended' | 'nothing goes on';
  readonly marks: number;
  readonly ms: number;
  /** Time in our code, percent of all time. */
  readonly percent: number;
  /** Our longest task, ms. */
  readonly longest: number;
}

/** What the page does while it is looked at for `ms`. */
const TASKS: Record<LivingRow['task'], (page: Page, ms: number) => Promise<unknown>> = {
  'rewritten 10 times a second': (page) => publish(page, 'fight', 100),
  '50 articles appended': (page, ms) => publish(page, 'append', 50, ms / 50),
  'nothing goes on': async () => undefined,
};

/** Measures our share of the time on pages that go on changing, in a browser with the built extension. */
export async function measureLiving(
  browser: BrowserName,
  seed: number,
  ms: number,
): Promise<LivingRow[]> {
  const rows: LivingRow[] = [];
  for (const marks of [5, 500]) {
    const { html, archive } = await markedArticle(URL_OF_ARTICLE, marks, seed);
    const room = await openReadingRoom({
      browser,
      pages: { 'long.example': () => ({ body: html }) },
    });
    try {
      await importArchive(room.browser, archive);
      for (const task of Object.keys(TASKS) as LivingRow['task'][]) {
        rows.push(await measure(room, task, marks, ms));
      }
    } finally {
      await room.close();
    }
  }
  return rows;
}

async function measure(
  { browser }: ReadingRoom,
  task: LivingRow['task'],
  marks: number,
  ms: number,
): Promise<LivingRow> {
  const page = await openArticle(browser, URL_OF_ARTICLE);
  await waitUntil('the marks', async () => (await savedMarks(page)).length >= marks);
  await TASKS[task](page, ms);
  const { share, longest } = await scriptShare(page, ms);
  await page.close();
  return { task, marks, ms, percent: share * 100, longest };
}

/** Prints our share of the time on pages that go on changing. */
export async function bench({
  seed,
  quick,
}: Pick<BenchArguments, 'seed' | 'quick'>): Promise<void> {
  console.log(tellLiving(await measureLiving(browserName(), seed, quick ? QUICK_MS : LONG_MS)));
}

/** The rows as text in columns. */
export function tellLiving(rows: readonly LivingRow[]): string {
  return table(
    ['the page is', 'marks', 'seconds', 'our share %', 'longest ms'],
    rows.map(({ task, marks, ms, percent, longest }) => [
      task,
      `${marks}`,
      `${ms / 1_000}`,
      percent.toFixed(2),
      longest.toFixed(1),
    ]),
  );
}

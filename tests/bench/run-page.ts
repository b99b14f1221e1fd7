import type { BenchBrowser } from './bench-browser';
import type { CorpusPage } from './corpus';
import type { RoundResult } from './inside/inside';
import type { FloorTime } from './inside/time-floors';

export interface PageRun {
  readonly name: string;
  /** Why the page could not be used. */
  readonly skipped?: string;
  readonly results: readonly RoundResult[];
  readonly floors: readonly FloorTime[];
  /** Systems that took too long, so that rounds are missing. */
  readonly stopped: readonly string[];
  /** The article's text. */
  readonly text: string;
}

export interface RunOptions {
  readonly seed: number;
  readonly systems: readonly string[];
  /** Whether failures are told in full. */
  readonly tell: boolean;
}

/** ms that each system may use on a page. */
export const CAP = 12_000;
const SELECTIONS = 40;
const PER_NAME = 10;
const LEAST_WORDS = 120;

/** Runs all scenarios on one page; `code` is what is evaluated in it first. */
export async function runPage(
  browser: BenchBrowser,
  code: readonly string[],
  { name, html }: CorpusPage,
  { seed, systems, tell }: RunOptions,
): Promise<PageRun> {
  const page = await browser.open(html);
  for (const part of code) await page.evaluate(part);
  const opened = await page.evaluate((options) => pressmarkBench.open(options), {
    seed,
    name,
    selections: SELECTIONS,
    perName: PER_NAME,
    leastWords: LEAST_WORDS,
    cap: CAP,
    tell,
  });
  const nothing = { name, results: [], floors: [], stopped: [], text: '' };
  if (opened.skipped) return { ...nothing, skipped: opened.skipped };
  for (const system of systems) {
    await page.evaluate((system) => pressmarkBench.describe(system), system);
  }
  const floors = await page.evaluate(() => pressmarkBench.timeFloors());
  const results: RoundResult[] = [];
  for (const round of opened.rounds) {
    const run = await page.evaluate(
      (systems, round) => pressmarkBench.run(systems, round),
      [...systems],
      round,
    );
    results.push(...run);
  }
  const stopped = await page.evaluate(() => pressmarkBench.stopped());
  return { name, results, floors, stopped, text: opened.text };
}

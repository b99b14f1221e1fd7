import type { Page } from 'puppeteer-core';
import type { BenchBrowser } from './bench-browser';

/** What is measured on pages of our own, made of the articles of the corpus. */
export interface PlainRun {
  readonly browser: BenchBrowser;
  /** What is evaluated in a page first. */
  readonly code: readonly string[];
  readonly systems: readonly string[];
  readonly seed: number;
  /** The lines of the articles. */
  readonly articles: readonly (readonly string[])[];
}

const EMPTY = '<!doctype html><html lang="en"><title>Benchmark</title><body></body></html>';

/** An empty page with the benchmark in it. */
export async function openPlain({ browser, code }: PlainRun): Promise<Page> {
  const page = await browser.open(EMPTY);
  for (const part of code) await page.evaluate(part);
  return page;
}

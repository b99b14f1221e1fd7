import { writeFileSync } from 'node:fs';
import { type AnchoringReport, tellReport } from './anchoring-report';
import { anchoringRows } from './anchoring-rows';
import type { BenchArguments } from './bench-arguments';
import { type BenchBrowser, launchBenchBrowser } from './bench-browser';
import { bundle } from './bundle';
import { type Corpus, findCorpus, readPage } from './corpus';
import { measurePaint } from './paint';
import { runAbsent } from './run-absent';
import { runGrowth } from './run-growth';
import { type PageRun, runPage } from './run-page';
import { bundleSystems, OURS, SYSTEMS } from './systems';

/** With `--quick`, every so many-th page. */
const QUICK = 4;

/** How well and how fast passages are found again after an article was edited. */
export async function bench(args: BenchArguments): Promise<void> {
  const corpus = findCorpus(args.corpus);
  const wanted = args.systems ?? (args.quick ? [OURS] : SYSTEMS);
  const { systems, code, missing } = await bundleSystems(wanted);
  const inside = [await bundle('inside/entry.ts'), ...code];
  const browser = await launchBenchBrowser();
  try {
    const pages = await runPages(browser, inside, corpus, systems, args);
    const texts = pages.filter(({ text }) => text !== '').map(({ text }) => text.split('\n'));
    const plain = { browser, code: inside, systems, seed: args.seed, articles: texts };
    const absent = await step('absent names', () => runAbsent(plain));
    const growth = args.quick ? [] : await step('growth', () => runGrowth(plain));
    // It takes minutes, most of them for the others: `npm run bench -- paint` does it alone.
    const isWhole = !args.quick && args.systems === undefined;
    const paint = isWhole ? await step('painting', () => measurePaint(browser, args)) : [];
    const report: AnchoringReport = {
      corpus: corpus.folder,
      chromium: browser.version,
      seed: args.seed,
      pages: pages.filter(({ skipped }) => !skipped).length,
      skipped: pages.flatMap(({ name, skipped }) =>
        skipped ? [{ page: name, why: skipped }] : [],
      ),
      missing,
      stopped: pages.flatMap(({ name, stopped }) =>
        stopped.map((system) => ({ page: name, system })),
      ),
      rows: anchoringRows(pages.flatMap(({ results }) => results)),
      floors: pages.flatMap(({ floors }) => floors),
      absent,
      growth,
      paint,
    };
    console.log(tellReport(report));
    if (args.json) write(args.json, report);
    if (args.dump) {
      const failures = pages.flatMap(({ results }) => results.flatMap((one) => one.failures));
      write(args.dump, failures);
    }
  } finally {
    await browser.close();
  }
}

async function runPages(
  browser: BenchBrowser,
  code: readonly string[],
  corpus: Corpus,
  systems: readonly string[],
  args: BenchArguments,
): Promise<PageRun[]> {
  const chosen = corpus.pages.filter((_, at) => !args.quick || at % QUICK === 0);
  const paths = chosen.slice(0, args.pages);
  const runs: PageRun[] = [];
  for (const [at, path] of paths.entries()) {
    const page = readPage(path);
    const name = `${at + 1}/${paths.length} ${page.name}`;
    const options = { seed: args.seed, systems, tell: args.dump !== undefined };
    const run = await step(name, () => tryPage(browser, code, page, options));
    if (run.skipped) process.stderr.write(`  left out: ${run.skipped}\n`);
    runs.push(run);
  }
  return runs;
}

/** A page that breaks the benchmark is left out and named, not the end of all. */
async function tryPage(...given: Parameters<typeof runPage>): Promise<PageRun> {
  try {
    return await runPage(...given);
  } catch (error) {
    const [, , { name }] = given;
    const why = error instanceof Error ? error.message : String(error);
    const skipped = `it could not be run: ${why.slice(0, 200)}`;
    return { name, skipped, results: [], floors: [], stopped: [], text: '' };
  }
}

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  process.stderr.write(`${name} …`);
  const start = performance.now();
  const result = await work();
  process.stderr.write(` ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  return result;
}

const write = (file: string, data: unknown): void =>
  writeFileSync(file, `${JSON.stringify(data, null, 2)}\n`);

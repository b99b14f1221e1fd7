import { writeFileSync } from 'node:fs';
import type { JSHandle } from 'puppeteer-core';
import { quantile } from './anchoring-rows';
import type { BenchArguments } from './bench-arguments';
import { type BenchBrowser, launchBenchBrowser } from './bench-browser';
import { bundle } from './bundle';
import type { RegistryBench, Times } from './registry/registry-bench';
import { msText, table } from './table';

/** How long one thing takes with a large registry. */
export interface RegistryRow {
  readonly task: string;
  /** What the clock runs from and to. */
  readonly interval: string;
  /** `floor`: the least that anything of the kind could take, measured in the same page. */
  readonly kind: 'ours' | 'floor';
  /** What it may take, ms in the middle of the runs. */
  readonly goal?: number;
  readonly msMedian: number;
  readonly msP95: number;
  readonly msMax: number;
  readonly runs: number;
  /** What was found in the last run, or in all keys together. */
  readonly gave: number;
  readonly wanted?: number;
  /** The longest step between two chances to give way, ms. */
  readonly longest?: number;
}

export interface RegistryReport {
  readonly chromium: string;
  readonly seed: number;
  readonly entities: number;
  readonly words: number;
  /** Of the article, in UTF-16 units. */
  readonly characters: number;
  /** ms to import the registry into an empty store. */
  readonly filledMs: number;
  readonly rows: readonly RegistryRow[];
}

const ENTITIES = 20_000;
const WORDS = 2_000;
const KEYS = 300;
const RUNS = 40;
const BUILDS = 7;
const EMPTY = '<!doctype html><html lang="en"><title>Registry</title><body></body></html>';

type About = Pick<RegistryRow, 'task' | 'interval' | 'kind' | 'goal'>;
type Measured = [about: About, times: Times & { longest?: number }];

/** Measures the registry in a page of real Chromium, with the real store and the real matcher. */
export async function measureRegistry(
  browser: BenchBrowser,
  seed: number,
): Promise<RegistryReport> {
  const page = await browser.open(EMPTY);
  await page.evaluate(await bundle('registry/entry.ts'));
  const inside = await page.evaluateHandle(
    (seed, entities, words) => pressmarkRegistry(seed, entities, words),
    seed,
    ENTITIES,
    WORDS,
  );
  const filled = await inside.evaluate((bench) => bench.filled);
  const measured = [...(await measureStore(inside)), ...(await measureText(inside))];
  return {
    chromium: browser.version,
    seed,
    entities: ENTITIES,
    words: WORDS,
    characters: filled.characters,
    filledMs: filled.ms,
    rows: measured.map(([about, times]) => toRow(about, times)),
  };
}

async function measureStore(inside: JSHandle<RegistryBench>): Promise<Measured[]> {
  await inside.evaluate((bench) => bench.complete(30));
  const interval = 'a key typed → up to 8 entities read from IndexedDB';
  return [
    [
      { task: 'completion, any type', interval, kind: 'ours', goal: 16 },
      await inside.evaluate((bench, keys) => bench.complete(keys), KEYS),
    ],
    [
      { task: 'completion, persons', interval, kind: 'ours', goal: 16 },
      await inside.evaluate((bench, keys) => bench.complete(keys, 'person'), KEYS),
    ],
    [
      { task: 'one entity by id', interval: 'asked → read from IndexedDB', kind: 'floor' },
      await inside.evaluate((bench, keys) => bench.readOne(keys), KEYS),
    ],
    [
      {
        task: 'all names from the store',
        interval: 'asked → names of all entities in memory',
        kind: 'ours',
      },
      await inside.evaluate((bench, runs) => bench.readNames(runs), BUILDS),
    ],
  ];
}

async function measureText(inside: JSHandle<RegistryBench>): Promise<Measured[]> {
  const fromText = (what: string) => `the text as a string → ${what}`;
  return [
    [
      {
        task: 'index of the names, once',
        interval: 'entities in memory → names ready to be found',
        kind: 'ours',
      },
      await inside.evaluate((bench, runs) => bench.build(runs), BUILDS),
    ],
    [
      {
        task: 'taught names in the article',
        interval: fromText('list of suggestions, surnames resolved'),
        kind: 'ours',
        goal: 10,
      },
      await inside.evaluate((bench, runs) => bench.findTaught(runs), RUNS),
    ],
    [
      { task: 'its words', interval: fromText('array of its words, by one regex'), kind: 'floor' },
      await inside.evaluate((bench, runs) => bench.splitWords(runs), RUNS),
    ],
    [
      {
        task: 'mentions of one entity',
        interval: fromText('list of its mentions'),
        kind: 'ours',
      },
      await inside.evaluate((bench, runs) => bench.findMentions(runs), RUNS),
    ],
    [
      {
        task: 'taught names by entity',
        interval: fromText('groups, merged and without refused ones'),
        kind: 'ours',
      },
      await inside.evaluate((bench, runs) => bench.suggest(runs), RUNS),
    ],
  ];
}

function toRow(about: About, { ms, gave, wanted, longest }: Measured[1]): RegistryRow {
  return {
    ...about,
    msMedian: quantile(ms, 0.5),
    msP95: quantile(ms, 0.95),
    msMax: Math.max(...ms),
    runs: ms.length,
    gave,
    ...(wanted !== undefined && { wanted }),
    ...(longest !== undefined && { longest }),
  };
}

/** Prints what a registry of 20,000 entities costs; `--json FILE` writes it as well. */
export async function bench({ seed, json }: BenchArguments): Promise<void> {
  const browser = await launchBenchBrowser();
  try {
    const report = await measureRegistry(browser, seed);
    console.log(tellRegistry(report));
    if (json) writeFileSync(json, `${JSON.stringify(report, null, 2)}\n`);
  } finally {
    await browser.close();
  }
}

/** The report as text in columns. */
export function tellRegistry(report: RegistryReport): string {
  const { entities, words, characters, filledMs, chromium, rows } = report;
  const head = ['task', 'goal', 'ms median', 'ms p95', 'ms max', 'runs', 'gave', 'from → to'];
  const lines = rows.map((row) => [
    row.kind === 'floor' ? `  floor: ${row.task}` : row.task,
    row.goal === undefined ? '' : `${row.goal}`,
    msText(row.msMedian),
    msText(row.msP95),
    msText(row.msMax),
    `${row.runs}`,
    row.wanted === undefined ? `${row.gave}` : `${row.gave} of ${row.wanted}`,
    row.interval,
  ]);
  return [
    `${entities} entities, an article of ${words} words (${characters} characters), Chromium ${chromium}`,
    `imported into an empty store in ${msText(filledMs)} ms`,
    table(head, lines),
    ...rows.flatMap(({ task, longest }) =>
      longest === undefined ? [] : [`${task}: longest step ${msText(longest)} ms`],
    ),
  ].join('\n');
}

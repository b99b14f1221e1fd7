import type { JSHandle } from 'puppeteer-core';
import type { BenchArguments } from './bench-arguments';
import { type BenchBrowser, launchBenchBrowser } from './bench-browser';
import { bundle } from './bundle';
import { makeDocument } from './painting/make-document';
import type { PaintBench } from './painting/paint-bench';
import { table } from './table';

/** What painting costs, one row for each thing measured. */
export interface PaintRow {
  readonly system: string;
  /** What was timed. */
  readonly task:
    | 'paint to frame'
    | 'repaint to frame'
    | 'hit test'
    | 'scroll frame'
    | 'change of the DOM'
    | 'frame after a change';
  readonly marks: number;
  readonly msMedian: number;
  readonly msP95: number;
  readonly runs: number;
  /** In the page's DOM, where it was looked at. */
  readonly nodesAdded?: number;
  /** Whether the page's outerHTML stayed the same, byte for byte. */
  readonly sameHtml?: boolean;
  /** How many ranges the highlights held: those near the viewport. */
  readonly ranges?: number;
  /** How many marks lay under the points in all. */
  readonly hits?: number;
}

const CHARACTERS = 300_000;
const MARKS = 10_000;
const RUNS = 25;
const POINTS = 1_000;
const STEPS = 60;
/** For each of the others, in ms; each run needs a page of its own. */
const PEER_BUDGET = Number(process.env['PB'] ?? 20_000);
const PEER_RUNS = 10;

/** How long one of the others takes on a fresh page, and what it adds to the DOM. */
type Peer = (bench: PaintBench) => Promise<{ ms: number; nodesAdded: number }>;
const PEERS: Record<string, Peer> = {
  '@apache-annotator/dom': (bench) => bench.wrap(),
  '@recogito/text-annotator, spans': (bench) => bench.recogito('SPANS'),
  '@recogito/text-annotator, highlights': (bench) => bench.recogito('CSS_HIGHLIGHTS'),
};

/** Paints 10,000 marks on a page of 300,000 characters, with Pressmark and with others. */
export async function measurePaint(
  browser: Pick<BenchBrowser, 'open'>,
  { seed }: { seed: number },
): Promise<PaintRow[]> {
  const html = makeDocument(seed, CHARACTERS);
  const script = await bundle('painting/entry.ts');
  const open = async (): Promise<JSHandle<PaintBench>> => {
    const page = await browser.open(html);
    // Only a page in front draws frames.
    await page.bringToFront();
    await page.evaluate(script);
    return page.evaluateHandle((marks, seed) => pressmarkPaint(marks, seed), MARKS, seed);
  };
  const rows = await ownRows(await open());
  for (const [system, run] of Object.entries(PEERS)) {
    const times: number[] = [];
    let nodesAdded = 0;
    const until = performance.now() + PEER_BUDGET;
    while (times.length === 0 || (times.length < PEER_RUNS && performance.now() < until)) {
      const result = await (await open()).evaluate(run);
      times.push(result.ms);
      nodesAdded = result.nodesAdded;
    }
    rows.push(row(system, 'paint to frame', times, { nodesAdded }));
  }
  return rows;
}

async function ownRows(page: JSHandle<PaintBench>): Promise<PaintRow[]> {
  const empty = await page.evaluate((bench, runs) => bench.emptyFrames(runs), RUNS);
  const traces = await page.evaluate((bench) => bench.traces());
  const painting = await page.evaluate((bench, runs) => bench.paint(runs), RUNS);
  const hits = await page.evaluate((bench, points) => bench.hitTest(points), POINTS);
  const rows = [
    row('no marks', 'paint to frame', empty, { marks: 0 }),
    row('pressmark', 'paint to frame', painting.first, { ...traces, ranges: painting.ranges }),
    row('pressmark', 'repaint to frame', painting.again),
    row('the caret alone', 'hit test', hits.caret, { marks: 0 }),
    row('pressmark', 'hit test', hits.ms, { hits: hits.hits }),
  ];
  for (const marked of [false, true]) {
    const system = marked ? 'pressmark' : 'no marks';
    const more = marked ? {} : { marks: 0 };
    const scroll = await page.evaluate(
      (bench, on, steps) => bench.scroll(on, steps),
      marked,
      STEPS,
    );
    const changes = await page.evaluate((bench, on, runs) => bench.changes(on, runs), marked, RUNS);
    const frames = await page.evaluate((bench, on, runs) => bench.frames(on, runs), marked, RUNS);
    rows.push(
      row(system, 'scroll frame', scroll, more),
      row(system, 'change of the DOM', changes, more),
      row(system, 'frame after a change', frames, more),
    );
  }
  return rows;
}

function row(
  system: string,
  task: PaintRow['task'],
  ms: readonly number[],
  more: Partial<PaintRow> = {},
): PaintRow {
  const sorted = [...ms].sort((a, b) => a - b);
  const below = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  const [msMedian, msP95] = [below(0.5), below(0.95)];
  return { system, task, marks: MARKS, msMedian, msP95, runs: sorted.length, ...more };
}

/** Prints what painting costs. */
export async function bench({ seed }: Pick<BenchArguments, 'seed'>): Promise<void> {
  const browser = await launchBenchBrowser();
  try {
    console.log(tellPaint(await measurePaint(browser, { seed })));
  } finally {
    await browser.close();
  }
}

/** The rows as text in columns. */
export function tellPaint(rows: readonly PaintRow[]): string {
  const head = ['task', 'system', 'marks', 'ms median', 'ms p95', 'runs', 'nodes added'];
  const digits = ({ msMedian }: PaintRow) => (msMedian < 1 ? 4 : 1);
  return table(
    head,
    rows.map((one) => [
      one.task,
      one.system,
      `${one.marks}`,
      one.msMedian.toFixed(digits(one)),
      one.msP95.toFixed(digits(one)),
      `${one.runs}`,
      `${one.nodesAdded ?? ''}`,
    ]),
  );
}

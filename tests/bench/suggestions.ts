import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { callIn, type Json } from '../support/call-source';
import { type ExtensionBrowser, launchExtensionBrowser } from '../support/extension-browser';
import { pause } from '../support/wait-until';
import type { BenchArguments } from './bench-arguments';
import { msText, table } from './table';

/** How long the worker takes to answer, one row for each thing asked. */
export interface SuggestionsRow {
  readonly task: string;
  /** `woken`: it has just answered what a page or the popup reads first, and has not read the engine yet. */
  readonly worker: 'running' | 'asleep' | 'woken' | 'busy';
  /** Of the text that was sent along. */
  readonly words: number;
  readonly msMedian: number;
  readonly msP95: number;
  readonly runs: number;
}

const RUNS = 25;
const QUICK_RUNS = 5;
const LONG = 10_000;
const HUGE = 100_000;
const URL_OF_ARTICLE = 'https://news.example/measured';
const LABELLED = join(import.meta.dirname, '../fixtures/labelled/news.jsonl');

/** One thing that an extension page asks of the worker. */
interface Question {
  readonly task: string;
  readonly words?: number;
  ask(run: number): [verb: string, body: Json];
}

const newsText = (): string =>
  readFileSync(LABELLED, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => String(JSON.parse(line).text))
    .join('\n');

/** Whole lines of the news, over and over, until there are so many words. */
function textOf(news: string, words: number): string {
  const lines: string[] = [];
  const all = news.split('\n');
  for (let at = 0, count = 0; count < words; at++) {
    const line = all[at % all.length] ?? '';
    count += line.split(' ').length;
    lines.push(line);
  }
  return lines.join('\n');
}

function aboutText(text: string): Json {
  const blocks = [{ start: 0, end: text.length, kind: 'paragraph' }];
  const facts = {
    ...{ url: URL_OF_ARTICLE, title: 'Measured', headings: [], meta: [], linkedData: [] },
    ...{ times: ['2026-11-24'], authors: [], byline: '', langs: ['en'], canonical: '' },
  };
  return { url: URL_OF_ARTICLE, facts, snapshot: { scope: 'article', text, blocks } };
}

function questions(news: string): Question[] {
  const suggest = (task: string, words: number, isNew: boolean): Question => {
    const text = textOf(news, words);
    return {
      task,
      words,
      ask: (run) => ['app.suggest', aboutText(isNew ? `${text}\nSeen ${task} ${run}.` : text)],
    };
  };
  return [
    { task: 'floor: a message and its answer', ask: () => ['app.complete', { prefix: '' }] },
    {
      task: 'what the popup reads of an article',
      ask: () => ['app.read', { url: URL_OF_ARTICLE }],
    },
    suggest('suggestions, a known text', 1_000, false),
    suggest('suggestions, a new text', 1_000, true),
    suggest('suggestions, a new long text', LONG, true),
  ];
}

/** From just before an extension page sends the message until it has the whole answer, ms. */
const timed = (page: Page, [verb, ask]: [string, Json]): Promise<number> =>
  callIn(
    page,
    async (verb: string, ask: Json) => {
      const began = performance.now();
      const reply = (await chrome.runtime.sendMessage({ verb, ask })) as { failed?: object };
      const ms = performance.now() - began;
      if (reply.failed) throw new Error(JSON.stringify(reply.failed));
      return ms;
    },
    verb,
    ask,
  );

/** The worker ends as it does after half a minute without work; session storage stays. */
async function putToSleep(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  try {
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await pause(200);
  } finally {
    await session.detach();
  }
}

/** Asks everything in turn, round by round, of the built extension in Chromium. */
export async function measureSuggestions(
  browser: ExtensionBrowser,
  runs: number,
): Promise<SuggestionsRow[]> {
  const news = newsText();
  const page = await browser.extensionPage('library.html');
  const times = new Map<
    string,
    { row: Omit<SuggestionsRow, 'msMedian' | 'msP95' | 'runs'>; ms: number[] }
  >();
  const note = (task: string, worker: SuggestionsRow['worker'], words: number, ms: number) => {
    const key = `${task} ${worker}`;
    const known = times.get(key) ?? { row: { task, worker, words }, ms: [] };
    known.ms.push(ms);
    times.set(key, known);
  };
  const all = questions(news);
  // The first round is not counted: the browser has yet to compile.
  for (let run = -1; run < runs; run++) {
    for (const { task, words = 0, ask } of all) {
      const ms = await timed(page, ask(run));
      if (run >= 0) note(task, 'running', words, ms);
    }
  }
  for (let run = 0; run < runs; run++) {
    for (const { task, words = 0, ask } of all) {
      await putToSleep(page);
      note(task, 'asleep', words, await timed(page, ask(runs + run)));
    }
  }
  const first = all.find(({ task }) => task === 'suggestions, a new text');
  for (let run = 0; first && run < runs; run++) {
    await putToSleep(page);
    await timed(page, ['app.read', { url: URL_OF_ARTICLE }]);
    note(first.task, 'woken', first.words ?? 0, await timed(page, first.ask(2 * runs + run)));
  }
  const huge = textOf(news, HUGE);
  for (let run = 0; run < runs; run++) {
    const busy = timed(page, ['app.suggest', aboutText(`${huge}\nSeen ${run}.`)]);
    await pause(100);
    for (const { task, words = 0, ask } of all.slice(0, 2)) {
      note(task, 'busy', words, await timed(page, ask(run)));
    }
    note('suggestions, a huge new text', 'running', HUGE, await busy);
  }
  await page.close();
  return [...times.values()].map(({ row, ms }) => {
    const sorted = [...ms].sort((a, b) => a - b);
    const below = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
    return { ...row, msMedian: below(0.5), msP95: below(0.95), runs: sorted.length };
  });
}

/** Prints how long suggestions take, from an extension page's question to its answer. */
export async function bench({
  json,
  quick,
}: Pick<BenchArguments, 'json' | 'quick'>): Promise<void> {
  const browser = await launchExtensionBrowser({ browser: 'chromium' });
  try {
    const rows = await measureSuggestions(browser, quick ? QUICK_RUNS : RUNS);
    console.log(`Chromium ${browser.version}; from the message's sending to its whole answer.`);
    console.log(tellSuggestions(rows));
    if (json !== undefined) writeFileSync(json, `${JSON.stringify(rows, null, 2)}\n`);
  } finally {
    await browser.close();
  }
}

/** The rows as text in columns. */
export function tellSuggestions(rows: readonly SuggestionsRow[]): string {
  return table(
    ['task', 'worker', 'words', 'ms median', 'ms p95', 'runs'],
    rows.map((row) => [
      row.task,
      row.worker,
      row.words === 0 ? '' : `${row.words}`,
      msText(row.msMedian),
      msText(row.msP95),
      `${row.runs}`,
    ]),
  );
}

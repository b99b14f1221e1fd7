import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driveDocument } from '../support/drive-document';
import type { Popup } from '../support/extension-browser';
import {
  openArticle,
  openReadingRoom,
  type ReadingRoom,
  SAMPLE_ARTICLE,
} from '../support/open-article';
import { selectText } from '../support/select-text';
import { servePage, servePageFile } from '../support/site-server';
import { marksAre, tagByKey } from '../support/tagging';
import { waitUntil } from '../support/wait-until';
import { readCsv } from '../unit/formats/read-csv';

const FERRY = `<!doctype html><html lang="en"><head><title>Ferry lines reopen - The Gazette</title></head>
<body><article><h1>Ferry lines reopen</h1>
<p>The ferry Solveig left Vessmark on Monday with two hundred people and their bicycles on board, the harbour said.</p>
<p>Marta Hollund, who runs the line, called it the busiest morning since the summer of the long strike.</p></article></body></html>`;

const pages = {
  'news.example': servePageFile(SAMPLE_ARTICLE),
  'ferry.example': servePage(FERRY),
};

let room: ReadingRoom;
let page: Page;
/** A second browser, in which nothing was ever saved. */
let empty: ReadingRoom;

beforeAll(async () => {
  room = await openReadingRoom({ pages });
  page = await openArticle(room.browser, 'http://ferry.example/reopen');
  await tagByKey(page, 'Solveig', 'Digit4');
  await page.close();
  page = await openArticle(room.browser);
  await tagByKey(page, 'Ansgar Tveld', 'Digit1');
  await tagByKey(page, 'Tveld', 'Digit1', { occurrence: 1 });
  // Behind an emoji, where UTF-16 units and code points no longer agree.
  await selectText(page, 'Sanna Wuorel');
  const popup = await room.browser.popup(page);
  await popup.click('[data-testid=chip-person]');
  await popup.type('[data-testid=tags]', 'sea, “doors”');
  await popup.type('[data-testid=note]', '=1+1, "she" said');
  await popup.click('[data-testid=save]');
  await popup.waitFor('[data-testid=annotation]', { count: 3 });
  await popup.type('[data-testid=article-note]', 'Two causes, one quay.\n# And no report');
  await popup.click('[data-testid=article-note-save]');
  await popup.waitFor('[data-testid=annotation]', { count: 4 });
  await popup.close();
  await tagByKey(page, 'Nobody closes a port over a computer', 'h');
});
afterAll(async () => {
  await room.close();
  await empty?.close();
});

/** Presses an export button of the popup; closes the popup as soon as it says that the file is saved. */
async function exportBy(button: string): Promise<{ name: string; text: string }> {
  const popup = await openExports();
  await popup.click(`[data-testid=${button}]`);
  const toast = await popup.text('[data-testid=toast]');
  await popup.close();
  const name = /Saved (\S+)/.exec(toast)?.[1] ?? '';
  const text = await waitUntil(`${name} among the downloads`, async () => {
    const file = join(room.browser.downloadDir, name);
    if (!existsSync(file) || existsSync(`${file}.part`)) return undefined;
    return readFileSync(file, 'utf8') || undefined;
  });
  return { name, text };
}

async function openExports(): Promise<Popup> {
  const popup = await room.browser.popup(page);
  await popup.click('[data-testid=export]');
  await popup.waitFor('[data-testid=export-csv]');
  return popup;
}

/** Of a collection of web annotations, what tells where the words stand. */
const PlacesSchema = v.object({
  first: v.object({
    items: v.array(
      v.object({
        target: v.object({
          selector: v.optional(
            v.tuple([
              v.object({ type: v.literal('TextQuoteSelector'), exact: v.string() }),
              v.object({
                type: v.literal('TextPositionSelector'),
                start: v.number(),
                end: v.number(),
              }),
            ]),
          ),
          state: v.optional(v.object({ cached: v.string() })),
        }),
      }),
    ),
  }),
  'pressmark:snapshots': v.array(v.object({ id: v.string(), value: v.string() })),
});

/** Rows of a store without the journal, in the order of their ids. */
function recordsOf(store: Record<string, unknown[]>) {
  const id = (row: unknown) => String(Reflect.get(Object(row), 'id'));
  const sorted = (rows: unknown[] = []) =>
    [...rows].sort((one, other) => id(one).localeCompare(id(other)));
  return {
    articles: sorted(store['articles']),
    snapshots: sorted(store['snapshots']),
    annotations: sorted(store['annotations']),
    entities: sorted(store['entities']),
  };
}

async function openLibrary(section: 'articles' | 'backup' = 'backup'): Promise<Popup> {
  return driveDocument(await empty.browser.extensionPage(`library.html#/${section}`));
}

describe('an export of the popup', () => {
  it('as Pressmark JSON holds the article’s records as they are stored', async () => {
    const { name, text } = await exportBy('export-pressmark-json');
    expect(name).toMatch(/^pressmark-\d{4}-\d\d-\d\d-norland-closes-kesterhavn-port.*\.json$/);
    const file = JSON.parse(text);
    const { annotations, articles } = recordsOf(await room.browser.readStore());
    expect(file).toMatchObject({ format: 'pressmark', version: 1 });
    expect(file.articles).toHaveLength(1);
    expect(articles).toEqual(expect.arrayContaining(file.articles));
    expect(file.annotations).toHaveLength(5);
    expect(annotations).toEqual(expect.arrayContaining(file.annotations));
  });

  it('as web annotations counts code points in the text that travels along', async () => {
    const { text } = await exportBy('export-w3c-jsonld');
    const { first, 'pressmark:snapshots': snapshots } = v.parse(PlacesSchema, JSON.parse(text));
    const placed = first.items.flatMap(({ target: { selector, state } }) =>
      selector ? [{ quote: selector[0], position: selector[1], text: state?.cached }] : [],
    );
    expect(placed.map(({ quote }) => quote.exact)).toContain('Sanna Wuorel');
    expect(first.items).toHaveLength(5);
    for (const { quote, position, text } of placed) {
      const points = [...(snapshots.find(({ id }) => id === text)?.value ?? '')];
      expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
    }
  });

  it('as Markdown begins with front matter and keeps the reader’s words from becoming markup', async () => {
    const { name, text } = await exportBy('export-markdown');
    expect(name).toMatch(/\.md$/);
    const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
    expect(front).toContain(
      'title: "Norland closes Kesterhavn port as U.N. grain convoy waits offshore"',
    );
    expect(front).toContain('[[Ansgar Tveld]]');
    expect(body).toContain('Nobody closes a port over a computer');
    expect(body).toContain('And no report');
    expect(body).not.toMatch(/^# And no report/m);
  });

  it('as a spreadsheet is marked as UTF-8, ends its lines as Excel does and runs no formula', async () => {
    const { text } = await exportBy('export-csv');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\r');
    const [header = [], ...rows] = readCsv(text.slice(1));
    expect(rows).toHaveLength(5);
    const column = (name: string) => rows.map((row) => row[header.indexOf(name)]);
    expect(column('quote')).toContain('Sanna Wuorel');
    expect(column('note')).toContain(`'=1+1, "she" said`);
    expect(column('tags')).toContain('sea; “doors”');
  });

  it('as a raw table leaves every word as it is', async () => {
    const { name, text } = await exportBy('export-csv-raw');
    expect(name).toMatch(/\.raw\.csv$/);
    const [header = [], ...rows] = readCsv(text.slice(1));
    expect(rows.map((row) => row[header.indexOf('note')])).toContain('=1+1, "she" said');
  });
});

describe('an archive of everything', () => {
  let archive: { name: string; text: string };
  /** A file as a person would choose it. */
  const fileWith = (name: string, text: string) => {
    const file = join(empty.browser.downloadDir, name);
    writeFileSync(file, text);
    return file;
  };

  it('holds every article', async () => {
    archive = await exportBy('export-all-pressmark-json');
    expect(JSON.parse(archive.text).articles).toHaveLength(2);
    expect(JSON.parse(archive.text).annotations).toHaveLength(6);
  });

  it('that is damaged is refused in words, and nothing is written', async () => {
    empty = await openReadingRoom({ pages });
    const library = await openLibrary();
    const damages = [
      { text: archive.text.slice(0, -40), words: 'it is not valid JSON' },
      {
        text: archive.text.replace('"exact":"Sanna Wuorel"', '"exact":"Sanna Wuorem"'),
        words: 'the words of a mark are not in its article',
      },
      { text: '{"format": "diary"}', words: 'was not made by Pressmark' },
    ];
    for (const [index, { text, words }] of damages.entries()) {
      await library.upload('[data-testid=import-file]', fileWith(`damaged-${index}.json`, text));
      await library.waitFor('[data-testid=error]', { text: words });
      expect(await library.exists('[data-testid=import-confirm]')).toBe(false);
    }
    const rows = Object.values(await empty.browser.readStore()).flat();
    expect(rows).toEqual([]);
    await library.close();
  });

  it('gives an empty browser the same articles, texts, annotations and entities', async () => {
    const library = await openLibrary('articles');
    await library.waitFor('[data-testid=empty]');
    await library.click('[data-testid=nav-backup]');
    await library.upload('[data-testid=import-file]', fileWith(archive.name, archive.text));
    await library.waitFor('[data-testid=import-summary]', { text: '2 articles, 6 annotations' });
    expect(Object.values(await empty.browser.readStore()).flat()).toEqual([]);
    await library.click('[data-testid=import-confirm]');
    await library.waitFor('[data-testid=import-done]');
    await library.click('[data-testid=nav-articles]');
    await library.waitFor('[data-testid=library-article]', { count: 2 });
    expect(recordsOf(await empty.browser.readStore())).toEqual(
      recordsOf(await room.browser.readStore()),
    );
    await library.close();
  });

  it('imported twice changes nothing', async () => {
    const before = recordsOf(await empty.browser.readStore());
    const library = await openLibrary();
    const again = fileWith('again.json', archive.text);
    await library.upload('[data-testid=import-file]', again);
    await library.waitFor('[data-testid=import-summary]', { text: '0 new' });
    await library.click('[data-testid=import-confirm]');
    await library.waitFor('[data-testid=import-done]');
    expect(recordsOf(await empty.browser.readStore())).toEqual(before);
    await library.close();
  });

  it('brings the marks back in the article of the other browser', async () => {
    const read = await openArticle(empty.browser);
    await marksAre(read, [
      'Ansgar Tveld',
      'Tveld',
      'Nobody closes a port over a computer',
      'Sanna Wuorel',
    ]);
  });

  it('was made and read without a request to any other host', () => {
    expect([...room.browser.requests, ...empty.browser.requests]).toEqual([]);
  });
});

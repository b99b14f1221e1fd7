import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../bench/bundle';
import { openReadingRoom, type ReadingRoom } from '../support/open-article';
import { servePage } from '../support/site-server';
import { waitUntil } from '../support/wait-until';

/** A long story in which a word of each sentence is a name. */
const STORY = `<!doctype html><title>Long</title><style>p { width: 40em; font: 16px/1.5 serif }</style>
<body>${Array.from(
  { length: 400 },
  () =>
    '<p>Ansgar went from Kesterhavn to <b>Vessmark</b> by night, and Ilka stayed on the quay.</p>',
).join('\n')}</body>`;

let room: ReadingRoom;
let page: Page;

beforeAll(async () => {
  room = await openReadingRoom({ pages: { 'long.example': servePage(STORY) } });
  page = await room.browser.open('http://long.example/story');
  await page.evaluate(await bundle('../e2e/many-marks.page.ts'));
});
afterAll(() => room.close());

const count = () => page.evaluate(() => pressmarkMany.count());
const onScreen = () => page.evaluate(() => pressmarkMany.onScreen());

/** Waits until every mark on the screen is painted. */
async function screenIsPainted(): Promise<void> {
  await waitUntil('the marks on the screen', async () => {
    const [seen = 0, painted = 0] = await onScreen();
    return seen > 20 && painted === seen;
  });
}

describe('a page with very many marks', () => {
  it('has those near the screen painted, and its nodes as they were', async () => {
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await page.evaluate(() => pressmarkMany.show());
    await screenIsPainted();
    expect(await page.evaluate(() => pressmarkMany.all)).toBe(1600);
    expect(await count()).toBeLessThan(800);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });

  it('has those on the screen painted after a jump to its end, and back', async () => {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await screenIsPainted();
    await page.evaluate(() => scrollTo(0, 0));
    await screenIsPainted();
    expect(await count()).toBeLessThan(800);
  });

  it('has all of them painted on paper', async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await count()).toBe(1600);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await count()).toBeLessThan(800);
  });

  it('is not painted anew where nothing changed', async () => {
    expect(await page.evaluate(() => pressmarkMany.isKept())).toBe(true);
  });

  it('is painted again after the page emptied the registry that it shares with us', async () => {
    await page.evaluate(() => {
      CSS.highlights.clear();
      CSS.highlights.set('of-the-page', new Highlight());
      pressmarkMany.show();
    });
    await screenIsPainted();
  });

  it('offers the marks under a point, the smallest first, and none beside the words', async () => {
    const [on, below] = await page.evaluate(() => pressmarkMany.under());
    expect(on).toEqual(['0', 'two words', 'three words']);
    expect(below).toEqual([]);
  });

  it('keeps what is its own when our marks go', async () => {
    await page.evaluate(() => pressmarkMany.destroy());
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual(['of-the-page']);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
  });
});

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWalk } from '../support/annotation-mode';
import { markedArticle } from '../support/marked-article';
import { openReadingRoom, type ReadingRoom } from '../support/open-article';
import { paintedMarks } from '../support/painted-marks';
import { publish } from '../support/publisher';
import { scriptShare } from '../support/script-share';
import { waitUntil } from '../support/wait-until';

const URL = 'http://long.example/long';
/**
 * Of all time, so much may be ours: more than without the mode, as the article itself is found anew
 * whenever its words change.
 */
const BOUND = 0.06;
/** Of our tasks the longest, in ms: the page is not held up. */
const LONGEST = 150;

let room: ReadingRoom;
let page: Page;

beforeAll(async () => {
  const { html } = await markedArticle(URL, 0, 1);
  room = await openReadingRoom({ pages: { 'long.example': () => ({ body: html }) } });
  page = await openWalk(room.browser, URL);
});
afterAll(() => room.close());

const suggested = async () =>
  (await paintedMarks(page)).filter(({ name }) => /-(?:sure|maybe)-/.test(name)).length;

describe('a long article in annotation mode', () => {
  it('that is written anew ten times a second costs at most 6 % of the time', async () => {
    const before = await suggested();
    expect(before).toBeGreaterThan(100);
    await publish(page, 'fight', 100);
    const { share, longest } = await scriptShare(page, 8_000);
    expect(share).toBeLessThan(BOUND);
    expect(longest).toBeLessThan(LONGEST);
    await publish(page, 'peace');
    await publish(page, 'rerender', 1, 0);
    await waitUntil('all suggestions', async () => (await suggested()) === before, {
      timeout: 15_000,
    });
  });

  it('in which a figure goes on counting costs at most 6 % of the time', async () => {
    await page.evaluate(() => {
      const line = document.querySelector('article p');
      let count = 0;
      if (line) setInterval(() => line.append(` ${count++}`), 200);
    });
    const { share, longest } = await scriptShare(page, 8_000);
    expect(share).toBeLessThan(BOUND);
    expect(longest).toBeLessThan(LONGEST);
    expect(await suggested()).toBeGreaterThan(100);
  });
});

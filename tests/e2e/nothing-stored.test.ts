import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArticle, openReadingRoom, type ReadingRoom } from '../support/open-article';
import { pageUi } from '../support/page-ui';
import { selectText } from '../support/select-text';
import type { Site } from '../support/site-server';
import { tagByKey } from '../support/tagging';
import { waitUntil } from '../support/wait-until';

/** Ten stories, told apart by a word that stands in address, title and text. */
const WORDS = [...'abcdefghij'].map((letter) => `zephyr${letter}`);
const diary: Site = (path) => {
  const word = /zephyr[a-j]/.exec(path)?.[0];
  return word === undefined
    ? undefined
    : {
        body: `<!doctype html><html lang="en"><head><title>The ${word} affair - The Diary</title></head>
<body><article><h1>The ${word} affair</h1>
<p>Nobody in the harbour had heard of ${word} before Monday, when a letter came with three stamps and no name on it.</p>
<p>By Friday the whole town spoke of little else, and the postmaster had stopped answering the door to anybody.</p>
</article></body></html>`,
      };
};

let room: ReadingRoom;

beforeAll(async () => {
  room = await openReadingRoom({ pages: { 'diary.example': diary } });
  await room.browser.grantNextRequests(['http://diary.example/*']);
});
afterAll(() => room.close());

const addressOf = (word: string) => `http://diary.example/${word}`;

/** Reads a story as somebody does who then saves nothing. */
async function readAndLeave(word: string): Promise<void> {
  const page = await room.browser.open(addressOf(word));
  await selectText(page, 'three stamps');
  // The toolbar comes without a click: Pressmark runs here by itself.
  await pageUi(page).waitFor('[data-testid=toolbar]');
  const popup = await room.browser.popup(page);
  await popup.waitFor('[data-testid=selection-quote]', { text: 'three stamps' });
  await popup.close();
  await page.keyboard.press('Escape');
  await page.close();
}

const rows = async () => Object.values(await room.browser.readStore()).flat();
/** All that the extension keeps anywhere, as text. */
const everything = async () =>
  JSON.stringify([await room.browser.readStore(), await room.browser.readStorage()]);

describe('of a page on which nothing was saved', () => {
  it('nothing is stored, though the site is granted and its pages were read', async () => {
    const page = await openArticle(room.browser, addressOf('zephyra'));
    const popup = await room.browser.popup(page);
    await popup.click('[data-testid=site-toggle]');
    await waitUntil('the site to be granted', () =>
      room.browser.hasGrant(['http://diary.example/*']),
    );
    await popup.close();
    await page.close();
    for (const word of WORDS) await readAndLeave(word);
    expect(await rows()).toEqual([]);
    expect(await everything()).not.toMatch(/zephyr|diary|three stamps/i);
    expect(room.sites.served.filter((url) => /zephyr/.test(url)).length).toBeGreaterThan(10);
  });

  it('words that were typed and not saved go with the tab', async () => {
    const page = await room.browser.open(addressOf('zephyrb'));
    await selectText(page, 'three stamps');
    const popup = await room.browser.popup(page);
    await popup.type('[data-testid=note]', 'Whose hand is it?');
    await popup.close();
    await waitUntil('the draft to be kept', async () =>
      (await everything()).includes('Whose hand is it?'),
    );
    await page.close();
    await waitUntil('nothing to be kept', async () => !/zephyr|hand/.test(await everything()));
    expect(await rows()).toEqual([]);
  });

  it('nothing is added to what was saved elsewhere', async () => {
    const saved: Page = await openArticle(room.browser);
    await tagByKey(saved, 'Ansgar Tveld', 'Digit1');
    await saved.close();
    const before = await room.browser.readStore();
    expect(before['annotations']).toHaveLength(1);
    for (const word of WORDS.slice(0, 3)) await readAndLeave(word);
    expect(await room.browser.readStore()).toEqual(before);
    expect(await everything()).not.toMatch(/zephyr|diary/i);
  });

  it('nothing was asked of any other host', () => {
    expect(room.browser.requests).toEqual([]);
  });
});

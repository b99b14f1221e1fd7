import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INQUIRY_SITES, inquiry, storedRows } from '../support/annotation-mode';
import { openArticle, openReadingRoom, type ReadingRoom } from '../support/open-article';
import { pageUi } from '../support/page-ui';
import { marksAre, tagByKey } from '../support/tagging';
import { waitUntil } from '../support/wait-until';
import { wordsAt } from '../support/words-at';

let room: ReadingRoom;
let page: Page;

beforeAll(async () => {
  room = await openReadingRoom({ pages: INQUIRY_SITES });
  page = await openArticle(room.browser, inquiry('mentions'));
});
afterAll(() => room.close());

const notice = '[data-testid=notice]';
const list = '[data-testid=mentions]';
const times = (count: number) => Array.from({ length: count }, () => 'Marta Hollund');
const origins = async () =>
  (await storedRows(room.browser, 'annotations'))
    .filter((row) => row['deleted'] === undefined)
    .map((row) => row['origin'])
    .sort();

/** Presses the button of the notice that says so. */
async function pressInNotice(label: string): Promise<void> {
  const ui = pageUi(page);
  await ui.waitFor('[data-testid=notice-action]', { text: label });
  const labels = await ui.texts('[data-testid=notice-action]');
  const place = labels.findIndex((one) => one.startsWith(label)) + 1;
  await ui.click(`[data-testid=notice-action]:nth-of-type(${place})`);
}

describe('every mention', () => {
  it('is offered when one was tagged, and tagged by one key', async () => {
    await tagByKey(page, 'Marta Hollund', 'Digit1', { occurrence: 1 });
    await pageUi(page).waitFor(notice, { text: 'Tag 3 more' });
    await page.keyboard.press('KeyA');
    await marksAre(page, times(4));
    expect(await origins()).toEqual(['every mention', 'every mention', 'every mention', 'user']);
  });

  it('is taken back by one undo', async () => {
    await pageUi(page).waitFor(notice, { text: '3 more mentions' });
    await pressInNotice('Undo');
    await marksAre(page, times(1));
    expect(await origins()).toEqual(['user']);
  });

  it('is offered by the card too, and listed in its sentence', async () => {
    const ui = pageUi(page);
    const { x, y } = await wordsAt(page, 'Marta Hollund', 1);
    await page.mouse.click(x, y);
    await ui.waitFor('[data-testid=card-more]', { text: 'Tag 3 more mentions' });
    await ui.click('[data-testid=card-more-show]');
    await ui.waitFor('[data-testid=mention]', { count: 3 });
    const [, second = ''] = await ui.texts('[data-testid=mention]');
    expect(second).toContain('Marta Hollund said the ferry would sail again before the ice.');
  });

  it('can be unticked one by one', async () => {
    const ui = pageUi(page);
    await ui.click('li:nth-of-type(2) [data-testid=mention]');
    await ui.waitFor('[data-testid=mentions-tag]', { text: 'Tag 2' });
    await ui.click('[data-testid=mentions-tag]');
    await ui.waitFor(list, { gone: true });
    await marksAre(page, times(3));
    await pressInNotice('Undo');
    await marksAre(page, times(1));
  });

  it('can be listed, ticked and tagged by keys alone, and left by Esc', async () => {
    const ui = pageUi(page);
    const { x, y } = await wordsAt(page, 'Marta Hollund', 1);
    await page.mouse.click(x, y);
    await ui.click('[data-testid=card-more-show]');
    await ui.waitFor(list);
    await page.keyboard.press('Escape');
    await ui.waitFor(list, { gone: true });
    await marksAre(page, times(1));
    await page.mouse.move(5, 5);
    await ui.waitFor('[data-testid=card]', { gone: true });
    await page.mouse.click(x, y);
    await ui.click('[data-testid=card-more-show]');
    await ui.waitFor(list);
    // From the button, which has the focus, back over Cancel to the last mention.
    for (const key of ['Tab', 'Tab'] as const) await ui.press(key, ['Shift']);
    await ui.press(' ');
    await ui.waitFor('[data-testid=mentions-tag]', { text: 'Tag 2' });
    await ui.press(' ');
    await ui.waitFor('[data-testid=mentions-tag]', { text: 'Tag 3' });
    for (const key of ['Tab', 'Tab'] as const) await ui.press(key);
    await page.keyboard.press('Enter');
    await marksAre(page, times(4));
  });

  it('covers text that comes later', async () => {
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.textContent =
        'Late on Thursday the guild’s lawyer told the Gazette that Marta Hollund had handed over a second notebook, and that it was dry.';
      document.querySelector('article')?.append(late);
    });
    await waitUntil('the late mention', async () => (await origins()).length === 5, {
      timeout: 15_000,
    });
    await marksAre(page, times(5));
    await pageUi(page).waitFor(notice, { text: 'text that came later' });
  });

  it('is no longer the key’s once another key was pressed', async () => {
    await tagByKey(page, 'Kesterhavn', 'Digit3');
    await pageUi(page).waitFor(notice, { text: 'more' });
    await page.evaluate(() => Reflect.set(window, 'keys', []));
    await page.keyboard.press('KeyB');
    await page.keyboard.press('KeyA');
    expect(await page.evaluate((): string[] => Reflect.get(window, 'keys'))).toEqual(['b', 'a']);
  });
});

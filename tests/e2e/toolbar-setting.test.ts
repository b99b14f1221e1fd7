import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArticle, openReadingRoom, type ReadingRoom } from '../support/open-article';
import { pageUi } from '../support/page-ui';
import { selectText } from '../support/select-text';
import { marksAre } from '../support/tagging';
import { waitUntil } from '../support/wait-until';

let room: ReadingRoom;
let page: Page;

beforeAll(async () => {
  room = await openReadingRoom();
  page = await openArticle(room.browser);
});
afterAll(() => room.close());

const toolbar = '[data-testid=toolbar]';

/** Chooses the second entry, "on a key", by keys in the popup's own field. */
async function chooseOnKey(): Promise<void> {
  const popup = await room.browser.popup(page);
  await popup.type('[data-testid=toolbar-setting]', '');
  await popup.press('ArrowDown');
  await waitUntil('the choice to be saved', async () => {
    const { settings = [] } = await room.browser.readStore();
    return JSON.stringify(settings).includes('"on key"');
  });
  await popup.close();
}

describe('the toolbar', () => {
  it('shows at once, and by the shortcut as well', async () => {
    await selectText(page, 'Ilka Morvén');
    await pageUi(page).waitFor(toolbar);
    await page.keyboard.press('Escape');
    await pageUi(page).waitFor(toolbar, { gone: true });
    await room.browser.dispatchCommand(page, 'annotate');
    await pageUi(page).waitFor(toolbar);
    await page.keyboard.press('Digit1');
    await marksAre(page, ['Ilka Morvén']);
  });

  it('waits for the shortcut when the reader wants it on a key only', async () => {
    await chooseOnKey();
    await selectText(page, 'Jonna Reskov');
    await room.browser.dispatchCommand(page, 'annotate');
    await pageUi(page).waitFor(toolbar);
    await page.keyboard.press('Escape');
    await selectText(page, 'Dario Okonwe');
    await page.keyboard.press('Digit1');
    expect(await pageUi(page).exists(toolbar)).toBe(false);
    await marksAre(page, ['Ilka Morvén']);
  });

  it('says what to do when the shortcut finds no selection', async () => {
    await page.mouse.click(2, 2);
    await room.browser.dispatchCommand(page, 'annotate');
    await pageUi(page).waitFor('[data-testid=notice]', { text: 'Select the words first' });
  });
});

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  openArticle,
  openReadingRoom,
  type ReadingRoom,
  SAMPLE_URL,
} from '../support/open-article';
import { deselect, selectText } from '../support/select-text';
import { marksAre } from '../support/tagging';
import { waitUntil } from '../support/wait-until';

let room: ReadingRoom;
let page: Page;

beforeAll(async () => {
  room = await openReadingRoom();
  page = await openArticle(room.browser);
});
afterAll(() => room.close());

const NOTE = 'Ask him about the wheat on Wednesday.';

/** What is kept until the browser closes, as text. */
const kept = async () => JSON.stringify((await room.browser.readStorage()).session);

describe('a draft', () => {
  it('survives that the popup is closed, although the page’s selection is gone', async () => {
    await selectText(page, 'Dario Okonwe');
    const popup = await room.browser.popup(page);
    await popup.click('[data-testid=chip-person]');
    await popup.fill('[data-testid=entity-name]', 'Dario Okonwe of the U.N.');
    await popup.type('[data-testid=tags]', 'wheat');
    await popup.type('[data-testid=note]', NOTE);
    await popup.close();

    await deselect(page);
    await waitUntil('the selection to be gone', () =>
      page.evaluate(() => getSelection()?.toString() === ''),
    );
    const again = await room.browser.popup(page);
    expect(await again.text('[data-testid=selection-quote]')).toContain('Dario Okonwe');
    await again.waitFor('[data-testid=chip-person][aria-pressed=true]');
    expect(await again.value('[data-testid=entity-name]')).toBe('Dario Okonwe of the U.N.');
    expect(await again.value('[data-testid=tags]')).toBe('wheat');
    expect(await again.value('[data-testid=note]')).toBe(NOTE);
    await again.close();
  });

  it('lies in no database and not on the disk', async () => {
    expect(await kept()).toContain(NOTE);
    const { local } = await room.browser.readStorage();
    expect(JSON.stringify(local)).not.toContain('wheat');
    const rows = JSON.stringify(await room.browser.readStore());
    expect(rows).not.toContain('wheat');
    expect(rows).not.toContain('Okonwe');
  });

  it('waits while other words are selected, and leaves the choice to the reader', async () => {
    await selectText(page, 'Emil Vantor');
    const popup = await room.browser.popup(page);
    expect(await popup.text('[data-testid=selection-quote]')).toContain('Dario Okonwe');
    expect(await popup.value('[data-testid=note]')).toBe(NOTE);
    expect(await popup.text('[data-testid=selection]')).toContain('You have selected other words');
    await popup.close();
    await deselect(page);
  });

  it('is of one tab: another tab of the same article has its own', async () => {
    const other = await openArticle(room.browser);
    const popup = await room.browser.popup(other);
    await popup.waitFor('[data-testid=article-title]');
    expect(await popup.exists('[data-testid=selection]')).toBe(false);
    await popup.type('[data-testid=article-note]', 'Read this one twice.');
    await popup.close();

    const first = await room.browser.popup(page);
    await first.waitFor('[data-testid=selection]');
    expect(await first.value('[data-testid=article-note]')).toBe('');
    await first.close();
    const second = await room.browser.popup(other);
    await second.waitFor('[data-testid=article-note]');
    expect(await second.value('[data-testid=article-note]')).toBe('Read this one twice.');
    await second.close();
    await other.close();
  });

  it('goes with its tab', async () => {
    await waitUntil(
      'the closed tab’s draft to be forgotten',
      async () => !(await kept()).includes('Read this one twice.'),
    );
    expect(await kept()).toContain(NOTE);
  });

  it('does not show on another page of the tab, and is there on the way back', async () => {
    await page.goto('http://news.example/world/elsewhere');
    const elsewhere = await room.browser.popup(page);
    await elsewhere.waitFor('[data-testid=article-title]');
    expect(await elsewhere.exists('[data-testid=selection]')).toBe(false);
    await elsewhere.close();

    await page.goto(SAMPLE_URL);
    const back = await room.browser.popup(page);
    await back.waitFor('[data-testid=selection]');
    expect(await back.value('[data-testid=note]')).toBe(NOTE);
    await back.close();
  });

  it('is gone once it is saved', async () => {
    const popup = await room.browser.popup(page);
    await popup.waitFor('[data-testid=selection]');
    await popup.press('Enter', ['Control']);
    await popup.waitFor('[data-testid=annotation]', { count: 1, text: NOTE });
    await popup.waitFor('[data-testid=selection]', { gone: true });
    await popup.close();
    await marksAre(page, ['Dario Okonwe']);
    expect((await room.browser.readStore())['entities']).toMatchObject([
      { name: 'Dario Okonwe of the U.N.', typeId: 'person' },
    ]);
    await waitUntil('nothing to be kept', async () => !(await kept()).includes('wheat'));
    const again = await room.browser.popup(page);
    await again.waitFor('[data-testid=annotation]', { count: 1 });
    expect(await again.exists('[data-testid=selection]')).toBe(false);
    await again.close();
  });

  it('of a change to a mark survives as well', async () => {
    const popup = await room.browser.popup(page);
    await popup.click('[data-testid=annotation] [data-testid=edit]');
    await popup.fill('[data-testid=annotation] [data-testid=note]', 'He called back.');
    await popup.close();
    const again = await room.browser.popup(page);
    await again.waitFor('[data-testid=edit-save]');
    expect(await again.value('[data-testid=annotation] [data-testid=note]')).toBe(
      'He called back.',
    );
    await again.click('[data-testid=edit-save]');
    await again.waitFor('[data-testid=annotation]', { count: 1, text: 'He called back.' });
    await again.close();
    expect((await room.browser.readStore())['annotations']).toMatchObject([
      { note: 'He called back.' },
    ]);
  });

  it('has sent nothing to any other host', () => {
    expect(room.browser.requests).toEqual([]);
  });
});

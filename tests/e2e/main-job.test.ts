import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  openArticle,
  openReadingRoom,
  type ReadingRoom,
  startPressmark,
} from '../support/open-article';
import { pageUi } from '../support/page-ui';
import { marksAre, savedMarks, tagByKey } from '../support/tagging';

let room: ReadingRoom;
let page: Page;

beforeAll(async () => {
  room = await openReadingRoom();
  page = await openArticle(room.browser);
});
afterAll(() => room.close());

describe('a reader of an article', () => {
  it('tags a name with a digit, and the mark is painted and saved', async () => {
    await tagByKey(page, 'Ansgar Tveld', 'Digit1');
    await marksAre(page, ['Ansgar Tveld']);
    expect(await savedMarks(page)).toMatchObject([{ name: 'pressmark-type-person' }]);
    await pageUi(page).waitFor('[data-testid=notice]', { text: 'Ansgar Tveld' });
    const { entities, annotations, articles } = await room.browser.readStore();
    expect(entities).toMatchObject([{ name: 'Ansgar Tveld', typeId: 'person' }]);
    expect(annotations).toMatchObject([{ kind: 'entity', passage: { exact: 'Ansgar Tveld' } }]);
    expect(articles).toMatchObject([
      { byline: 'Petra Lindqvaal', publisher: 'The Vessmark Gazette' },
    ]);
  });

  it('comes back to the page and finds the mark where it was', async () => {
    await page.reload();
    await startPressmark(room.browser, page);
    await marksAre(page, ['Ansgar Tveld']);
  });

  it('finds it listed in the popup', async () => {
    const popup = await room.browser.popup(page);
    await popup.waitFor('[data-testid=annotation]', { count: 1 });
    expect(await popup.text('[data-testid=article-title]')).toContain('Norland closes Kesterhavn');
    expect(await popup.attribute('[data-testid=annotation]', 'data-status')).toBe('found');
    await popup.close();
  });

  it('has sent nothing to any other host', () => {
    expect(room.browser.requests).toEqual([]);
  });
});

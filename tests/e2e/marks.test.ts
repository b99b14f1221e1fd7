import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArticle, openReadingRoom, type ReadingRoom } from '../support/open-article';
import { pageUi } from '../support/page-ui';
import { selectText } from '../support/select-text';
import { marksAre, savedMarks, tagByKey } from '../support/tagging';
import { waitUntil } from '../support/wait-until';
import { wordsAt } from '../support/words-at';

let room: ReadingRoom;
let page: Page;

beforeAll(async () => {
  room = await openReadingRoom();
  page = await openArticle(room.browser);
});
afterAll(() => room.close());

/** Rests the mouse on words until the card of their marks shows. */
async function hover(words: string): Promise<void> {
  const { x, y } = await wordsAt(page, words);
  await page.mouse.move(x - 1, y);
  await page.mouse.move(x, y);
  await pageUi(page).waitFor('[data-testid=card]');
}

/** Waits until the marks whose words hold `part` are painted under these names. */
async function highlightsAre(names: readonly string[], part = ''): Promise<void> {
  let seen: string[] = [];
  await waitUntil(
    `the highlights ${names.join(' | ')}`,
    async () => {
      const painted = (await savedMarks(page)).filter(({ text }) => text.includes(part));
      seen = painted.map(({ name }) => name);
      return seen.join() === names.join();
    },
    { describe: async () => `Painted is: ${seen.join(' | ')}` },
  );
}

const liveAnnotations = async () =>
  (await room.browser.readStore())['annotations']?.filter(
    (row) => !Object.hasOwn(Object(row), 'deleted'),
  );

describe('marks in the page', () => {
  it('are shown nested, each in its own type', async () => {
    await tagByKey(page, 'Norland’s Ministry of Ports', 'Digit2');
    await tagByKey(page, 'Norland', 'Digit3', { occurrence: 2 });
    await marksAre(page, ['Norland’s Ministry of Ports', 'Norland']);
    await highlightsAre(['pressmark-type-organization-2', 'pressmark-type-place']);
  });

  it('leave the page’s own nodes as they were', async () => {
    await page.mouse.click(2, 2);
    await page.keyboard.press('Escape');
    const hostIsGone = async () => (await page.$('pressmark-ui')) === null;
    await waitUntil('the notice to go by itself', hostIsGone, { timeout: 15_000 });
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await page.reload();
    const fresh = await page.evaluate(() => document.documentElement.outerHTML);
    expect(before).toBe(fresh);
    const popup = await room.browser.popup(page);
    await popup.waitFor('[data-testid=annotation]', { count: 2 });
    await popup.close();
    await marksAre(page, ['Norland’s Ministry of Ports', 'Norland']);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(fresh);
  });

  it('offer a card with all marks under the pointer, the smallest first', async () => {
    await hover('Norland’s Ministry of Ports');
    const ui = pageUi(page);
    await ui.waitFor('[data-testid=card-mark]', { count: 1 });
    await page.mouse.move(5, 5);
    await ui.waitFor('[data-testid=card]', { gone: true });
    const { left, y } = await wordsAt(page, 'Norland’s Ministry of Ports');
    await page.mouse.move(left + 8, y);
    await page.mouse.move(left + 10, y);
    await ui.waitFor('[data-testid=card-mark]', { count: 2 });
    const [first = '', second = ''] = await ui.texts('[data-testid=card-mark]');
    expect(first).toContain('Place');
    expect(second).toContain('Organisation');
  });

  it('go by the card’s Delete and come back by Undo', async () => {
    const ui = pageUi(page);
    await ui.click('[data-testid=card-mark]:first-of-type [data-testid=delete]');
    await marksAre(page, ['Norland’s Ministry of Ports']);
    expect(await liveAnnotations()).toHaveLength(1);
    await ui.click('[data-testid=notice-action]');
    await marksAre(page, ['Norland’s Ministry of Ports', 'Norland']);
    expect(await liveAnnotations()).toHaveLength(2);
  });

  it('cover whole words, without the white space around them', async () => {
    await selectText(page, 'and two crane drivers ');
    await pageUi(page).waitFor('[data-testid=toolbar]');
    await page.keyboard.press('Digit8');
    await marksAre(page, ['Norland’s Ministry of Ports', 'Norland', 'and two crane drivers']);
    await selectText(page, 'ssmark Univers');
    await pageUi(page).waitFor('[data-testid=toolbar]');
    await page.keyboard.press('Digit2');
    await marksAre(page, [
      'Norland’s Ministry of Ports',
      'Norland',
      'and two crane drivers',
      'Vessmark University',
    ]);
  });

  it('cover just what was selected when Alt is held', async () => {
    await selectText(page, 'armers’ Lea', { alt: true });
    await pageUi(page).waitFor('[data-testid=toolbar]');
    await page.keyboard.press('Digit8');
    await pageUi(page).waitFor('[data-testid=notice]', { text: 'armers’ Lea' });
    expect((await savedMarks(page)).map(({ text }) => text)).toContain('armers’ Lea');
  });

  it('are made by the context menu’s entry for a type', async () => {
    await selectText(page, 'Sanna Wuorel');
    await room.browser.dispatchContextMenu(page, 'tag:person', { selectionText: 'Sanna Wuorel' });
    await pageUi(page).waitFor('[data-testid=notice]', { text: 'Sanna Wuorel' });
    expect((await savedMarks(page)).map(({ text }) => text)).toContain('Sanna Wuorel');
  });

  it('of one name and type are one entity', async () => {
    await tagByKey(page, 'Tveld', 'Digit1', { occurrence: 1 });
    await tagByKey(page, 'Tveld', 'Digit1', { occurrence: 2 });
    const { entities = [] } = await room.browser.readStore();
    expect(entities.filter((row) => Reflect.get(Object(row), 'name') === 'Tveld')).toHaveLength(1);
  });

  it('of a surname are those of the person whom the article names in full', async () => {
    const next = await openArticle(room.browser, 'http://news.example/surname');
    await tagByKey(next, 'Ansgar Tveld', 'Digit1');
    await tagByKey(next, 'Tveld', 'Digit1', { occurrence: 1 });
    const field = (row: unknown, name: string): unknown => Reflect.get(Object(row), name);
    const said = await waitUntil('both mentions to be saved', async () => {
      const { annotations = [], articles = [] } = await room.browser.readStore();
      const article = articles.find((row) => String(field(row, 'url')).endsWith('/surname'));
      const own = annotations.filter((row) => field(row, 'articleId') === field(article, 'id'));
      return own.length === 2 ? own : undefined;
    });
    expect(new Set(said.map((row) => field(row, 'entityId'))).size).toBe(1);
    await next.close();
    await page.bringToFront();
  });

  it('of three in each other are all offered by a click, the smallest first', async () => {
    await tagByKey(page, 'Dario Okonwe, the U.N. envoy for food security', 'h');
    await tagByKey(page, 'the U.N. envoy for food security', 'Digit1');
    await tagByKey(page, 'U.N.', 'Digit2', { occurrence: 2 });
    await highlightsAre(
      ['pressmark-highlight-3', 'pressmark-type-person-2', 'pressmark-type-organization'],
      'U.N.',
    );
    await page.mouse.move(5, 5);
    const ui = pageUi(page);
    await ui.waitFor('[data-testid=card]', { gone: true });
    const { x, y } = await wordsAt(page, 'U.N.', 2);
    await page.mouse.click(x, y);
    await ui.waitFor('[data-testid=card-mark]', { count: 3 });
    const [first = '', second = '', third = ''] = await ui.texts('[data-testid=card-mark]');
    expect(first).toContain('Organisation');
    expect(second).toContain('Person');
    expect(third).toContain('Dario Okonwe');
  });

  it('have sent nothing to any other host', () => {
    expect(room.browser.requests).toEqual([]);
  });
});

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReadingRoom, type ReadingRoom } from '../support/open-article';
import { FERRY_MARKS, LIVING_PAGE, publish, readFerries } from '../support/publisher';
import { marksAre, tagByKey } from '../support/tagging';
import { waitUntil } from '../support/wait-until';

const HOST = 'sound.example';
const ORCHARDS = '/orchards';
const ORCHARD_MARKS = ['Ester Quill', 'Lambert Osk'];

let room: ReadingRoom;
let page: Page;

beforeAll(async () => {
  room = await openReadingRoom({
    pages: { [HOST]: (path) => (path === '/favicon.ico' ? undefined : { body: LIVING_PAGE }) },
  });
  page = await readFerries(room.browser, HOST);
});
afterAll(() => room.close());

const goBack = async () => {
  await page.evaluate(() => history.back());
  await marksAre(page, FERRY_MARKS);
};
const urlsOfArticles = async () =>
  ((await room.browser.readStore())['articles'] ?? []).map((row) =>
    Reflect.get(Object(row), 'urls'),
  );

describe('a page that goes to another article without a new document', () => {
  it('takes the marks of the first one away, and takes new ones for the second', async () => {
    await marksAre(page, FERRY_MARKS);
    await publish(page, 'go', ORCHARDS, 'at once');
    await marksAre(page, []);
    await publish(page, 'go', '/ferries', 'address first');
    await marksAre(page, FERRY_MARKS);
    await publish(page, 'go', ORCHARDS, 'content first');
    await waitUntil('the address', () =>
      page.evaluate(() => location.pathname === '/orchards' && document.title.includes('Brenna')),
    );
    await marksAre(page, []);
    for (const name of ORCHARD_MARKS) await tagByKey(page, name, 'Digit1');
    await marksAre(page, ORCHARD_MARKS);
    expect(await urlsOfArticles()).toEqual(
      expect.arrayContaining([[`http://${HOST}/ferries`], [`http://${HOST}${ORCHARDS}`]]),
    );
  });

  it('shows the first one’s marks again when the reader goes back', goBack);

  it('keeps the marks when only parameters of the address are taken off', async () => {
    await page.evaluate(() => history.replaceState(null, '', '/ferries?utm_source=letter'));
    await publish(page, 'rerender', 1, 0);
    await marksAre(page, FERRY_MARKS);
    await page.evaluate(() => history.replaceState(null, '', '/ferries'));
    await publish(page, 'rerender', 1, 0);
    await marksAre(page, FERRY_MARKS);
  });

  for (const order of ['address first', 'content first', 'parts late']) {
    it(`shows each article’s own marks, ${order}`, async () => {
      await publish(page, 'go', ORCHARDS, order);
      await marksAre(page, ORCHARD_MARKS);
      await goBack();
    });
  }

  it('tells articles apart that stand one below the other, by the address of each', async () => {
    const goTo = (path: string) =>
      page.evaluate((path) => history.replaceState(null, '', path), path);
    await publish(page, 'append', 1, 0);
    await goTo('/letters');
    await marksAre(page, []);
    // Were the name marked in the first article, it would come first.
    const marks = ['sent no news but a barrel', 'Maud Kellwick'];
    await tagByKey(page, 'sent no news but a barrel', 'h');
    await tagByKey(page, 'Maud Kellwick', 'Digit1', { occurrence: 1 });
    await marksAre(page, marks);
    await goTo('/ferries');
    await marksAre(page, FERRY_MARKS);
    await goTo('/letters');
    await marksAre(page, marks);
  });
});

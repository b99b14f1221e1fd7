import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReadingRoom, type ReadingRoom, startPressmark } from '../support/open-article';
import {
  FERRY_MARKS,
  FIRST_HALF,
  LIVING_PAGE,
  publish,
  readFerries,
  SECOND_HALF,
} from '../support/publisher';
import { servePage } from '../support/site-server';
import { marksAre, savedMarks } from '../support/tagging';
import { pause, waitUntil } from '../support/wait-until';

const HOST = 'sound.example';
const FERRIES = `http://${HOST}/ferries`;

/** The same news with the two articles in each other's places. */
const SWAPPED = LIVING_PAGE.replace("'/ferries': {", "'/the-other': {")
  .replace("'/orchards': {", "'/ferries': {")
  .replace("'/the-other': {", "'/orchards': {");
/** The page for telephones, which names the one for everybody. */
const AMP = LIVING_PAGE.replace('<title>', `<link rel="canonical" href="${FERRIES}"><title>`);

/** Words are told to the store when a page has been quiet for two seconds; this is long enough, in ms. */
const TOLD = 4_000;

let room: ReadingRoom;
let page: Page;
let served = LIVING_PAGE;

beforeAll(async () => {
  room = await openReadingRoom({
    pages: {
      [HOST]: (path) => (path === '/favicon.ico' ? undefined : { body: served }),
      [`amp.${HOST}`]: servePage(AMP),
    },
  });
  page = await readFerries(room.browser, HOST);
});
afterAll(() => room.close());

const lost = '[data-testid=lost] [data-testid=annotation]';

describe('marks of an article that goes on changing', () => {
  it('appear in its late half when that arrives, without a click', async () => {
    await page.close();
    page = await room.browser.open(`${FERRIES}#half`);
    await marksAre(page, FIRST_HALF);
    await publish(page, 'complete', 1_500);
    await marksAre(page, FERRY_MARKS);
  });

  it('stay when other articles follow below, and are not set on the names in those', async () => {
    await publish(page, 'append', 3, 0);
    await waitUntil('three more articles', () =>
      page.evaluate(() => document.querySelectorAll('article').length === 4),
    );
    // Painted on new nodes, the marks are those that were found after the articles came.
    await publish(page, 'rerender', 1, 0);
    await marksAre(page, FERRY_MARKS);
  });

  it('are painted again each time that a framework puts an equal article in its place', async () => {
    for (let round = 0; round < 3; round++) {
      await publish(page, 'rerender', 4, 60);
      await marksAre(page, FERRY_MARKS);
    }
  });

  it('stay on their words when the text is cut into small nodes and joined again', async () => {
    await publish(page, 'split');
    await marksAre(page, FERRY_MARKS);
    await publish(page, 'normalise');
    await marksAre(page, FERRY_MARKS);
  });

  it('go from the half that a paywall takes away, and come back with it', async () => {
    await publish(page, 'cut');
    await marksAre(page, FIRST_HALF);
    const popup = await room.browser.popup(page);
    await popup.waitFor(lost, { count: 2 });
    for (const words of SECOND_HALF) await popup.waitFor(lost, { text: words });
    await popup.close();
    await publish(page, 'restore');
    await marksAre(page, FERRY_MARKS);
    const again = await room.browser.popup(page);
    await again.waitFor('[data-testid=annotation][data-status=found]', { count: 4 });
    expect(await again.exists(lost)).toBe(false);
    await again.close();
  });

  it('are found in a part that is unfolded by nothing but a class', async () => {
    await publish(page, 'fold', true);
    await publish(page, 'rerender', 1, 0);
    await marksAre(page, FIRST_HALF);
    await publish(page, 'fold', false);
    await marksAre(page, FERRY_MARKS);
  });

  it('stay where they are when a framework wraps each word and changes all white space', async () => {
    await publish(page, 'hydrate');
    let seen = '';
    await waitUntil(
      'the marks on the hydrated article',
      async () => {
        seen = (await savedMarks(page)).map(({ text }) => text.replace(/\s+/g, ' ')).join('\n');
        return seen === FERRY_MARKS.join('\n');
      },
      { describe: async () => seen },
    );
  });
});

describe('an article', () => {
  it('has its marks by an address with parameters that tell the way to it', async () => {
    await page.goto(`${FERRIES}?utm_source=letter&fbclid=abc#comments`);
    await marksAre(page, FERRY_MARKS);
  });

  it('has its marks on the page for telephones that names it as the canonical one', async () => {
    const phone = await room.browser.open(`http://amp.${HOST}/amp/ferries`);
    await startPressmark(room.browser, phone);
    await marksAre(phone, FERRY_MARKS);
    await phone.close();
    await page.bringToFront();
  });

  it('has its marks when the page says late which article it is', async () => {
    await page.goto(`http://${HOST}/go/7`);
    await startPressmark(room.browser, page);
    expect(await savedMarks(page)).toEqual([]);
    await publish(page, 'claim', FERRIES);
    await marksAre(page, FERRY_MARKS);
  });

  it('whose address leads to another article has no marks there, and nothing of it is lost', async () => {
    const before = await room.browser.readStore();
    expect(before['annotations']).toHaveLength(4);
    served = SWAPPED;
    await page.goto(FERRIES);
    const popup = await room.browser.popup(page);
    await popup.waitFor(lost, { count: 4 });
    await popup.close();
    expect(await savedMarks(page)).toEqual([]);
    await pause(TOLD);
    expect(await room.browser.readStore()).toEqual(before);
    served = LIVING_PAGE;
    await page.goto(`${FERRIES}#again`);
    await page.reload();
    await marksAre(page, FERRY_MARKS);
  });

  it('has sent nothing to any other host', () => {
    expect(room.browser.requests).toEqual([]);
  });
});

import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { boxOfWords, dragWords } from '../support/drag-words';
import {
  openArticle,
  openReadingRoom,
  type ReadingRoom,
  startPressmark,
} from '../support/open-article';
import { pageUi } from '../support/page-ui';
import { paintedMarks } from '../support/painted-marks';
import { servePage } from '../support/site-server';
import { waitUntil } from '../support/wait-until';

const URLS = {
  components: 'http://components.example/story',
  late: 'http://late.example/story',
  locked: 'http://locked.example/story',
  frames: 'http://frames.example/story',
};

const STYLE = '<meta charset="utf-8"><style>p, h1 { font: 20px/32px serif; margin: 0 }</style>';

/** A story in an open shadow tree, with a slot for its byline and a tree within the tree. */
const COMPONENTS = `<!doctype html>${STYLE}<title>Ferry service to Ostholm resumes</title>
<body><h1>Ferry service to Ostholm resumes</h1>
<p>The island had been cut off since Monday, the mayor said.</p>
<story-body><template shadowrootmode="open"><style>p { font: 20px/32px serif; margin: 0 }</style>
<p>Captain Ilse Varga took the first boat across on Thursday.</p>
<slot name="byline"></slot>
<story-quote><template shadowrootmode="open"><p>It was a rough ride, Henrik Solberg recalled.</p></template></story-quote>
</template><p slot="byline">By Marta Lindqvist, our reporter in Ostholm</p><p>Light words without a slot</p></story-body>
<p>Tickets cost twelve crowns until spring.</p></body>`;

/** A component that shows its words only when the reader presses a button. */
const LATE = `<!doctype html>${STYLE}<title>Winter timetable for the islands</title>
<body><h1>Winter timetable for the islands</h1><p>The new timetable begins in October.</p>
<button>Show</button><late-story></late-story>
<script>
  document.querySelector('button').onclick = () => customElements.define('late-story', class extends HTMLElement {
    connectedCallback() {
      const words = document.createElement('p');
      words.textContent = 'Skipper Tove Dahl keeps the morning boat.';
      this.attachShadow({ mode: 'open' }).append(words);
    }
  });
</script></body>`;

const LOCKED = `<!doctype html>${STYLE}<title>Harbour council votes on the new pier</title>
<style>.locked { user-select: none; -webkit-user-select: none } #card { width: 20em; touch-action: none }</style>
<body><div class="locked"><h1>Harbour council votes on the new pier</h1>
<p>Councillor Astrid Berg called the plan reckless.</p><p>A second vote is due in May.</p></div>
<p onselectstart="return false">Treasurer Pavel Novotny counted the ballots.</p>
<p>The free words of the last paragraph.</p>
<p id="card" class="locked">Drag this card about</p>
<script>
  let from;
  const card = document.querySelector('#card');
  card.addEventListener('pointerdown', (event) => { from = event.clientX; card.setPointerCapture(event.pointerId); });
  card.addEventListener('pointermove', (event) => {
    if (from !== undefined) card.style.transform = 'translateX(' + (event.clientX - from) + 'px)';
  });
  card.addEventListener('pointerup', () => { from = undefined; });
</script></body>`;

const FRAMES = `<!doctype html>${STYLE}<title>Live: storm over the northern coast</title>
<body><h1>Live: storm over the northern coast</h1><p>Follow the storm as it moves inland.</p>
<iframe src="/frame" width="700" height="120"></iframe></body>`;
const FRAME = `<!doctype html>${STYLE}<body><p>Gusts of forty metres a second in Vardal.</p></body>`;

let room: ReadingRoom;
let page: Page | undefined;

beforeAll(async () => {
  room = await openReadingRoom({
    pages: {
      'components.example': servePage(COMPONENTS),
      'late.example': servePage(LATE),
      'locked.example': servePage(LOCKED),
      'frames.example': (path) => ({ body: path === '/frame' ? FRAME : FRAMES }),
    },
  });
});
afterAll(() => room.close());
afterEach(() => page?.close());

const painted = async (on: Page): Promise<string[]> =>
  (await paintedMarks(on))
    .filter(({ name }) => !/-(?:pending|focused)$/.test(name))
    .map(({ text }) => text);

/** Presses a type's key at the toolbar, which has to be open, and waits until that is saved. */
async function tag(on: Page, key: 'Digit1' | 'Digit8', words: string): Promise<void> {
  const ui = pageUi(on);
  await ui.waitFor('[data-testid=toolbar]');
  await on.keyboard.press(key);
  await ui.waitFor('[data-testid=notice]', { text: words });
}

/** The pixels of words, once nothing of ours but marks is on the page. */
async function lookOf(on: Page, words: string): Promise<string> {
  await on.mouse.move(1, 1);
  await pageUi(on).waitFor('[data-testid=toolbar]', { gone: true });
  return on.screenshot({ clip: await boxOfWords(on, words), encoding: 'base64' });
}

const fieldOf = async (field: string): Promise<unknown[]> =>
  ((await room.browser.readStore())['annotations'] ?? []).map((row) => {
    const passage: unknown = Reflect.get(Object(row), 'passage');
    return Reflect.get(Object(passage), field);
  });

describe('words in open shadow trees', () => {
  it('are tagged, painted, and marked again after the page was loaded anew', async () => {
    page = await openArticle(room.browser, URLS.components);
    const plain = await lookOf(page, 'Ilse Varga');
    const other = await lookOf(page, 'Tickets');
    await dragWords(page, 'Ilse Varga');
    await tag(page, 'Digit1', 'Ilse Varga');
    await dragWords(page, 'Henrik Solberg');
    await tag(page, 'Digit1', 'Henrik Solberg');
    await dragWords(page, 'Marta Lindqvist');
    await tag(page, 'Digit1', 'Marta Lindqvist');
    await page.reload();
    await startPressmark(room.browser, page);
    const names = ['Henrik Solberg', 'Ilse Varga', 'Marta Lindqvist'];
    await waitUntil('the marks', async () =>
      page ? (await painted(page)).sort().join() === names.join() : false,
    );
    expect(await lookOf(page, 'Ilse Varga')).not.toBe(plain);
    expect(await lookOf(page, 'Tickets')).toBe(other);
  });

  it('are one passage with words beside the tree, in the order in which they are read', async () => {
    page = await openArticle(room.browser, URLS.components);
    await dragWords(page, 'the mayor said', 'Captain');
    await tag(page, 'Digit8', 'the mayor said.');
    await dragWords(page, 'our reporter', 'rough');
    await tag(page, 'Digit8', 'our reporter');
    expect(await fieldOf('exact')).toEqual(
      expect.arrayContaining([
        'the mayor said.\nCaptain',
        'our reporter in Ostholm\nIt was a rough',
      ]),
    );
    await page.reload();
    await startPressmark(room.browser, page);
    await waitUntil('both parts of the passages', async () => {
      const pieces = page ? await painted(page) : [];
      return ['the mayor said.', 'Captain', 'our reporter in Ostholm', 'It was a rough'].every(
        (piece) => pieces.includes(piece),
      );
    });
  });

  it('are marked again when their component was not ready before', async () => {
    page = await openArticle(room.browser, URLS.late);
    const show = async (on: Page) => {
      const { x, y, height } = await boxOfWords(on, 'Show');
      await on.mouse.click(x + 2, y + height / 2);
    };
    await show(page);
    await dragWords(page, 'Tove Dahl');
    await tag(page, 'Digit1', 'Tove Dahl');
    await page.reload();
    await startPressmark(room.browser, page);
    expect(await painted(page)).toEqual([]);
    await show(page);
    await waitUntil('the mark', async () =>
      page ? (await painted(page)).join() === 'Tove Dahl' : false,
    );
  });

  it('offer the card of their mark under the mouse', async () => {
    page = await openArticle(room.browser, URLS.components);
    const { x, y, width, height } = await boxOfWords(page, 'Ilse Varga');
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.move(x + width / 2 + 1, y + height / 2);
    await pageUi(page).waitFor('[data-testid=card]');
  });
});

describe('a page that lets nobody select', () => {
  it('is annotated by dragging over its words all the same', async () => {
    page = await openArticle(room.browser, URLS.locked);
    await dragWords(page, 'Astrid Berg');
    await tag(page, 'Digit1', 'Astrid Berg');
    await dragWords(page, 'reckless', 'second vote');
    await tag(page, 'Digit8', 'reckless.');
    expect(await fieldOf('exact')).toEqual(
      expect.arrayContaining(['Astrid Berg', 'reckless.\nA second vote']),
    );
  });

  it('is annotated where it refuses that a selection starts', async () => {
    page = await openArticle(room.browser, URLS.locked);
    await dragWords(page, 'Pavel Novotny');
    await tag(page, 'Digit1', 'Pavel Novotny');
  });

  it('drops the selection again at a press beside it', async () => {
    page = await openArticle(room.browser, URLS.locked);
    const ui = pageUi(page);
    await dragWords(page, 'Astrid Berg');
    await ui.waitFor('[data-testid=toolbar]');
    const { x, y } = await boxOfWords(page, 'Harbour council');
    await page.mouse.click(x + 5, y + 5);
    await ui.waitFor('[data-testid=toolbar]', { gone: true });
    expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(true);
  });

  it('keeps its own drags, of which nothing is selected', async () => {
    page = await openArticle(room.browser, URLS.locked);
    const before = await boxOfWords(page, 'Drag this card');
    await dragWords(page, 'this card');
    const after = await boxOfWords(page, 'Drag this card');
    expect(after.x - before.x).toBeGreaterThan(40);
    expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(true);
    await dragWords(page, 'free words');
    await pageUi(page).waitFor('[data-testid=toolbar]');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('free words');
  });

  it('stays locked until the reader opens Pressmark on it, also where marks show by themselves', async () => {
    page = await openArticle(room.browser, URLS.locked);
    await room.browser.grantNextRequests(['http://locked.example/*']);
    const popup = await room.browser.popup(page);
    await popup.click('[data-testid=site-offer-accept]');
    await waitUntil('the grant', () => room.browser.hasGrant(['http://locked.example/*']));
    await popup.close();
    await waitUntil('the start by itself', async () =>
      (await room.browser.registeredSites()).includes('http://locked.example/*'),
    );
    await page.reload();
    const onPage = page;
    await waitUntil('the mark', async () => (await painted(onPage)).includes('Astrid Berg'));
    await dragWords(page, 'second vote');
    expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(true);
    await startPressmark(room.browser, page);
    await dragWords(page, 'second vote');
    await pageUi(page).waitFor('[data-testid=toolbar]');
  });
});

describe('words in a frame', () => {
  it('of the same site: the reader is told that they cannot be annotated', async () => {
    page = await openArticle(room.browser, URLS.frames);
    const corner = await page.evaluate(() => {
      const { x, y } = document.querySelector('iframe')?.getBoundingClientRect() ?? { x: 0, y: 0 };
      return { x, y };
    });
    const { x, y } = { x: corner.x + 14, y: corner.y + 26 };
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 60, y);
    await page.mouse.move(x + 120, y);
    await page.mouse.up();
    await pageUi(page).waitFor('[data-testid=notice]', { text: 'frame of the page' });
    await pageUi(page).waitFor('[data-testid=toolbar]', { gone: true });
  });
});

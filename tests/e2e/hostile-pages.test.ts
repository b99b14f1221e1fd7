import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  openArticle,
  openReadingRoom,
  type ReadingRoom,
  startPressmark,
} from '../support/open-article';
import { noteFrame, pageUi } from '../support/page-ui';
import { selectText } from '../support/select-text';
import { servePage } from '../support/site-server';
import { marksAre, tagByKey } from '../support/tagging';

const story = (name: string, place: string) => `<h1>${name} returns to ${place}</h1>
<p>${name} came back to ${place} on Friday after eleven years at sea, and the whole quay had come out to see it.</p>
<p>“I did not think that anybody would remember,” said ${name}, who left ${place} without a word to the family.</p>
<p>The mayor read a short speech, and the harbour band played twice, once by mistake, before the rain began.</p>`;

const html = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>A return - The Gazette</title>${head}</head><body>${body}</body></html>`;

const HOSTILE_STYLES = html(
  `<article>${story('Ilse Maren', 'Vessmark')}</article>`,
  `<style>* { all: unset !important; } html { font-size: 40px !important; } article, p, h1, body { display: block !important; }
   script, style, head { display: none !important; } [popover] { display: none !important; }
   pressmark-ui { display: none !important; opacity: 0 !important; transform: scale(9) !important; }</style>`,
);

/** A frame-work page: links change the address and the article without a new document. */
const ONE_PAGE = html(
  `<nav><a id="one" href="/one">One</a> <a id="two" href="/two">Two</a></nav><main id="app"></main>
<script>
  const stories = {
    '/one': ${JSON.stringify(story('Ilse Maren', 'Vessmark'))},
    '/two': ${JSON.stringify(story('Bero Tann', 'Ostmark'))},
  };
  const show = () => setTimeout(() => {
    const article = document.createElement('article');
    article.append(document.createRange().createContextualFragment(stories[location.pathname] ?? ''));
    document.querySelector('#app').replaceChildren(article);
  }, 150);
  document.addEventListener('click', (event) => {
    if (event.target.tagName !== 'A') return;
    event.preventDefault();
    history.pushState({}, '', event.target.pathname);
    show();
  });
  addEventListener('popstate', show);
  show();
</script>`,
);

/** Named elements stand in for members of the document and of the window. */
const CLOBBERING = ['addEventListener', 'getSelection', 'contentType', 'activeElement']
  .concat('adoptedStyleSheets', 'caretPositionFromPoint', 'documentElement')
  .map((name) => `<img name="${name}" alt="">`)
  .concat('<a id="browser"></a><a id="chrome"></a><form><input name="attributes"></form>')
  .join('');

let room: ReadingRoom;

beforeAll(async () => {
  room = await openReadingRoom({
    pages: {
      'styles.example': servePage(HOSTILE_STYLES),
      'policy.example': servePage(html(`<article>${story('Ilse Maren', 'Vessmark')}</article>`), {
        'content-security-policy': "default-src 'none'",
      }),
      'app.example': servePage(ONE_PAGE),
      'stale.example': servePage(
        ONE_PAGE.replace(
          '</head>',
          '<link rel="canonical" href="http://stale.example/one"></head>',
        ),
      ),
      'clobbered.example': servePage(
        html(`<article>${story('Ilse Maren', 'Vessmark')}</article>${CLOBBERING}`),
      ),
    },
  });
});
afterAll(() => room.close());

/** Size of an element of our UI, px. */
async function sizeOf(page: Page, selector: string): Promise<{ width: number; height: number }> {
  const ui = pageUi(page);
  await ui.waitFor(selector);
  const { width, height } = await ui.box(selector);
  return { width: Math.round(width), height: Math.round(height) };
}

describe('Pressmark on a page', () => {
  it('with hostile styles keeps the toolbar’s shape, and tags', async () => {
    const page = await openArticle(room.browser, 'http://styles.example/return');
    await selectText(page, 'Ilse Maren', { occurrence: 1 });
    const hostile = await sizeOf(page, '[data-testid=toolbar]');
    await page.keyboard.press('Digit1');
    await marksAre(page, ['Ilse Maren']);

    const plain = await openArticle(room.browser, 'http://policy.example/plain');
    await selectText(plain, 'Ilse Maren', { occurrence: 1 });
    expect(hostile).toEqual(await sizeOf(plain, '[data-testid=toolbar]'));
  });

  it('under a policy of default-src none shows toolbar, marks and the note frame', async () => {
    const page = await openArticle(room.browser, 'http://policy.example/return');
    await tagByKey(page, 'Vessmark', 'Digit3', { occurrence: 1 });
    await marksAre(page, ['Vessmark']);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBeGreaterThan(0);

    await selectText(page, 'harbour band');
    await pageUi(page).waitFor('[data-testid=toolbar]');
    await page.keyboard.press('KeyN');
    const frame = await noteFrame(page);
    await frame.type('[data-testid=note]', 'Twice, by mistake.');
    await frame.click('[data-testid=save]');
    await marksAre(page, ['Vessmark', 'harbour band']);
    await pageUi(page).waitFor('[data-testid=note-frame]', { gone: true });
    const { annotations } = await room.browser.readStore();
    expect(annotations).toContainEqual(
      expect.objectContaining({ kind: 'highlight', note: 'Twice, by mistake.' }),
    );
  });

  it('that swaps its article keeps each one’s marks with its own address', async () => {
    const page = await openArticle(room.browser, 'http://app.example/one');
    await tagByKey(page, 'Ilse Maren', 'Digit1', { occurrence: 2 });
    await marksAre(page, ['Ilse Maren']);

    await page.click('#two');
    await marksAre(page, []);
    await page.waitForFunction(() => document.querySelector('h1')?.textContent?.startsWith('Bero'));
    await tagByKey(page, 'Ostmark', 'Digit3', { occurrence: 1 });
    await marksAre(page, ['Ostmark']);

    await page.click('#one');
    await marksAre(page, ['Ilse Maren']);
    await page.goBack();
    await marksAre(page, ['Ostmark']);

    const { articles = [] } = await room.browser.readStore();
    expect(articles.map((row) => Reflect.get(Object(row), 'url'))).toEqual(
      expect.arrayContaining(['http://app.example/one', 'http://app.example/two']),
    );
  });

  it('that is searched for its own traces finds none once the toolbar is closed', async () => {
    const page = await openArticle(room.browser, 'http://policy.example/traces');
    await selectText(page, 'harbour band');
    await pageUi(page).waitFor('[data-testid=toolbar]');
    expect(
      await page.evaluate(() => document.querySelector('pressmark-ui')?.shadowRoot ?? null),
    ).toBe(null);
    await page.keyboard.press('Escape');
    await pageUi(page).waitFor('[data-testid=toolbar]', { gone: true });
    expect(await page.evaluate(() => document.querySelector('pressmark-ui'))).toBe(null);
  });

  it('injected into twice still has one session', async () => {
    const page = await openArticle(room.browser, 'http://policy.example/twice');
    await startPressmark(room.browser, page);
    await startPressmark(room.browser, page);
    await selectText(page, 'harbour band');
    await pageUi(page).waitFor('[data-testid=toolbar]');
    expect(await page.evaluate(() => document.querySelectorAll('pressmark-ui').length)).toBe(1);
    await page.keyboard.press('Escape');
    await pageUi(page).waitFor('[data-testid=toolbar]', { gone: true });
  });

  it('whose elements are named like the document’s own functions is tagged all the same', async () => {
    const page = await openArticle(room.browser, 'http://clobbered.example/return');
    await tagByKey(page, 'Ilse Maren', 'Digit1', { occurrence: 1 });
    await marksAre(page, ['Ilse Maren']);
  });

  it('that empties the registry of highlights gets its marks back with the next change', async () => {
    const page = await openArticle(room.browser, 'http://policy.example/registry');
    await tagByKey(page, 'Ilse Maren', 'Digit1', { occurrence: 1 });
    await marksAre(page, ['Ilse Maren']);
    await page.evaluate(() => {
      CSS.highlights.clear();
      document.querySelector('h1')?.append(' today');
    });
    await marksAre(page, ['Ilse Maren']);
  });

  it('whose canonical address stays behind after a soft navigation keeps its articles apart', async () => {
    const page = await openArticle(room.browser, 'http://stale.example/one');
    await tagByKey(page, 'Ilse Maren', 'Digit1', { occurrence: 2 });
    await page.click('#two');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent?.startsWith('Bero'));
    await tagByKey(page, 'Bero Tann', 'Digit1', { occurrence: 1 });
    const { articles = [] } = await room.browser.readStore();
    const stale = articles.map((row) => String(Reflect.get(Object(row), 'url')));
    expect(stale.filter((url) => url.includes('stale.example')).sort()).toEqual([
      'http://stale.example/one',
      'http://stale.example/two',
    ]);
  });

  it('keeps an old highlight when a note on it is begun and left', async () => {
    const page = await openArticle(room.browser, 'http://policy.example/again');
    await tagByKey(page, 'harbour band', 'h');
    await selectText(page, 'harbour band');
    await pageUi(page).waitFor('[data-testid=toolbar]');
    await page.keyboard.press('KeyN');
    const frame = await noteFrame(page);
    await frame.click('[data-testid=cancel]');
    await pageUi(page).waitFor('[data-testid=note-frame]', { gone: true });
    await marksAre(page, ['harbour band']);
  });
});

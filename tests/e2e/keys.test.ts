import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openArticle, openReadingRoom, type ReadingRoom } from '../support/open-article';
import { pageUi } from '../support/page-ui';
import { selectText } from '../support/select-text';
import { servePage } from '../support/site-server';
import { savedMarks } from '../support/tagging';
import { wordsAt } from '../support/words-at';

/** A page with shortcuts of its own, a field and an editor, which notes what reaches it. */
const PAGE = `<!doctype html><html lang="en"><head><title>Ferry lines reopen - The Gazette</title></head>
<body><article><h1>Ferry lines reopen</h1>
<p>The ferry Solveig left Vessmark on Monday with two hundred people and their bicycles on board, the harbour said.</p>
<p>Marta Hollund, who runs the line, called it the busiest morning since the summer of the long strike.</p></article>
<p><input id="field" value="Marta Hollund wrote this"></p>
<div id="editor" contenteditable="true">Marta Hollund typed here.</div>
<script>
  window.keys = []; window.clicks = 0; window.copied = '';
  for (const type of ['keydown', 'keypress', 'keyup'])
    document.addEventListener(type, (event) => window.keys.push(type + ' ' + event.key));
  document.addEventListener('dblclick', () => window.clicks++);
  document.addEventListener('copy', () => { window.copied = String(getSelection()); });
</script></body></html>`;

let room: ReadingRoom;
let page: Page;

beforeAll(async () => {
  room = await openReadingRoom({ pages: { 'ferry.example': servePage(PAGE) } });
  page = await openArticle(room.browser, 'http://ferry.example/reopen');
});
afterAll(() => room.close());

beforeEach(async () => {
  await page.mouse.click(2, 2);
  await page.keyboard.press('Escape');
  await page.evaluate(() => Reflect.set(window, 'keys', []));
});

const keysOfPage = () => page.evaluate((): string[] => Reflect.get(window, 'keys'));
const toolbar = '[data-testid=toolbar]';

describe('keys and the mouse', () => {
  it('a digit that tags does not reach the page’s shortcuts', async () => {
    await selectText(page, 'Marta Hollund');
    await pageUi(page).waitFor(toolbar);
    await page.keyboard.press('Digit1');
    await pageUi(page).waitFor('[data-testid=notice]');
    expect(await keysOfPage()).toEqual([]);
    expect((await savedMarks(page)).map(({ text }) => text)).toEqual(['Marta Hollund']);
  });

  it('keys belong to the page while no toolbar is open', async () => {
    await page.keyboard.press('Digit1');
    expect(await keysOfPage()).toEqual(['keydown 1', 'keypress 1', 'keyup 1']);
  });

  it('a digit with Ctrl is the browser’s or the page’s', async () => {
    await selectText(page, 'Solveig');
    await pageUi(page).waitFor(toolbar);
    await page.keyboard.down('Control');
    await page.keyboard.press('Digit9');
    await page.keyboard.up('Control');
    expect(await keysOfPage()).toContain('keydown 9');
    expect((await savedMarks(page)).map(({ text }) => text)).not.toContain('Solveig');
  });

  it('Escape puts the toolbar away and leaves the selection', async () => {
    await selectText(page, 'Solveig');
    await pageUi(page).waitFor(toolbar);
    await page.keyboard.press('Escape');
    await pageUi(page).waitFor(toolbar, { gone: true });
    expect(await page.evaluate(() => String(getSelection()))).toBe('Solveig');
  });

  it('a double click stays the page’s and offers the toolbar for the word', async () => {
    const { x, y } = await wordsAt(page, 'Vessmark');
    await page.mouse.click(x, y, { count: 2 });
    await pageUi(page).waitFor(toolbar);
    expect(await page.evaluate((): number => Reflect.get(window, 'clicks'))).toBe(1);
    await page.keyboard.press('Digit3');
    await pageUi(page).waitFor('[data-testid=notice]', { text: 'Vessmark' });
  });

  it('copying takes the words that were selected', async () => {
    await selectText(page, 'the summer of the long strike');
    await pageUi(page).waitFor(toolbar);
    await page.keyboard.down('Control');
    await page.keyboard.press('KeyC');
    await page.keyboard.up('Control');
    expect(await page.evaluate((): string => Reflect.get(window, 'copied'))).toBe(
      'the summer of the long strike',
    );
  });

  it('no toolbar shows in an editor, and its digits are typed', async () => {
    const { x, y } = await wordsAt(page, 'Marta Hollund typed');
    await page.mouse.click(x, y, { count: 2 });
    await page.keyboard.press('Digit1');
    expect(await page.$eval('#editor', (editor) => editor.textContent)).toMatch(/1/);
    expect(await pageUi(page).exists(toolbar)).toBe(false);
  });

  it('digits are typed into a field although a selection stands elsewhere', async () => {
    await selectText(page, 'Solveig');
    await pageUi(page).waitFor(toolbar);
    await page.focus('#field');
    await page.keyboard.press('End');
    await page.keyboard.press('Digit7');
    expect(await page.$eval('#field', (field) => Reflect.get(field, 'value'))).toBe(
      'Marta Hollund wrote this7',
    );
  });
});

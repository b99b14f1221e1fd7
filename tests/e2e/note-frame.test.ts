import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Popup } from '../support/extension-browser';
import { openArticle, openReadingRoom, type ReadingRoom } from '../support/open-article';
import { noteFrame, pageUi } from '../support/page-ui';
import { selectText } from '../support/select-text';
import { servePage } from '../support/site-server';
import { marksAre, tagByKey } from '../support/tagging';
import { waitUntil } from '../support/wait-until';
import { wordsAt } from '../support/words-at';

/** A page that listens for every key before anybody else. */
const SPY = `<!doctype html><html lang="en"><head><title>Ferry lines reopen - The Gazette</title></head>
<body><article><h1>Ferry lines reopen</h1>
<p>The ferry Solveig left Vessmark on Monday with two hundred people and their bicycles on board, the harbour said.</p>
<p>Marta Hollund, who runs the line, called it the busiest morning since the summer of the long strike.</p></article>
<script>
  window.heard = [];
  for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionstart', 'paste'])
    window.addEventListener(type, (event) => window.heard.push(type + ' ' + event.key), true);
</script></body></html>`;

let room: ReadingRoom;
let page: Page;

beforeAll(async () => {
  room = await openReadingRoom({ pages: { 'ferry.example': servePage(SPY) } });
  page = await openArticle(room.browser, 'http://ferry.example/reopen');
});
afterAll(() => room.close());

const heard = () => page.evaluate((): string[] => Reflect.get(window, 'heard'));
const saved = async () =>
  ((await room.browser.readStore())['annotations'] ?? []).filter(
    (row) => !Object.hasOwn(Object(row), 'deleted'),
  );

/** Rests the mouse on a mark and presses Edit on its card. */
async function editMark(words: string): Promise<Popup> {
  await page.mouse.move(3, 3);
  const { x, y } = await wordsAt(page, words);
  await page.mouse.move(x - 1, y);
  await page.mouse.move(x, y);
  await pageUi(page).click('[data-testid=card] [data-testid=edit]');
  return noteFrame(page);
}

/** Puts a frame with that address into the page as the page itself could; what it says once it has loaded. */
async function embed(address: string): Promise<string> {
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.id = 'embedded';
    frame.src = src;
    frame.addEventListener('load', () => frame.setAttribute('data-loaded', ''));
    document.body.append(frame);
  }, address);
  const element = await page.waitForSelector('#embedded[data-loaded]');
  const frame = await element?.contentFrame();
  if (!frame) throw new Error('There is no frame.');
  const text = await waitUntil('the frame to say something', () =>
    frame.evaluate(() => document.body?.textContent.trim() || undefined),
  ).finally(() => page.evaluate(() => document.querySelector('#embedded')?.remove()));
  return text;
}

const frameIsGone = () => pageUi(page).waitFor('[data-testid=note-frame]', { gone: true });

beforeEach(() => page.evaluate(() => Reflect.set(window, 'heard', [])));

describe('the note frame', () => {
  it('opens from a mark’s card and takes keys that the page never hears', async () => {
    await tagByKey(page, 'Marta Hollund', 'Digit1');
    await page.evaluate(() => Reflect.set(window, 'heard', []));
    const frame = await editMark('Marta Hollund');
    expect(await frame.value('[data-testid=entity-name]')).toBe('Marta Hollund');
    await frame.type('[data-testid=note]', 'Secret: she owns 3 ships.');
    await frame.fill('[data-testid=entity-name]', 'Marta Hollund-Berg');
    expect(await frame.value('[data-testid=note]')).toBe('Secret: she owns 3 ships.');
    await frame.click('[data-testid=save]');
    await frameIsGone();
    expect(await heard()).toEqual([]);
    await page.keyboard.press('x');
    expect(await heard()).toContain('keydown x');
  });

  it('has saved what then shows in the popup', async () => {
    const popup = await room.browser.popup(page);
    await popup.waitFor('[data-testid=annotation]', { text: 'Secret: she owns 3 ships.' });
    await popup.waitFor('h3', { text: 'Marta Hollund-Berg' });
    await popup.close();
  });

  it('closes on Escape when nothing was changed', async () => {
    const before = await saved();
    const frame = await editMark('Marta Hollund');
    await frame.waitFor('[data-testid=note]:focus');
    await frame.press('Escape');
    await frameIsGone();
    expect(await saved()).toEqual(before);
  });

  it('asks before it throws typed words away', async () => {
    const before = await saved();
    const frame = await editMark('Marta Hollund');
    await frame.type('[data-testid=note]', ' Not sure.');
    await frame.press('Escape');
    await frame.waitFor('[data-testid=discard]');
    await frame.click('[data-testid=keep]');
    expect(await frame.value('[data-testid=note]')).toContain('Not sure.');
    await frame.press('Escape');
    await frame.click('[data-testid=discard]');
    await frameIsGone();
    expect(await saved()).toEqual(before);
  });

  it('saves a note on selected words by Ctrl+Enter', async () => {
    await selectText(page, 'the long strike');
    await pageUi(page).click('[data-testid=note]');
    const frame = await noteFrame(page);
    await frame.type('[data-testid=note]', 'Which one?');
    await frame.press('Enter', ['Control']);
    await frameIsGone();
    await marksAre(page, ['Marta Hollund', 'the long strike']);
    expect(await saved()).toContainEqual(
      expect.objectContaining({ kind: 'highlight', note: 'Which one?' }),
    );
  });

  it('leaves nothing behind when a new note is cancelled', async () => {
    await selectText(page, 'their bicycles');
    await pageUi(page).click('[data-testid=note]');
    const frame = await noteFrame(page);
    await frame.click('[data-testid=cancel]');
    await frameIsGone();
    await marksAre(page, ['Marta Hollund', 'the long strike']);
    expect(await saved()).toHaveLength(2);
  });

  it('tells a page nothing that embeds it by itself, even by the address of an open one', async () => {
    const frame = await editMark('Marta Hollund');
    expect(await frame.value('[data-testid=note]')).toContain('Secret');
    const address = await pageUi(page).attribute('[data-testid=note-frame]', 'src');
    if (!address) throw new Error('The frame has no address.');
    expect(address).toMatch(/note\.html#./);
    const own = `${room.browser.origin}/note.html`;
    const copies = [own, `${own}#${crypto.randomUUID()}`, address.replace(/#.*/, ''), address];
    for (const copy of copies) {
      const text = await embed(copy);
      expect(text).not.toMatch(/Secret|Hollund|Which one/);
      if (copy === address) expect(text).toContain('This note cannot be opened from here.');
    }
    await frame.type('[data-testid=note]', ' And a dog.');
    await frame.press('Enter', ['Control']);
    await frameIsGone();
    expect(await saved()).toContainEqual(
      expect.objectContaining({ note: 'Secret: she owns 3 ships. And a dog.' }),
    );
  });

  it('has sent nothing to any other host', () => {
    expect(room.browser.requests).toEqual([]);
  });
});

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  currentSuggestion,
  INQUIRY_SITES,
  inquiry,
  openWalk,
  reopen,
  startWalk,
  storedRows,
  suggestedWords,
  teachNames,
  walkTo,
} from '../support/annotation-mode';
import { driveDocument } from '../support/drive-document';
import { openArticle, openReadingRoom, type ReadingRoom } from '../support/open-article';
import { pageUi } from '../support/page-ui';
import { paintedMarks } from '../support/painted-marks';
import { servePage } from '../support/site-server';
import { marksAre, savedMarks } from '../support/tagging';
import { waitUntil } from '../support/wait-until';
import { wordsAt } from '../support/words-at';

const QUIET = `<!doctype html><html lang="en"><head><title>nothing happened</title></head><body><article>
<h1>nothing happened</h1><p>the rain fell on the roofs and nobody went out to look at it, and when it was over the roofs were wet.</p>
<p>then the wind came, and the roofs were dry again, and nobody had seen that either, as it was very late by then.</p></article></body></html>`;

let room: ReadingRoom;
let page: Page;

beforeAll(async () => {
  room = await openReadingRoom({ pages: { ...INQUIRY_SITES, 'quiet.example': servePage(QUIET) } });
  await teachNames(room.browser);
  page = await openWalk(room.browser, inquiry('one'));
});
afterAll(() => room.close());

const notice = '[data-testid=notice]';
const bar = '[data-testid=walk]';
const HOLLUND = Array.from({ length: 4 }, () => 'Marta Hollund');

const articleUrls = async () =>
  (await storedRows(room.browser, 'articles')).map((row) => row['url']);
const mentionsOf = async (name: string) => {
  const [entity] = (await storedRows(room.browser, 'entities')).filter(
    (row) => row['name'] === name,
  );
  return (await storedRows(room.browser, 'annotations')).filter(
    (row) => row['entityId'] === entity?.['id'] && row['deleted'] === undefined,
  );
};

describe('annotation mode', () => {
  it('suggests names that were tagged elsewhere, every mention of them', async () => {
    expect(await suggestedWords(page, 'pressmark-sure-person')).toEqual(
      expect.arrayContaining(HOLLUND),
    );
    expect(await suggestedWords(page, 'pressmark-sure-place')).toContain('Vessmark');
    expect(await savedMarks(page)).toEqual([]);
  });

  it('stores nothing of an article in which nothing was accepted', async () => {
    expect(await articleUrls()).toEqual(['http://earlier.example/ferries']);
    const { local } = await room.browser.readStorage();
    expect(JSON.stringify(local)).not.toContain('Hollund');
  });

  it('goes to the next and the previous suggestion by J and K, and shows where it is', async () => {
    const first = await currentSuggestion(page);
    await page.keyboard.press('KeyJ');
    await pageUi(page).waitFor('[data-testid=walk-what]', { text: /2 of \d/ });
    expect(await currentSuggestion(page)).not.toBe(first);
    await page.keyboard.press('KeyK');
    await pageUi(page).waitFor('[data-testid=walk-what]', { text: /1 of \d/ });
    expect(await currentSuggestion(page)).toBe(first);
    await walkTo(page, 'Marta Hollund');
    expect(await suggestedWords(page, 'pressmark-walked')).toEqual(HOLLUND);
  });

  it('leaves keys to the field in which they are typed', async () => {
    await page.focus('#search');
    await page.keyboard.type('jxu1');
    expect(await page.$eval('#search', (field) => Reflect.get(field, 'value'))).toBe('jxu1');
    expect(await currentSuggestion(page)).toMatch(/^Marta Hollund/);
    await page.evaluate(() => {
      Reflect.set(window, 'keys', []);
      const focused = document.activeElement;
      if (focused instanceof HTMLElement) focused.blur();
    });
  });

  it('accepts an entity with all its mentions by Enter, and goes on', async () => {
    await walkTo(page, 'Marta Hollund');
    await page.keyboard.press('Enter');
    await pageUi(page).waitFor(notice, { text: '4 mentions' });
    await marksAre(page, HOLLUND);
    expect(await currentSuggestion(page)).not.toMatch(/^Marta Hollund/);
    const mentions = await mentionsOf('Marta Hollund');
    expect(mentions.filter((row) => row['origin'] === 'suggestion')).toHaveLength(4);
    const entities = await storedRows(room.browser, 'entities');
    expect(entities.filter((row) => row['name'] === 'Marta Hollund')).toHaveLength(1);
    expect(await articleUrls()).toContain(inquiry('one'));
  });

  it('tells the page nothing of its keys', async () => {
    const keys = await page.evaluate((): string[] => Reflect.get(window, 'keys'));
    expect(keys).toEqual([]);
  });

  it('takes back step by step by U, all mentions of a step at once', async () => {
    await walkTo(page, 'Vessmark');
    await page.keyboard.press('Digit4');
    await pageUi(page).waitFor(notice, { text: 'Event' });
    await waitUntil('the event’s marks', async () =>
      (await savedMarks(page)).some(({ name }) => name === 'pressmark-type-event'),
    );
    await page.keyboard.press('KeyU');
    await pageUi(page).waitFor(notice, { text: 'Undone' });
    await marksAre(page, HOLLUND);
    await waitUntil('the suggestion to be back', async () =>
      /^Vessmark/.test(await currentSuggestion(page)),
    );
    await page.keyboard.press('KeyU');
    await marksAre(page, []);
    await waitUntil('the first one to be back', async () =>
      /^Marta Hollund/.test(await currentSuggestion(page)),
    );
    expect((await mentionsOf('Marta Hollund')).map((row) => row['origin'])).toEqual(['user']);
    await page.keyboard.press('KeyU');
    await pageUi(page).waitFor(notice, { text: 'Nothing to undo' });
  });

  it('makes the suggestion that is clicked the current one', async () => {
    const { x, y } = await wordsAt(page, 'Vessmark', 1);
    await page.mouse.click(x, y);
    await waitUntil('the clicked suggestion', async () =>
      /^Vessmark/.test(await currentSuggestion(page)),
    );
  });

  it('shows its keys by ?, and puts them away by Esc', async () => {
    await page.keyboard.press('?');
    await pageUi(page).waitFor('[data-testid=walk-keys-panel]', {
      text: 'Refuse in every article',
    });
    await page.keyboard.press('Escape');
    await pageUi(page).waitFor('[data-testid=walk-keys-panel]', { gone: true });
    expect(await pageUi(page).exists(bar)).toBe(true);
  });

  it('can be used by its buttons', async () => {
    const ui = pageUi(page);
    await walkTo(page, 'Marta Hollund');
    await ui.click('[data-testid=walk-accept]');
    await ui.waitFor(notice, { text: '4 mentions' });
    await marksAre(page, HOLLUND);
    await ui.click('[data-testid=notice-action]');
    await marksAre(page, []);
  });

  it('ends by Esc, and the keys are the page’s again', async () => {
    await page.keyboard.press('Escape');
    await pageUi(page).waitFor(bar, { gone: true });
    await waitUntil('the suggestions to go', async () => (await paintedMarks(page)).length === 0);
    await page.keyboard.press('KeyJ');
    expect(await page.evaluate((): string[] => Reflect.get(window, 'keys'))).toEqual(['j']);
  });

  it('does not suggest again what was refused, also after a reload', async () => {
    await startWalk(room.browser, page);
    await walkTo(page, 'Vessmark');
    await page.keyboard.press('KeyX');
    await pageUi(page).waitFor(notice, { text: 'no longer suggested in this article' });
    await waitUntil(
      'Vessmark to be left alone',
      async () => !(await suggestedWords(page, 'pressmark-sure-place')).includes('Vessmark'),
    );
    await reopen(room.browser, page);
    await startWalk(room.browser, page);
    expect(await suggestedWords(page, 'pressmark-sure-person')).toContain('Marta Hollund');
    expect(await suggestedWords(page, 'pressmark-sure-place')).not.toContain('Vessmark');
    const other = await openWalk(room.browser, inquiry('two'));
    expect(await suggestedWords(other, 'pressmark-sure-place')).toContain('Vessmark');
    await other.close();
  });

  it('suggests in text that comes later, too', async () => {
    const late = await openWalk(room.browser, inquiry('late'));
    await walkTo(late, 'Marta Hollund');
    expect(await currentSuggestion(late)).toContain('4 mentions');
    await late.evaluate(() => {
      const words = document.createElement('p');
      words.textContent =
        'On Friday the lawyer of the guild said that Marta Hollund had handed over a second notebook, and that it was dry.';
      document.querySelector('article')?.append(words);
    });
    await pageUi(late).waitFor('[data-testid=walk-what]', { text: /^Marta Hollund.*5 mentions/s });
    await late.close();
  });

  it('comes back when the page takes its bar away', async () => {
    const fierce = await openWalk(room.browser, inquiry('fierce'));
    await fierce.evaluate(() => document.querySelector('pressmark-ui')?.remove());
    await fierce.keyboard.press('KeyJ');
    await pageUi(fierce).waitFor(bar);
    await fierce.close();
  });

  it('says in words when there is nothing to suggest', async () => {
    const quiet = await openWalk(room.browser, 'http://quiet.example/');
    expect(await currentSuggestion(quiet)).toBe('Nothing to suggest here');
    await quiet.close();
  });

  it('is not needed for suggestions where the reader wants them always, and then takes no key', async () => {
    const tab = await room.browser.extensionPage('library.html#/settings');
    await driveDocument(tab).click('[data-testid=suggestions-always]');
    const always = await openArticle(room.browser, inquiry('always'));
    await waitUntil('the suggestions', async () =>
      (await suggestedWords(always, 'pressmark-sure-person')).includes('Marta Hollund'),
    );
    expect(await pageUi(always).exists(bar)).toBe(false);
    await always.keyboard.press('KeyJ');
    expect(await always.evaluate((): string[] => Reflect.get(window, 'keys'))).toEqual(['j']);
    await tab.bringToFront();
    await driveDocument(tab).click('[data-testid=suggestions-asked]');
    await waitUntil('the suggestions to go', async () => (await paintedMarks(always)).length === 0);
    await always.close();
    await tab.close();
  });

  it('leaves the page’s own nodes as they were', async () => {
    const html = () => page.evaluate(() => document.body.outerHTML);
    const before = await html();
    await page.bringToFront();
    await walkTo(page, 'Marta Hollund');
    await page.keyboard.press('Escape');
    await pageUi(page).waitFor(bar, { gone: true });
    expect(await html()).toBe(before);
  });

  it('has sent nothing to any other host', () => {
    expect(room.browser.requests).toEqual([]);
  });
});

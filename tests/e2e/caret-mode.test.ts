import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INQUIRY_SITES, inquiry, openWalk, suggestedWords } from '../support/annotation-mode';
import { openReadingRoom, type ReadingRoom } from '../support/open-article';
import { pageUi } from '../support/page-ui';
import { savedMarks } from '../support/painted-marks';
import { servePage } from '../support/site-server';
import { marksAre } from '../support/tagging';
import { waitUntil } from '../support/wait-until';

const HEBREW = `<!doctype html><html lang="he" dir="rtl"><head><title>הנמל נסגר</title></head><body><article>
<h1>הנמל נסגר</h1><p>נמל העיר נסגר אתמול בערב לאחר שהמעבורת פגעה במזח החיצוני, כך מסרה רשות הנמלים בהודעה קצרה לעיתונות.</p>
<p>איש לא נפגע קשה, אך ארבעים נוסעים לנו באולם הספורט של העיר הסמוכה עד הבוקר, ורק אז חזרו לבתיהם באוטובוסים.</p></article></body></html>`;

let room: ReadingRoom;
let page: Page;

beforeAll(async () => {
  room = await openReadingRoom({ pages: { ...INQUIRY_SITES, 'rtl.example': servePage(HEBREW) } });
  page = await openWalk(room.browser, inquiry('caret'));
});
afterAll(() => room.close());

/** Waits until the caret stands on this word. */
async function caretIs(word: string, on = page): Promise<void> {
  let seen = '';
  await waitUntil(
    `the caret on ${word}`,
    async () => {
      [seen = ''] = await suggestedWords(on, 'pressmark-caret');
      return seen === word;
    },
    { describe: async () => `It is on: ${seen}` },
  );
}
const selection = () => page.evaluate(() => String(getSelection()));
const withShift = async (...keys: ('ArrowLeft' | 'ArrowRight' | 'ArrowDown')[]) => {
  await page.keyboard.down('Shift');
  for (const key of keys) await page.keyboard.press(key);
  await page.keyboard.up('Shift');
};

describe('the caret', () => {
  it('stands on the first word of the article and goes from word to word', async () => {
    await page.keyboard.press('KeyC');
    await caretIs('Inquiry');
    await page.keyboard.press('ArrowRight');
    await caretIs('opens');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await selection()).toBe('');
  });

  it('goes from line to line, within a paragraph and over its end', async () => {
    /** Of the word that the caret is on; a caret at the border of two lines may count to either. */
    const top = () =>
      page.evaluate(() => {
        const range = getSelection()?.getRangeAt(0).cloneRange();
        range?.setEnd(range.startContainer, range.startOffset + 1);
        return range?.getBoundingClientRect().top ?? 0;
      });
    const tops = [await top()];
    for (let line = 0; line < 6; line++) {
      await page.keyboard.press('ArrowDown');
      tops.push(await top());
    }
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
    expect(new Set(tops).size).toBe(7);
    await page.keyboard.press('ArrowUp');
    expect(await top()).toBe(tops[5]);
  });

  it('extends the page’s own selection with Shift, to either side', async () => {
    for (let line = 0; line < 5; line++) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await withShift('ArrowRight');
    const forward = await selection();
    expect(forward.split(/\s+/)).toHaveLength(2);
    await withShift('ArrowLeft', 'ArrowLeft');
    expect(await selection()).not.toBe(forward);
    await page.keyboard.press('ArrowRight');
    expect(await selection()).toBe('');
  });

  it('opens the toolbar by Enter, whose digits tag what is selected', async () => {
    const ui = pageUi(page);
    const [word = ''] = await suggestedWords(page, 'pressmark-caret');
    await page.keyboard.press('Enter');
    await ui.waitFor('[data-testid=toolbar]');
    expect(await selection()).toBe(word);
    await page.keyboard.press('Digit8');
    await ui.waitFor('[data-testid=notice]', { text: word });
    await marksAre(page, [word]);
  });

  it('is left by Esc, and the suggestions are walked again', async () => {
    const ui = pageUi(page);
    await ui.waitFor('[data-testid=walk-what]', { text: 'Arrows move' });
    await page.keyboard.press('Escape');
    await ui.waitFor('[data-testid=walk-what]', { text: /\d of \d|Nothing/ });
    expect(await suggestedWords(page, 'pressmark-caret')).toEqual([]);
    expect(await savedMarks(page)).toHaveLength(1);
  });

  it('goes to the left in text that is read from the right', async () => {
    const rtl = await openWalk(room.browser, 'http://rtl.example/');
    await rtl.keyboard.press('KeyC');
    await caretIs('הנמל', rtl);
    await rtl.keyboard.press('ArrowLeft');
    await caretIs('נסגר', rtl);
    await rtl.keyboard.press('ArrowRight');
    await caretIs('הנמל', rtl);
    await rtl.close();
  });
});

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importArchive } from '../support/import-archive';
import { type MarkedArticle, markedArticle } from '../support/marked-article';
import { openArticle, openReadingRoom, type ReadingRoom } from '../support/open-article';
import { publish } from '../support/publisher';
import { scriptShare } from '../support/script-share';
import { savedMarks } from '../support/tagging';
import { waitUntil } from '../support/wait-until';

const FIGHTING = 'http://long.example/long';
const GROWING = 'http://endless.example/long';
const MARKS = 500;
/** Of all time, so much may be ours. */
const BOUND = 0.03;
/** Of our tasks the longest, in ms: the page is not held up. */
const LONGEST = 150;

let room: ReadingRoom;
let page: Page;
const articles = new Map<string, MarkedArticle>();

beforeAll(async () => {
  for (const [url, marks] of [[FIGHTING, MARKS] as const, [GROWING, 20] as const]) {
    articles.set(url, await markedArticle(url, marks, 1));
  }
  const serve = (url: string) => () => ({ body: articles.get(url)?.html ?? '' });
  room = await openReadingRoom({
    pages: { 'long.example': serve(FIGHTING), 'endless.example': serve(GROWING) },
  });
});
afterAll(() => room.close());

/** The reader comes back to a page that was annotated. */
async function comeBack(url: string): Promise<readonly string[]> {
  await importArchive(room.browser, articles.get(url)?.archive ?? '');
  page = await openArticle(room.browser, url);
  let marked: string[] = [];
  await waitUntil('the marks', async () => {
    marked = (await savedMarks(page)).map(({ text }) => text);
    return marked.length > 0;
  });
  return marked;
}

describe('a page that writes its article anew ten times a second', () => {
  it('with 500 marks costs at most 3 % of the time, and is never held up for long', async () => {
    const marked = await comeBack(FIGHTING);
    expect(marked).toHaveLength(MARKS);
    await publish(page, 'fight', 100);
    const { share, longest } = await scriptShare(page, 8_000);
    expect(share).toBeLessThan(BOUND);
    expect(longest).toBeLessThan(LONGEST);
  });

  it('has all of them again once it is quiet', async () => {
    await publish(page, 'peace');
    await publish(page, 'rerender', 1, 0);
    await waitUntil('500 marks', async () => (await savedMarks(page)).length === MARKS, {
      timeout: 15_000,
    });
    await page.close();
  });
});

describe('a page to which 50 articles are appended', () => {
  it('costs at most 3 % of the time, and has its marks in the first one alone', async () => {
    const marked = await comeBack(GROWING);
    await publish(page, 'append', 50, 100);
    expect((await scriptShare(page, 6_000)).share).toBeLessThan(BOUND);
    await waitUntil('all articles', () =>
      page.evaluate(() => document.querySelectorAll('article').length === 51),
    );
    await publish(page, 'rerender', 1, 0);
    await waitUntil('the marks on the new nodes', async () => {
      const now = (await savedMarks(page)).map(({ text }) => text);
      return now.join('\n') === marked.join('\n');
    });
  });
});

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArticle, openReadingRoom, type ReadingRoom } from '../support/open-article';
import { selectText } from '../support/select-text';
import type { Site } from '../support/site-server';
import { marksAre } from '../support/tagging';

/** The least that a viewer takes for a PDF: one empty page. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

const files: Site = (path) => {
  const served: Record<string, { type: string; body: string }> = {
    '/report': { type: 'application/pdf', body: PDF },
    '/report.pdf': { type: 'application/pdf', body: PDF },
    '/wire.txt': { type: 'text/plain; charset=utf-8', body: 'Kesterhavn is closed. Ends.' },
    '/feed': { type: 'application/json', body: '{"port": "Kesterhavn", "open": false}' },
    '/form': {
      type: 'text/html; charset=utf-8',
      body: '<!doctype html><title>Tide table</title><label>Port <input></label> <b>High water</b> 04:12',
    },
    '/empty': { type: 'text/html; charset=utf-8', body: '<!doctype html><title></title>' },
  };
  const file = served[path];
  return file && { body: file.body, headers: { 'content-type': file.type } };
};

let room: ReadingRoom;

beforeAll(async () => {
  room = await openReadingRoom({ pages: { 'files.example': files } });
});
afterAll(() => room.close());

/** What the popup says on a page where it cannot work. */
async function refusalOn(page: Page): Promise<string> {
  const popup = await room.browser.popup(page);
  await popup.waitFor('[data-testid=restricted]');
  expect(await popup.exists('[data-testid=open-library]')).toBe(true);
  expect(await popup.exists('[data-testid=article-title]')).toBe(false);
  const text = await popup.text('[data-testid=restricted]');
  await popup.close();
  await page.close();
  return text;
}

describe('the popup', () => {
  it('says on the browser’s own pages that extensions may not run there', async () => {
    const own = room.browser.name === 'chromium' ? 'chrome://version' : 'about:license';
    for (const address of ['about:blank', own]) {
      const text = await refusalOn(await room.browser.open(address));
      expect(text).toContain('Not on this page');
      expect(text).toContain('Open a news article and press the button there.');
    }
  });

  it('says of a PDF what it is', async () => {
    const viewer = room.browser.name === 'chromium' ? 'This is a PDF' : 'It may be a PDF';
    expect(await refusalOn(await room.browser.open('http://files.example/report'))).toContain(
      viewer,
    );
    expect(await refusalOn(await room.browser.open('http://files.example/report.pdf'))).toContain(
      'This is a PDF',
    );
  });

  it('says of plain text and data that they are no web page', async () => {
    for (const path of ['wire.txt', 'feed']) {
      const text = await refusalOn(await room.browser.open(`http://files.example/${path}`));
      expect(text).toContain('This is not a web page');
      expect(text).not.toContain('PDF');
    }
  });

  it('says of a page that could not be loaded that it cannot be read', async () => {
    const page = await room.browser.open('about:blank');
    await page.goto('https://gone.invalid/story').catch(() => undefined);
    expect(await refusalOn(page)).toMatch(/Not on this page|Pressmark cannot read this page/);
  });

  it('works on a page that is no article', async () => {
    const page = await openArticle(room.browser, 'http://files.example/form');
    await selectText(page, 'High water');
    const popup = await room.browser.popup(page);
    expect(await popup.text('[data-testid=article-title]')).toBe('Tide table');
    expect(await popup.text('[data-testid=selection-quote]')).toContain('High water');
    await popup.press('4');
    await popup.waitFor('[data-testid=chip-event][aria-pressed=true]');
    await popup.press('Enter', ['Control']);
    await popup.waitFor('[data-testid=annotation]', { count: 1 });
    await popup.close();
    await marksAre(page, ['High water']);
  });

  it('works on an empty page, under the name of its site', async () => {
    const page = await room.browser.open('http://files.example/empty');
    const popup = await room.browser.popup(page);
    expect(await popup.text('[data-testid=article-title]')).toBe('files.example');
    await popup.close();
  });

  it('has sent nothing to any other host', () => {
    expect(room.browser.requests.filter((url) => url !== 'https://gone.invalid/')).toEqual([]);
  });
});

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Popup } from '../support/extension-browser';
import {
  openArticle,
  openReadingRoom,
  type ReadingRoom,
  startPressmark,
} from '../support/open-article';
import { pageUi } from '../support/page-ui';
import { selectText } from '../support/select-text';
import { marksAre, tagByKey } from '../support/tagging';
import { wordsAt } from '../support/words-at';

const ADDRESS = 'http://courier.example/bridges';

/** The article as the publisher has it: of the bridges to close, and who speaks of the piers. */
const article = ({ closing, piers }: { closing: string; piers: string }) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Marlow Ferry shuts its bridges to lorries</title></head>
<body><main><article>
<h1>Marlow Ferry shuts its bridges to lorries</h1>
<p>The town council of Marlow Ferry voted on Monday evening to close ${closing} to lorries from the
first day of May. The vote ended a quarrel that has split the town since the floods of last autumn.</p>
<p>Greta Holm, who leads the hauliers’ league, called the vote a gift to the railway and promised to
take the council to court. Her members carry most of the timber that leaves the valley.</p>
${piers}
<p>The river warden, who keeps the gauges below the weir, told the council that the water had stood
higher than the parapets for nine days. Nobody in the chamber asked how high it will stand next year.</p>
<p>A detour by the northern road takes two hours more, and the ferry that gave the town its name has
not carried a lorry since the old slipway was sold to a brewery and turned into a terrace.</p>
</article></main></body></html>`;

const BEFORE = article({
  closing: 'seven of its ten bridges',
  piers: `<p>The piers were never surveyed in one go. Odd Fennimore, an engineer who has watched them for
forty years, said that all but two were sound. He would drive across any of them himself.</p>`,
});
const AFTER = article({ closing: 'nine of its twelve bridges', piers: '' });

const SAVED = 'close seven of its ten bridges to lorries';
const NOW = 'close nine of its twelve bridges to lorries';
const NOTE = 'Ask the council for the list.';

let room: ReadingRoom;
let page: Page;
let published = BEFORE;

beforeAll(async () => {
  const site = (path: string) => (path === '/favicon.ico' ? undefined : { body: published });
  room = await openReadingRoom({ pages: { 'courier.example': site } });
});
afterAll(() => room.close());

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const row = '[data-testid=annotation]';
const lostRow = `[data-testid=lost] ${row}`;

const SENTENCE =
  /^Odd Fennimore, an engineer who has watched them for\s+forty years, said that all but two were sound\.$/;

/** Presses the lost mark’s button once all rows are as high as they will be. */
async function attachLost(popup: Popup): Promise<void> {
  await popup.waitFor('[data-testid=diff]');
  await popup.waitFor(`${lostRow} [data-testid=lost-sentence]`, { text: SENTENCE });
  await popup.click(`${lostRow} [data-testid=attach]`);
}

/** The stored mark on Odd Fennimore, whatever words it stands on. */
async function storedMention() {
  const { annotations = [], entities = [] } = await room.browser.readStore();
  const entity = entities.find((one) => Reflect.get(Object(one), 'name') === 'Odd Fennimore');
  const id = Reflect.get(Object(entity), 'id');
  return annotations.find((one) => Reflect.get(Object(one), 'entityId') === id);
}

describe('an article that the publisher edits', () => {
  it('is annotated as it was first', async () => {
    page = await openArticle(room.browser, ADDRESS);
    await tagByKey(page, 'Greta Holm', 'Digit1');
    await tagByKey(page, 'Odd Fennimore', 'Digit1');
    await selectText(page, SAVED);
    const popup = await room.browser.popup(page);
    await popup.fill('[data-testid=note]', NOTE);
    await popup.press('Enter', ['Control']);
    await popup.waitFor(row, { count: 3 });
    await popup.close();
    await marksAre(page, [SAVED, 'Greta Holm', 'Odd Fennimore']);
  });

  it('has its marks on the words that are there now, and on no others', async () => {
    published = AFTER;
    await page.reload();
    await startPressmark(room.browser, page);
    await marksAre(page, [NOW, 'Greta Holm']);
  });

  it('shows in the card what the publisher changed, without the note', async () => {
    const ui = pageUi(page);
    const { x, y } = await wordsAt(page, NOW);
    await page.mouse.move(x - 1, y);
    await page.mouse.move(x, y);
    await ui.waitFor('[data-testid=card] [data-testid=card-diff]');
    expect((await ui.texts('[data-testid=card] del')).map(oneLine)).toEqual([
      expect.stringContaining('seven'),
      expect.stringContaining('ten'),
    ]);
    expect((await ui.texts('[data-testid=card] ins')).map(oneLine)).toEqual([
      expect.stringContaining('nine'),
      expect.stringContaining('twelve'),
    ]);
    const text = oneLine(await ui.text('[data-testid=card]'));
    expect(text).toContain('The publisher changed these words');
    expect(text).not.toContain(NOTE);
    await page.mouse.move(5, 5);
    await ui.waitFor('[data-testid=card]', { gone: true });
  });

  it('lists the changed mark with both wordings', async () => {
    const popup = await room.browser.popup(page);
    const changed = `${row}[data-status=changed]`;
    await popup.waitFor(changed, { count: 1, text: 'The publisher changed these words' });
    await popup.waitFor(`${changed} [data-testid=diff]`);
    expect((await popup.texts(`${changed} del`)).map(oneLine)).toEqual([
      expect.stringContaining('seven'),
      expect.stringContaining('ten'),
    ]);
    expect((await popup.texts(`${changed} ins`)).map(oneLine)).toEqual([
      expect.stringContaining('nine'),
      expect.stringContaining('twelve'),
    ]);
    await popup.close();
  });

  it('lists the lost mark at the end, in the sentence that it was saved in', async () => {
    const popup = await room.browser.popup(page);
    await popup.waitFor(lostRow, { count: 1, text: 'These words are no longer on the page.' });
    await popup.waitFor(`${lostRow} [data-testid=lost-sentence]`, { text: SENTENCE });
    expect(await popup.attribute(`${lostRow} [data-testid=attach]`, 'disabled')).not.toBeNull();
    expect(await popup.text('[data-testid=attach-how]')).toContain('Select words on the page');
    expect((await popup.attributes(row, 'data-status')).at(-1)).toBe('lost');
    const beyond = await popup.evaluate(({ documentElement: { scrollHeight, clientHeight } }) => {
      return scrollHeight - clientHeight;
    });
    expect(beyond).toBe(0);
    await popup.close();
  });
});

describe('a lost mark', () => {
  const words = 'The river warden';

  it('is attached to other words by the reader', async () => {
    await selectText(page, words);
    const popup = await room.browser.popup(page);
    await popup.waitFor('[data-testid=attach-how]', { text: words });
    await attachLost(popup);
    await popup.waitFor('[data-testid=toast]', { text: `Attached to “${words}”` });
    await popup.waitFor('[data-testid=lost]', { gone: true });
    await marksAre(page, [NOW, 'Greta Holm', words]);
    await popup.click('[data-testid=undo]');
    await popup.waitFor(lostRow, { count: 1 });
    await marksAre(page, [NOW, 'Greta Holm']);
    await popup.close();
    const stored = await storedMention();
    expect(stored).toMatchObject({ passage: { exact: 'Odd Fennimore' } });
    expect(stored).not.toHaveProperty('earlier');
  });

  it('keeps the words that it stood on before, and is found on the new ones', async () => {
    await selectText(page, words);
    const popup = await room.browser.popup(page);
    await attachLost(popup);
    await popup.waitFor('[data-testid=lost]', { gone: true });
    await popup.waitFor('[data-testid=earlier]', { text: /^Was: .?Odd Fennimore.?$/ });
    await popup.close();
    expect(await storedMention()).toMatchObject({
      passage: { exact: words },
      earlier: [{ passage: { exact: 'Odd Fennimore' } }],
    });
    await page.reload();
    await startPressmark(room.browser, page);
    await marksAre(page, [NOW, 'Greta Holm', words]);
  });
});

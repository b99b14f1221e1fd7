import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Popup } from '../support/extension-browser';
import { openArticle, openReadingRoom, type ReadingRoom } from '../support/open-article';
import { paintedMarks } from '../support/painted-marks';
import { selectText } from '../support/select-text';
import { marksAre, savedMarks, tagByKey } from '../support/tagging';
import { waitUntil } from '../support/wait-until';

let room: ReadingRoom;
let page: Page;

beforeAll(async () => {
  room = await openReadingRoom();
  page = await openArticle(room.browser);
});
afterAll(() => room.close());

const row = '[data-testid=annotation]';
const headings = async (popup: Popup) =>
  (await popup.texts('section[aria-label="Your marks in this article"] h2')).map((text) =>
    text.replace(/\s+/g, ' '),
  );
const rowOf = async (words: string) => {
  const { annotations = [] } = await room.browser.readStore();
  const found = annotations.find((one) => JSON.stringify(one).includes(`"exact":"${words}"`));
  return `${row}[data-id="${Reflect.get(Object(found), 'id')}"]`;
};

describe('the popup', () => {
  it('shows the selected words and saves them with type, tags and note', async () => {
    await selectText(page, 'Jonna Reskov');
    const popup = await room.browser.popup(page);
    expect(await popup.text('[data-testid=selection-quote]')).toContain('Jonna Reskov');
    await popup.click('[data-testid=chip-person]');
    expect(await popup.attribute('[data-testid=chip-person]', 'aria-pressed')).toBe('true');
    expect(await popup.value('[data-testid=entity-name]')).toBe('Jonna Reskov');
    await popup.type('[data-testid=note]', 'Leads the union.');
    await popup.type('[data-testid=tags]', 'union, harbour');
    await popup.click('[data-testid=save]');
    await popup.waitFor('[data-testid=toast]', { text: 'Jonna Reskov' });
    await popup.waitFor('[data-testid=selection]', { gone: true });
    await popup.waitFor(row, { count: 1, text: 'Leads the union.' });
    await popup.waitFor(`${row}[data-status=found]`);
    await marksAre(page, ['Jonna Reskov']);
    expect((await room.browser.readStore())['annotations']).toMatchObject([
      { kind: 'entity', typeId: 'person', note: 'Leads the union.', tags: ['union', 'harbour'] },
    ]);
    await popup.close();
  });

  it('leaves nothing of the saved selection over the page', async () => {
    await waitUntil('the marking of the selection to go', async () =>
      (await paintedMarks(page)).every(({ name }) => name !== 'pressmark-pending'),
    );
    const popup = await room.browser.popup(page);
    await popup.waitFor(row, { count: 1 });
    expect(await popup.exists('[data-testid=selection]')).toBe(false);
    await popup.close();
  });

  it('tags by keys alone: digit, a known name from the list, Ctrl+Enter', async () => {
    await selectText(page, 'Reskov', { occurrence: 1 });
    const popup = await room.browser.popup(page);
    await popup.waitFor('[data-testid=selection]');
    await popup.press('1');
    await popup.waitFor('[data-testid=chip-person][aria-pressed=true]');
    await popup.fill('[data-testid=entity-name]', 'Jon');
    await popup.waitFor('[data-testid=entity-option]', { count: 1, text: 'Jonna Reskov' });
    await popup.press('ArrowDown');
    await popup.press('Enter');
    await popup.waitFor('[data-testid=entity-option]', { gone: true });
    expect(await popup.value('[data-testid=entity-name]')).toBe('Jonna Reskov');
    await popup.press('Enter', ['Control']);
    await popup.waitFor(row, { count: 2 });
    await marksAre(page, ['Jonna Reskov', 'Reskov']);
    expect((await room.browser.readStore())['entities']).toHaveLength(1);
    await popup.close();
  });

  it('takes a digit in a text field as a character', async () => {
    await selectText(page, 'PortLink 3');
    const popup = await room.browser.popup(page);
    await popup.waitFor('[data-testid=selection]');
    await popup.press('7');
    await popup.waitFor('[data-testid=chip-product][aria-pressed=true]');
    await popup.type('[data-testid=note]', '9 failures since 2 November');
    expect(await popup.value('[data-testid=note]')).toBe('9 failures since 2 November');
    await popup.waitFor('[data-testid=chip-product][aria-pressed=true]');
    await popup.press('Enter', ['Control']);
    await popup.waitFor(row, { count: 3 });
    await marksAre(page, ['Jonna Reskov', 'Reskov', 'PortLink 3']);
    expect((await savedMarks(page)).at(-1)?.name).toBe('pressmark-type-product');
    await popup.close();
  });

  it('saves words without a type as a highlight', async () => {
    await selectText(page, 'one door to the sea and no second key');
    const popup = await room.browser.popup(page);
    await popup.click('[data-testid=save]');
    await popup.waitFor(`${row}[data-kind=highlight]`, { text: 'one door to the sea' });
    await popup.close();
    expect((await savedMarks(page)).at(-1)).toEqual({
      name: 'pressmark-highlight',
      text: 'one door to the sea and no second key',
    });
  });

  it('lists entities by type with their number, then highlights', async () => {
    await tagByKey(page, 'Kesterhavn', 'Digit3', { occurrence: 1 });
    const popup = await room.browser.popup(page);
    await popup.waitFor(row, { count: 5 });
    expect(await headings(popup)).toEqual([
      'Person 2',
      'Place 1',
      'Product 1',
      'Highlights and notes 1',
    ]);
    expect(await popup.texts('h3')).toEqual(['Jonna Reskov', 'Kesterhavn', 'PortLink 3']);
    expect(await popup.texts('header li')).toEqual(
      expect.arrayContaining([expect.stringContaining('Person')]),
    );
    await popup.close();
  });

  it('changes name, type and note of a mark in its row', async () => {
    const popup = await room.browser.popup(page);
    const place = await rowOf('Kesterhavn');
    await popup.click(`${place} [data-testid=edit]`);
    await popup.click(`${place} [data-testid=chip-organization]`);
    await popup.fill(`${place} [data-testid=entity-name]`, 'Port of Kesterhavn');
    await popup.type(`${place} [data-testid=note]`, 'The largest one.');
    await popup.click(`${place} [data-testid=edit-save]`);
    await popup.waitFor('h3', { text: 'Port of Kesterhavn' });
    expect(await headings(popup)).toContain('Organisation 1');
    await popup.close();
    const { annotations, entities } = await room.browser.readStore();
    expect(annotations).toContainEqual(
      expect.objectContaining({ typeId: 'organization', note: 'The largest one.' }),
    );
    expect(entities).toContainEqual(
      expect.objectContaining({ typeId: 'organization', name: 'Port of Kesterhavn' }),
    );
    await waitUntil('the mark in its new type', async () =>
      (await savedMarks(page)).some(
        ({ name, text }) => name === 'pressmark-type-organization' && text === 'Kesterhavn',
      ),
    );
  });

  it('leaves a change by Escape, and the keys stay where they were', async () => {
    const popup = await room.browser.popup(page);
    const place = await rowOf('Kesterhavn');
    await popup.click(`${place} [data-testid=edit]`);
    await popup.waitFor(`${place} [data-testid=note]:focus`);
    await popup.press('Escape');
    await popup.waitFor(`${place} [data-testid=edit]:focus`);
    await popup.press('Enter');
    await popup.waitFor(`${place} [data-testid=edit-save]`);
    await popup.press('Escape');
    await popup.waitFor('[data-testid=edit-save]', { gone: true });
    await popup.close();
  });

  it('jumps to a mark and lights it', async () => {
    await page.evaluate(() => scrollTo(0, 0));
    const popup = await room.browser.popup(page);
    await popup.click(`${await rowOf('one door to the sea and no second key')} [data-testid=jump]`);
    await waitUntil('the mark to be lit', async () =>
      (await paintedMarks(page)).some(
        ({ name, text }) => name === 'pressmark-focused' && text.startsWith('one door'),
      ),
    );
    await waitUntil('the page to be scrolled', () => page.evaluate(() => scrollY > 300));
    await popup.close();
  });

  it('deletes a mark and brings it back', async () => {
    const words = (await savedMarks(page)).map(({ text }) => text);
    const popup = await room.browser.popup(page);
    await popup.click(`${await rowOf('PortLink 3')} [data-testid=delete]`);
    await popup.waitFor(row, { count: 4 });
    await marksAre(
      page,
      words.filter((text) => text !== 'PortLink 3'),
    );
    await popup.click('[data-testid=undo]');
    await popup.waitFor(row, { count: 5 });
    await marksAre(page, words);
    await popup.close();
  });

  it('keeps a note on the whole article', async () => {
    const popup = await room.browser.popup(page);
    await popup.type('[data-testid=article-note]', 'Compare with the 2019 accord.');
    await popup.click('[data-testid=article-note-save]');
    await popup.waitFor('[data-testid=toast]', { text: 'Note saved' });
    await popup.close();
    const again = await room.browser.popup(page);
    await again.waitFor(row, { count: 6 });
    expect(await again.value('[data-testid=article-note]')).toBe('Compare with the 2019 accord.');
    await again.type('[data-testid=article-note]', ' And 2021.');
    await again.press('Enter', ['Control']);
    await again.waitFor('[data-testid=article-note-save]', { gone: true });
    await again.close();
    const { annotations = [] } = await room.browser.readStore();
    expect(annotations).toContainEqual(
      expect.objectContaining({ kind: 'note', note: 'Compare with the 2019 accord. And 2021.' }),
    );
  });

  it('has sent nothing to any other host', () => {
    expect(room.browser.requests).toEqual([]);
  });
});

import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Popup } from '../support/extension-browser';
import { GAZETTE, storyAt } from '../support/gazette';
import { openArticle, openReadingRoom, type ReadingRoom } from '../support/open-article';
import { paintedMarks } from '../support/painted-marks';
import { selectText } from '../support/select-text';
import { marksAre, savedMarks, tagByKey } from '../support/tagging';
import { waitUntil } from '../support/wait-until';

let room: ReadingRoom;
let page: Page;

beforeAll(async () => {
  room = await openReadingRoom({ pages: { 'gazette.example': GAZETTE } });
  page = await openArticle(room.browser, storyAt('/bridge'));
  await tagByKey(page, 'Maren Tollvik', 'Digit1');
  await tagByKey(page, 'Port Ellery', 'Digit3');
  await page.close();
  page = await openArticle(room.browser, storyAt('/ferry'));
});
afterAll(() => room.close());

const row = '[data-testid=suggestion]';
const rowOf = async (popup: Popup, name: string) => {
  await popup.waitFor(row, { text: name });
  const at = (await popup.texts(row)).findIndex((text) => text.includes(name));
  return `[data-testid=suggestions] li:nth-child(${at + 1})`;
};

/** What the reader has, without the journal of how it came to be. */
async function records(): Promise<Record<string, unknown[]>> {
  const { changes: _journal, ...tables } = await room.browser.readStore();
  return tables;
}

const ofOrigin = async (origin: string) =>
  ((await records())['annotations'] ?? []).filter(
    (one) => Reflect.get(Object(one), 'origin') === origin,
  );

/** Waits for the list of suggestions, opening it where it is shut. */
async function openSuggestions(of: Page = page): Promise<Popup> {
  const popup = await room.browser.popup(of);
  await popup.waitFor('[data-testid=suggestions-toggle]', { text: /\d/ });
  const toggle = '[data-testid=suggestions-toggle]';
  if ((await popup.attribute(toggle, 'aria-expanded')) === 'false') await popup.click(toggle);
  await popup.waitFor(row);
  return popup;
}

describe('suggestions in the popup', () => {
  it('show what the reader tagged elsewhere, sure and known, with its mentions', async () => {
    const popup = await openSuggestions();
    const tollvik = await rowOf(popup, 'Maren Tollvik');
    expect(await popup.text(tollvik)).toMatch(/Person · 3 mentions · known/);
    expect(await popup.attribute(tollvik, 'data-tier')).toBe('sure');
    expect(await popup.text(await rowOf(popup, 'Port Ellery'))).toMatch(/Place · 2 mentions/);
    await popup.close();
  });

  it('are led to in the page, one mention after the other', async () => {
    const popup = await openSuggestions();
    const words = `${await rowOf(popup, 'Maren Tollvik')} [data-testid=suggestion-show]`;
    const lit = async (text: string) =>
      (await paintedMarks(page)).some(
        (mark) => mark.name === 'pressmark-focused' && mark.text === text,
      );
    await popup.click(words);
    await waitUntil('the first mention to be lit', () => lit('Maren Tollvik'));
    await popup.click(words);
    await waitUntil('the second mention to be lit', () => lit('Tollvik'));
    await popup.close();
  });

  it('are accepted by key with all their mentions, and the keys go on to the next one', async () => {
    const before = await records();
    const popup = await openSuggestions();
    const count = await popup.count(row);
    const accept = `${await rowOf(popup, 'Maren Tollvik')} [data-testid=suggestion-accept]`;
    await popup.type(accept, '');
    await popup.press('Enter');
    await popup.waitFor('[data-testid=toast]', { text: 'Maren Tollvik: 3 mentions added' });
    await popup.waitFor(row, { gone: true, text: 'Maren Tollvik' });
    await popup.waitFor('[data-testid=suggestion-accept]:focus');
    await marksAre(page, ['Maren Tollvik', 'Tollvik', 'Tollvik']);
    expect(await ofOrigin('suggestion')).toHaveLength(3);
    expect((await records())['entities']).toEqual(before['entities']);
    await popup.click('[data-testid=undo]');
    await popup.waitFor(row, { text: 'Maren Tollvik' });
    await marksAre(page, []);
    expect(await popup.count(row)).toBe(count);
    expect((await records())['annotations']).toEqual(before['annotations']);
    expect((await records())['entities']).toEqual(before['entities']);
    await popup.close();
  });

  it('are accepted all at once when they are sure, and undone all at once', async () => {
    const before = await records();
    const popup = await openSuggestions();
    const button = await popup.text('[data-testid=accept-sure]');
    const sure = Number(/\d+/.exec(button)?.[0]);
    expect(sure).toBeGreaterThanOrEqual(2);
    await popup.click('[data-testid=accept-sure]');
    await popup.waitFor('[data-testid=toast]', { text: /entities, \d+ mentions added/ });
    const [entityCount, made] = (await popup.text('[data-testid=toast]')).match(/\d+/g) ?? [];
    expect(Number(entityCount)).toBe(sure);
    await popup.waitFor(`${row}[data-tier=sure]`, { gone: true });
    const after = await room.browser.readStore();
    expect(after['annotations']).toHaveLength((before['annotations'] ?? []).length + Number(made));
    await waitUntil('the marks', async () => (await savedMarks(page)).length === Number(made));
    await popup.click('[data-testid=undo]');
    await popup.waitFor('[data-testid=accept-sure]', { text: button });
    await marksAre(page, []);
    const restored = await records();
    expect(restored['annotations']).toEqual(before['annotations']);
    expect(restored['entities']).toEqual(before['entities']);
    await popup.close();
  });

  it('that are refused in this article stay away from it, and show in another', async () => {
    const popup = await openSuggestions();
    await popup.click(`${await rowOf(popup, 'Port Ellery')} [data-testid=suggestion-refuse]`);
    await popup.click('[data-testid=refuse-here]');
    await popup.waitFor(row, { gone: true, text: 'Port Ellery' });
    await popup.close();
    const again = await openSuggestions();
    await again.waitFor(row, { text: 'Maren Tollvik' });
    expect(await again.exists(row)).toBe(true);
    expect((await again.texts(row)).join()).not.toContain('Port Ellery');
    await again.close();
    const market = await openArticle(room.browser, storyAt('/market'));
    const there = await openSuggestions(market);
    await there.waitFor(row, { text: 'Port Ellery' });
    await there.close();
    await market.close();
  });

  it('that are refused everywhere stay away everywhere, until that is undone', async () => {
    const market = await openArticle(room.browser, storyAt('/market'));
    const popup = await openSuggestions(market);
    await popup.click(`${await rowOf(popup, 'Port Ellery')} [data-testid=suggestion-refuse]`);
    await popup.press('Tab');
    await popup.press('Enter');
    await popup.waitFor('[data-testid=toast]', { text: 'will not be suggested any more' });
    await popup.close();
    const again = await openSuggestions(market);
    await again.waitFor(row, { text: 'Maren Tollvik' });
    expect((await again.texts(row)).join()).not.toContain('Port Ellery');
    await again.click(`${await rowOf(again, 'Maren Tollvik')} [data-testid=suggestion-refuse]`);
    await again.click('[data-testid=refuse-everywhere]');
    await again.waitFor(row, { gone: true, text: 'Maren Tollvik' });
    await again.click('[data-testid=undo]');
    await again.waitFor(row, { text: 'Maren Tollvik' });
    await again.close();
    await market.close();
  });

  it('are accepted as another type by its digit', async () => {
    const market = await openArticle(room.browser, storyAt('/market'));
    const popup = await openSuggestions(market);
    await popup.click(`${await rowOf(popup, 'Maren Tollvik')} [data-testid=suggestion-type]`);
    await popup.waitFor('[data-testid=chip-person]:focus');
    await popup.press('8');
    await popup.waitFor('[data-testid=toast]', { text: 'Maren Tollvik' });
    await marksAre(market, ['Maren Tollvik']);
    expect((await savedMarks(market))[0]?.name).toBe('pressmark-type-group');
    expect((await room.browser.readStore())['entities']).toContainEqual(
      expect.objectContaining({ typeId: 'group', name: 'Maren Tollvik' }),
    );
    await popup.click('[data-testid=undo]');
    await marksAre(market, []);
    await popup.close();
    await market.close();
  });

  it('are walked through in the page, and the popup closes for it', async () => {
    const popup = await openSuggestions();
    await popup.click('[data-testid=walk]');
    await waitUntil('the popup to close', () => popup.closed());
    await page.keyboard.press('Escape');
  });
});

describe('further mentions of an entity', () => {
  it('are offered after saving, tagged without the one unticked, and undone at once', async () => {
    await selectText(page, 'Oskar Brandt', { occurrence: 0 });
    const popup = await room.browser.popup(page);
    await popup.click('[data-testid=chip-person]');
    await popup.click('[data-testid=save]');
    await popup.click('[data-testid=toast] [data-testid=tag-more]');
    await popup.waitFor('[data-testid=mention]', { count: 3 });
    expect((await popup.texts('[data-testid=mention]'))[0]).toContain('“We did not expect that,”');
    await popup.click('li:nth-child(2) [data-testid=mention] input');
    await popup.waitFor('[data-testid=tag-these]', { text: 'Tag 2 mentions' });
    await popup.click('[data-testid=tag-these]');
    await popup.waitFor('[data-testid=toast]', { text: 'Oskar Brandt: 2 mentions added' });
    await marksAre(page, ['Oskar Brandt', 'Brandt', 'Brandt']);
    expect(await ofOrigin('every mention')).toHaveLength(2);
    await popup.waitFor('[data-testid=tag-more]', { text: 'Tag 1 more' });
    await popup.click('[data-testid=undo]');
    await marksAre(page, ['Oskar Brandt']);
    await popup.waitFor('[data-testid=tag-more]', { text: 'Tag 3 more' });
    await popup.close();
  });
});

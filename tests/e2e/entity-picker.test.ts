import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Popup } from '../support/extension-browser';
import { storyPage } from '../support/gazette';
import { openArticle, openReadingRoom, type ReadingRoom } from '../support/open-article';
import { selectText } from '../support/select-text';

const STORIES: Record<string, string> = {
  '/caucasus': storyPage('A harvest on the Black Sea', [
    'The vineyards of Georgia lie below the mountains, and the harvest came three weeks early this year.',
    'Growers said that they had not seen such a September in forty years, and that the cellars were full.',
  ]),
  '/south': storyPage('Peanut growers look to the sky', [
    'In Georgia the fields are dry from the river to the sea, and nobody remembers a longer summer.',
    'The growers have asked for help, and the state has promised to listen to them before the winter.',
  ]),
  '/vote': storyPage('A close count in the south', [
    'Officials in Georgia will count the votes again, since the two lists are only a few hundred apart.',
    'Lena Aldous, who runs the count, said that it would take a week. Aldous asked for patience.',
  ]),
};

let room: ReadingRoom;
let page: Page | undefined;

beforeAll(async () => {
  room = await openReadingRoom({
    pages: {
      'gazette.example': (path) => {
        const body = STORIES[path];
        return body === undefined ? undefined : { body };
      },
    },
  });
});
afterAll(() => room.close());

/** Opens a story and the popup on words of it, as a place or person. */
async function popupOn(path: string, words: string, type: string, occurrence = 0): Promise<Popup> {
  await page?.close();
  page = await openArticle(room.browser, `http://gazette.example${path}`);
  await selectText(page, words, { occurrence });
  const popup = await room.browser.popup(page);
  await popup.click(`[data-testid=chip-${type}]`);
  await popup.waitFor('[data-testid=entity-name]');
  return popup;
}

async function save(popup: Popup): Promise<void> {
  await popup.click('[data-testid=save]');
  await popup.waitFor('[data-testid=toast]', { text: 'Saved' });
  await popup.close();
}

const georgias = async () =>
  ((await room.browser.readStore())['entities'] ?? []).filter(
    (row) => Reflect.get(Object(row), 'name') === 'Georgia',
  );
const option = '[data-testid=entity-option]';

describe('two entities of one name', () => {
  it('come to be when the reader says that a new one is meant', async () => {
    await save(await popupOn('/caucasus', 'Georgia', 'place'));
    expect(await georgias()).toHaveLength(1);
    const popup = await popupOn('/south', 'Georgia', 'place');
    await popup.waitFor('[data-testid=selection]', { text: 'known' });
    await popup.type('[data-testid=entity-name]', '');
    await popup.press('ArrowDown');
    await popup.waitFor(option, { count: 1, text: 'last in “A harvest on the Black Sea”' });
    await popup.waitFor('[data-testid=entity-new]', { text: 'New entity “Georgia” (Place)' });
    await popup.press('ArrowDown');
    await popup.press('Enter');
    await popup.waitFor('[data-testid=entity-new]', { gone: true });
    await save(popup);
    expect(await georgias()).toHaveLength(2);
  });

  it('are told apart by the article that mentioned them last, and picked', async () => {
    const popup = await popupOn('/vote', 'Georgia', 'place');
    await popup.waitFor('[data-testid=selection]', { text: '2 of this name' });
    await popup.type('[data-testid=entity-name]', '');
    await popup.press('ArrowDown');
    await popup.waitFor(option, { count: 2 });
    await popup.waitFor(option, { text: 'last in “A harvest on the Black Sea”' });
    const texts = await popup.texts(option);
    expect(texts.every((text) => text.includes('Place · 1 mention'))).toBe(true);
    const south = texts.findIndex((text) => text.includes('Peanut growers'));
    await popup.click(`${option}:nth-child(${south + 1})`);
    await popup.waitFor('[data-testid=selection]', { text: 'known' });
    await save(popup);
    const { annotations = [] } = await room.browser.readStore();
    const [first, second, third] = annotations
      .map((one): { created: string; entityId?: string } => Object(one))
      .sort((a, b) => a.created.localeCompare(b.created))
      .map(({ entityId }) => entityId);
    expect(third).toBe(second);
    expect(third).not.toBe(first);
    expect(await georgias()).toHaveLength(2);
  });
});

describe('a surname', () => {
  it('is offered as the person whom the article names in full', async () => {
    await save(await popupOn('/vote', 'Lena Aldous', 'person'));
    const popup = await popupOn('/vote', 'Aldous', 'person', 1);
    await popup.click('[data-testid=name-same]');
    expect(await popup.value('[data-testid=entity-name]')).toBe('Lena Aldous');
    await save(popup);
    const { entities = [] } = await room.browser.readStore();
    expect(entities).toHaveLength(3);
  });

  it('of an entity of another type keeps that type when it is picked', async () => {
    const popup = await popupOn('/vote', 'Officials', 'organization');
    await popup.fill('[data-testid=entity-name]', 'Lena');
    await popup.waitFor(option, { count: 1, text: 'in this article' });
    await popup.press('ArrowDown');
    await popup.press('Enter');
    await popup.waitFor('[data-testid=chip-person][aria-pressed=true]');
    await popup.close();
  });
});

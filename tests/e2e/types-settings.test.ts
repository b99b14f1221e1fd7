import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driveDocument } from '../support/drive-document';
import type { Popup } from '../support/extension-browser';
import { openArticle, openReadingRoom, type ReadingRoom } from '../support/open-article';
import { pageUi } from '../support/page-ui';
import { selectText } from '../support/select-text';
import { marksAre, tagByKey } from '../support/tagging';
import { waitUntil } from '../support/wait-until';

let room: ReadingRoom;
let page: Page;
let tab: Page;
let settings: Popup;
/** A second browser, in which nothing was ever set. */
let empty: ReadingRoom | undefined;

beforeAll(async () => {
  room = await openReadingRoom();
  page = await openArticle(room.browser);
  await tagByKey(page, 'Norland', 'Digit3', { occurrence: 2 });
  tab = await room.browser.extensionPage('library.html#/settings');
  settings = driveDocument(tab);
  await settings.waitFor('[data-testid=types]');
});
afterAll(async () => {
  await room.close();
  await empty?.close();
});

const TypeSchema = v.looseObject({
  id: v.string(),
  label: v.optional(v.string()),
  colour: v.string(),
  digit: v.optional(v.string()),
  archived: v.optional(v.literal(true)),
});

async function storedTypes(from: ReadingRoom = room) {
  const rows = v.parse(v.array(TypeSchema), (await from.browser.readStore())['types'] ?? []);
  return rows.sort((a, b) => a.id.localeCompare(b.id));
}
async function typeLabelled(label: string) {
  const found = (await storedTypes()).find((type) => type.label === label);
  return found ?? expect.fail(`No type is called ${label}.`);
}

const toast = (text: string) => settings.waitFor('[data-testid=toast]', { text });
const labels = () => settings.texts('[data-testid=types] [data-testid=type-label]');

/** Selects words of the article, and gives the toolbar that shows at them. */
async function toolbarAt(words: string, occurrence = 0): Promise<Popup> {
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await selectText(page, words, { occurrence });
  const ui = pageUi(page);
  await ui.waitFor('[data-testid=toolbar]');
  return ui;
}

describe('a type of the reader’s own', () => {
  it('is added with label, sign and colour', async () => {
    await settings.click('[data-testid=type-add]');
    await settings.type('[data-testid=type-name]', 'person');
    await settings.waitFor('[data-testid=type-problem]', { text: 'Another type has this label' });
    await settings.fill('[data-testid=type-name]', 'Ship');
    await settings.click('[data-testid=sign-flag]');
    await settings.click('[data-testid=colour-015e63]');
    await settings.click('[data-testid=type-save]');
    await toast('Added “Ship”');
    expect((await labels()).at(-1)).toBe('Ship');
    expect(await typeLabelled('Ship')).toMatchObject({ sign: 'flag', colour: '#015e63' });
  });

  it('is moved up by keys, and the digits in the page follow', async () => {
    const { id } = await typeLabelled('Ship');
    await settings.click(`[data-testid="type-${id}"] [data-testid=type-up]`);
    for (let place = 10; place > 1; place -= 1) {
      await toast(`“Ship” is number ${place} of 11`);
      await settings.press('Enter');
    }
    await toast('“Ship” is number 1 of 11');
    expect((await labels()).slice(0, 3)).toEqual(['Ship', 'Person', 'Organisation']);
    const ui = await toolbarAt('Sanna Wuorel');
    expect(await ui.attribute(`[data-testid="chip-${id}"]`, 'aria-keyshortcuts')).toBe('1');
    expect(await ui.attribute('[data-testid=chip-person]', 'aria-keyshortcuts')).toBe('2');
    await page.keyboard.press('Digit1');
    await ui.waitFor('[data-testid=notice]', { text: 'Ship' });
    await marksAre(page, ['Norland', 'Sanna Wuorel']);
  });

  it('counts what has it', async () => {
    const { id } = await typeLabelled('Ship');
    await settings.waitFor(`[data-testid="type-${id}"] [data-testid=type-use]`, {
      text: '1 mention, 1 entity',
    });
  });
});

describe('a type that Pressmark brought along', () => {
  it('gets another colour and another label, and keeps its id', async () => {
    await tab.bringToFront();
    await settings.click('[data-testid=type-place] [data-testid=type-edit]');
    await settings.fill('[data-testid=type-name]', 'Location');
    await settings.click('[data-testid=colour-781304]');
    await settings.click('[data-testid=type-save]');
    await toast('Changed “Location”');
    const ui = await toolbarAt('Ansgar Tveld');
    await ui.waitFor('[data-testid=chip-place]');
    expect(await ui.attribute('[data-testid=chip-place]', 'aria-label')).toContain('Location');
    expect(await ui.attribute('[data-testid=chip-place]', 'style')).toContain('#781304');
  });

  it('is archived though it is in use: it is offered no more, and its marks stay', async () => {
    await tab.bringToFront();
    await settings.click('[data-testid=type-place] [data-testid=type-archive]');
    await settings.waitFor('[data-testid=archived-types] [data-testid=type-place]');
    const ui = await toolbarAt('Ansgar Tveld');
    await waitUntil(
      'the type to go from the toolbar',
      async () => !(await ui.exists('[data-testid=chip-place]')),
    );
    await marksAre(page, ['Norland', 'Sanna Wuorel']);
    await tab.bringToFront();
    await settings.click('[data-testid=undo]');
    await settings.waitFor('[data-testid=types] [data-testid=type-place]');
    expect(await settings.exists('[data-testid=archived-types]')).toBe(false);
  });
});

describe('all that is of one type', () => {
  it('gets another one, and the empty type goes', async () => {
    const { id } = await typeLabelled('Ship');
    await settings.click(`[data-testid="type-${id}"] [data-testid=type-remove]`);
    await settings.waitFor('[data-testid=reassign-panel]', { text: '1 mention, 1 entity' });
    await settings.click('[data-testid=reassign-confirm]');
    await toast('What was “Ship” is “Person” now; “Ship” is removed');
    await settings.waitFor(`[data-testid="type-${id}"]`, { gone: true });
    const { annotations = [], entities = [] } = await room.browser.readStore();
    const types = [...annotations, ...entities].map((row) => Reflect.get(Object(row), 'typeId'));
    expect(types.sort()).toEqual(['person', 'person', 'place', 'place']);
    await marksAre(page, ['Norland', 'Sanna Wuorel']);
  });

  it('comes back with its type by one Undo', async () => {
    await settings.click('[data-testid=undo]');
    await toast('Undone');
    const { id } = await typeLabelled('Ship');
    await settings.waitFor(`[data-testid="type-${id}"] [data-testid=type-use]`, {
      text: '1 mention, 1 entity',
    });
  });
});

describe('a set of types', () => {
  let file: { name: string; text: string };

  it('is exported as a file', async () => {
    await settings.click('[data-testid=types-export]');
    await toast('pressmark-types-');
    const name = /Saved (\S+)/.exec(await settings.text('[data-testid=toast]'))?.[1] ?? '';
    const text = await waitUntil(`${name} among the downloads`, async () => {
      const path = join(room.browser.downloadDir, name);
      if (!existsSync(path) || existsSync(`${path}.part`)) return undefined;
      return readFileSync(path, 'utf8') || undefined;
    });
    file = { name, text };
    expect(JSON.parse(text).types).toHaveLength(11);
  });

  it('that is damaged is refused in words, and nothing is written', async () => {
    empty = await openReadingRoom();
    const other = driveDocument(await empty.browser.extensionPage('library.html#/settings'));
    const damages = [
      { text: file.text.slice(0, -20), words: 'it is not valid JSON' },
      { text: '{"format": "pressmark"}', words: 'holds no types' },
      { text: file.text.replace('#015e63', 'teal'), words: 'types › 1 › colour' },
    ];
    for (const [index, { text, words }] of damages.entries()) {
      const path = join(empty.browser.downloadDir, `damaged-${index}.json`);
      writeFileSync(path, text);
      await other.upload('[data-testid=types-file]', path);
      await other.waitFor('[data-testid=types-error]', { text: words });
      expect(await other.exists('[data-testid=types-confirm]')).toBe(false);
    }
    expect(Object.values(await empty.browser.readStore()).flat()).toEqual([]);
    await other.close();
  });

  it('is the same in a browser that imports it', async () => {
    if (!empty) throw new Error('The other browser did not start.');
    const other = driveDocument(await empty.browser.extensionPage('library.html#/settings'));
    const path = join(empty.browser.downloadDir, file.name);
    writeFileSync(path, file.text);
    await other.upload('[data-testid=types-file]', path);
    await other.waitFor('[data-testid=types-summary]', { text: '11 types: 1 new' });
    expect(await storedTypes(empty)).toEqual([]);
    await other.click('[data-testid=types-confirm]');
    await other.waitFor('[data-testid=types-done]');
    await waitUntil('the types of the other browser', async () => {
      const shown = await other.texts('[data-testid=types] [data-testid=type-label]');
      return shown.join() === (await labels()).join();
    });
    expect(await storedTypes(empty)).toEqual(await storedTypes());
    await other.close();
  });
});

describe('suggestions', () => {
  it('show as the reader sets it', async () => {
    await settings.click('[data-testid=suggestions-always]');
    await waitUntil('the setting to be stored', async () => {
      const { settings: rows = [] } = await room.browser.readStore();
      return rows.some((row) => JSON.stringify(row).includes('"always"'));
    });
  });

  it('have sent nothing to any other host', () => {
    expect([...room.browser.requests, ...(empty?.browser.requests ?? [])]).toEqual([]);
  });
});

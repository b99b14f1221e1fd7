import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { driveDocument } from '../support/drive-document';
import type { Popup } from '../support/extension-browser';
import { openArticle, openReadingRoom, type ReadingRoom } from '../support/open-article';
import { marksAre, tagByKey } from '../support/tagging';
import { waitUntil } from '../support/wait-until';

let room: ReadingRoom;
let page: Page;
let tab: Page;
let library: Popup;

const WORDS = ['Ansgar Tveld', 'Tveld', 'Tveld', 'Sanna Wuorel'];

beforeAll(async () => {
  room = await openReadingRoom();
  page = await openArticle(room.browser);
  // Before the fuller name is known here, a surname is a person of its own.
  await tagByKey(page, 'Tveld', 'Digit1', { occurrence: 1 });
  await tagByKey(page, 'Tveld', 'Digit1', { occurrence: 2 });
  await tagByKey(page, 'Ansgar Tveld', 'Digit1');
  await tagByKey(page, 'Sanna Wuorel', 'Digit2');
  tab = await room.browser.extensionPage('library.html#/entities');
  library = driveDocument(tab);
  await library.waitFor('[data-testid=entity-row]');
});
afterAll(() => room.close());

const RowsSchema = v.array(v.looseObject({ id: v.string(), deleted: v.optional(v.string()) }));
const EntitySchema = v.looseObject({
  id: v.string(),
  name: v.string(),
  aliases: v.array(v.string()),
  links: v.array(v.string()),
  note: v.string(),
  deleted: v.optional(v.string()),
  mergedInto: v.optional(v.string()),
});

/** What is not in the trash, by id, without the time of the last change. */
async function liveRows(table: 'annotations' | 'entities') {
  const rows = v.parse(RowsSchema, (await room.browser.readStore())[table] ?? []);
  return rows
    .filter(({ deleted }) => deleted === undefined)
    .map(({ modified: _modified, ...row }) => row)
    .sort((a, b) => a.id.localeCompare(b.id));
}

async function entityNamed(name: string) {
  const rows = v.parse(v.array(EntitySchema), await liveRows('entities'));
  return rows.find((row) => row.name === name && row.mergedInto === undefined);
}

/** Goes to the list and opens the entity of this name. */
async function openEntity(name: string): Promise<void> {
  await tab.bringToFront();
  await library.click('[data-testid=nav-entities]');
  await library.waitFor('[data-testid=entity-row]');
  const entity = await entityNamed(name);
  await library.click(`[data-testid=entity-row][data-id="${entity?.id}"] a`);
  await library.waitFor('[data-testid=entity-title]', { text: name });
}

const toast = (text: string | RegExp) => library.waitFor('[data-testid=toast]', { text });

/** Presses Undo and waits until a table is again as it was. */
async function undoGives(table: 'annotations' | 'entities', before: unknown): Promise<void> {
  await library.click('[data-testid=undo]');
  await toast('Undone');
  expect(await liveRows(table)).toEqual(before);
}

describe('the list of entities', () => {
  it('tells how often each is mentioned, and in how many articles', async () => {
    await library.waitFor('[data-testid=entity-row]', { count: 3 });
    await library.waitFor('[data-testid=entity-row]', { text: /^Tveld\s+Person\s+2\s+1\s/ });
    await library.waitFor('[data-testid=entity-row]', { text: /^Sanna Wuorel\s+Organisation/ });
  });

  it('narrows to the words that are typed, whatever their accents and case', async () => {
    await library.type('[data-testid=entities-find]', 'tvéLD');
    await library.waitFor('[data-testid=entity-row]', { count: 2 });
    await library.fill('[data-testid=entities-find]', 'nobody');
    await library.waitFor('[data-testid=entities-count]', { text: 'No entity' });
    await library.fill('[data-testid=entities-find]', 'ansgar tv');
    await library.waitFor('[data-testid=entity-row]', { count: 1 });
  });

  it('is as it was left when the reader comes back from an entity', async () => {
    await library.click('[data-testid=entity-row] a');
    await library.waitFor('[data-testid=entity-title]', { text: 'Ansgar Tveld' });
    await library.click('[data-testid=back]');
    await library.waitFor('[data-testid=entity-row]', { count: 1 });
    expect(await library.value('[data-testid=entities-find]')).toBe('ansgar tv');
    await library.fill('[data-testid=entities-find]', ' ');
    await library.waitFor('[data-testid=entity-row]', { count: 3 });
  });
});

describe('an entity', () => {
  it('shows its mentions in their sentences, under the article that has them', async () => {
    await openEntity('Tveld');
    await library.waitFor('[data-testid=mention-article]', { count: 1, text: 'Norland closes' });
    await library.waitFor('[data-testid=mention]', { count: 2 });
    const [sentence = ''] = await library.texts('[data-testid=mention]');
    expect(sentence).toMatch(/\S+ \S+.*Tveld|Tveld.*\S+ \S+/);
  });

  it('that gets another name has it in the popup too, and keeps the old one', async () => {
    await openEntity('Ansgar Tveld');
    await library.click('[data-testid=entity-rename]');
    await library.fill('[data-testid=rename-name]', 'Ansgar Olav Tveld');
    await library.click('[data-testid=rename-save]');
    await library.waitFor('[data-testid=entity-title]', { text: 'Ansgar Olav Tveld' });
    await library.waitFor('[data-testid=alias]', { text: 'Ansgar Tveld' });
    const popup = await room.browser.popup(page);
    await popup.waitFor('[data-testid=annotation]', { count: 4 });
    expect(await popup.visibleText()).toContain('Ansgar Olav Tveld');
    await popup.close();
  });

  it('takes other names, links and a note', async () => {
    await openEntity('Ansgar Olav Tveld');
    await library.type('[data-testid=alias-new]', 'the harbour master');
    await library.press('Enter');
    await library.waitFor('[data-testid=alias]', { count: 2 });
    await library.type('[data-testid=link-new]', 'not a link');
    await library.press('Enter');
    await library.waitFor('[data-testid=link-problem]', { text: 'no web address' });
    await library.fill('[data-testid=link-new]', 'q42');
    await library.press('Enter');
    await library.waitFor('[data-testid=link]', { text: 'Wikidata Q42' });
    await library.type('[data-testid=entity-note]', 'Asked twice.');
    await library.click('[data-testid=entity-note-save]');
    await toast('Note saved');
    expect(await entityNamed('Ansgar Olav Tveld')).toMatchObject({
      aliases: ['Ansgar Tveld', 'the harbour master'],
      links: ['https://www.wikidata.org/wiki/Q42'],
      note: 'Asked twice.',
    });
  });

  it('loses a name at a press, gets it back by Undo, and the focus stays near', async () => {
    const before = await liveRows('entities');
    await library.click('[data-testid=alias]:nth-child(2) [data-testid=alias-remove]');
    await library.waitFor('[data-testid=alias]', { count: 1 });
    await waitUntil('the focus to go to the field below', () =>
      library.evaluate((root) => root.activeElement?.getAttribute('data-testid') === 'alias-new'),
    );
    await undoGives('entities', before);
  });

  it('is merged with another by hand, and parted again by Undo', async () => {
    const [entities, annotations] = [await liveRows('entities'), await liveRows('annotations')];
    await openEntity('Tveld');
    await library.click('[data-testid=entity-merge]');
    await library.waitFor('[data-testid=merge-option]', { count: 1 });
    await library.waitFor('[data-testid=merge-panel]', {
      text: /Ansgar Olav Tveld\s+Person\s+1 mention · Norland closes/,
    });
    await library.click('[data-testid=merge-option]');
    await library.click('[data-testid=merge-keep-other]');
    await library.waitFor('[data-testid=merge-outcome]', {
      text: '2 mentions of “Tveld” become those of “Ansgar Olav Tveld”',
    });
    await library.click('[data-testid=merge-confirm]');
    await library.waitFor('[data-testid=entity-title]', { text: 'Ansgar Olav Tveld' });
    await library.waitFor('[data-testid=mention]', { count: 3 });
    await library.waitFor('[data-testid=alias]', { text: /^Tveld/ });
    expect(await entityNamed('Tveld')).toBeUndefined();
    await marksAre(page, WORDS);
    await undoGives('annotations', annotations);
    expect(await liveRows('entities')).toEqual(entities);
  });

  it('is split where a mention is someone else', async () => {
    const annotations = await liveRows('annotations');
    await openEntity('Tveld');
    await library.click('[data-testid=entity-split]');
    expect(await library.attribute('[data-testid=split-confirm]', 'disabled')).not.toBeNull();
    await library.click('[data-testid=mention]:nth-child(2) [data-testid=mention-choose]');
    await library.waitFor('[data-testid=split-count]', { text: '1 of 2' });
    await library.fill('[data-testid=split-name]', 'Berit Tveld');
    await library.click('[data-testid=split-confirm]');
    await toast('Moved 1 mention to “Berit Tveld”');
    await library.waitFor('[data-testid=mention]', { count: 1 });
    expect(await entityNamed('Berit Tveld')).toBeDefined();
    await undoGives('annotations', annotations);
    expect(await entityNamed('Berit Tveld')).toBeUndefined();
  });

  it('goes and leaves its mentions as highlights, until Undo', async () => {
    const annotations = await liveRows('annotations');
    await openEntity('Tveld');
    await library.click('[data-testid=entity-delete]');
    await library.click('[data-testid=delete-confirm]');
    await library.waitFor('[data-testid=entity-row]', { count: 2 });
    await marksAre(page, WORDS);
    const highlights = (await liveRows('annotations')).filter(
      (row) => Reflect.get(row, 'kind') === 'highlight',
    );
    expect(highlights).toHaveLength(2);
    await undoGives('annotations', annotations);
  });

  it('goes with its mentions, and all comes back by Undo', async () => {
    const annotations = await liveRows('annotations');
    await openEntity('Tveld');
    await library.click('[data-testid=entity-delete]');
    await library.click('[data-testid=delete-all]');
    await library.press('Enter');
    await library.waitFor('[data-testid=entity-row]', { count: 2 });
    await marksAre(page, ['Ansgar Tveld', 'Sanna Wuorel']);
    await undoGives('annotations', annotations);
    await marksAre(page, WORDS);
    await library.waitFor('[data-testid=entity-row]', { count: 3 });
  });
});

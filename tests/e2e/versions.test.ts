import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Popup } from '../support/extension-browser';
import {
  openArticle,
  openReadingRoom,
  type ReadingRoom,
  startPressmark,
} from '../support/open-article';
import { marksAre, tagByKey } from '../support/tagging';
import { waitUntil } from '../support/wait-until';

const ADDRESS = 'http://ledger.example/tide-mill';

/** The article as the publisher has it: who rents the mill, and how many people it feeds. */
const PARAGRAPHS = [
  `The tide mill at Corran Sound will grind again this winter, for the first time since the sluice
  broke, the parish said on Thursday. Its wheel turned on trial for most of the night.`,
  `Ilse Varga, who has rented the mill for a token sum, means to bake for forty households along the
  sound. She learned the trade from an aunt and has never sold a loaf outside the parish.`,
  `The harbour master fears for the eel ladder under the wheel. He wants a grating, and somebody who
  takes the weed out of it twice a day until the spring tides are over.`,
  `Tomos Breck, the last miller, looked on from the bank with his dog. He said that the stones were
  better than the new ones and that nobody had asked him how to dress them.`,
  `The parish has put the cost at nine thousand crowns, most of it for oak. A second sluice is to
  follow when the summer visitors have gone and the lane is free for carts.`,
];

const pageOf = (paragraphs: readonly string[], stamp = '5 min ago') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Tide mill at Corran Sound to grind again</title></head>
<body><main><article><h1>Tide mill at Corran Sound to grind again</h1><p>Updated ${stamp}</p>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
</article></main></body></html>`;

const BEFORE = pageOf(PARAGRAPHS);
const EDITED = pageOf(
  PARAGRAPHS.flatMap((text) =>
    text.startsWith('Tomos') ? [] : [text.replace('for forty households', 'for sixty households')],
  ),
);
const ELSEWHERE = pageOf(
  PARAGRAPHS.map((text) => text.replace('nine thousand crowns', 'ten thousand crowns')),
);

let room: ReadingRoom;
let page: Page;
let published = BEFORE;

beforeAll(async () => {
  const site = (path: string) => (path === '/favicon.ico' ? undefined : { body: published });
  room = await openReadingRoom({ pages: { 'ledger.example': site } });
});
afterAll(() => room.close());

/** The publisher has this page up now, and the reader comes back to it. */
async function comeBack(html: string): Promise<Popup> {
  published = html;
  await page.reload();
  await startPressmark(room.browser, page);
  const popup = await room.browser.popup(page);
  await popup.waitFor('[data-testid=annotation]', { count: 3 });
  return popup;
}

const stored = async (table: string) => (await room.browser.readStore())[table] ?? [];
const fieldOf = (row: unknown, name: string): unknown => Reflect.get(Object(row), name);
const newestText = async () => {
  const [article] = await stored('articles');
  const id = fieldOf(article, 'snapshotId');
  const snapshots = await stored('snapshots');
  return String(
    fieldOf(
      snapshots.find((one) => fieldOf(one, 'id') === id),
      'text',
    ),
  );
};

describe('an article that was annotated', () => {
  it('is not edited while only its time stamp runs on', async () => {
    page = await openArticle(room.browser, ADDRESS);
    await tagByKey(page, 'Corran Sound', 'Digit3', { occurrence: 1 });
    await tagByKey(page, 'bake for forty households', 'h');
    await tagByKey(page, 'Tomos Breck', 'Digit1');
    const popup = await comeBack(pageOf(PARAGRAPHS, '3 hours ago'));
    expect(await popup.exists('[data-testid=edited]')).toBe(false);
    await popup.close();
    expect(await stored('snapshots')).toHaveLength(1);
  });

  it('is said to be edited, with the number of passages that changed', async () => {
    const popup = await comeBack(EDITED);
    await popup.waitFor('[data-testid=edited]', {
      text: 'Edited since you read it: 2 passages changed',
    });
    await popup.close();
  });

  it('shows what changed, word by word, and gives the focus back', async () => {
    const popup = await room.browser.popup(page);
    await popup.click('[data-testid=changes-show]');
    await popup.waitFor('[data-testid=changes]', { text: 'What changed since' });
    const kinds = await popup.attributes('[data-testid=change]', 'data-kind');
    expect(kinds).toEqual(['same', 'changed', 'same', 'gone', 'same']);
    const [gone, ...others] = await popup.texts('[data-testid=changes] [data-kind=changed] del');
    expect(others).toEqual([]);
    expect(gone).toContain('forty');
    expect(await popup.text('[data-testid=changes] [data-kind=changed] ins')).toContain('sixty');
    expect(await popup.text('[data-testid=changes] [data-kind=gone] del')).toContain('his dog');
    await popup.press('Escape');
    await popup.waitFor('[data-testid=changes]', { gone: true });
    const focused = await popup.evaluate(
      (root) => root.activeElement?.getAttribute('data-testid') ?? '',
    );
    expect(focused).toBe('changes-show');
    await popup.close();
  });

  it('has the edited text kept beside the one that was annotated', async () => {
    await waitUntil('the new version', async () => (await stored('snapshots')).length === 2, {
      timeout: 15_000,
    });
    expect(await newestText()).toContain('sixty households');
    for (const annotation of await stored('annotations')) {
      const id = fieldOf(annotation, 'snapshotId');
      const snapshots = await stored('snapshots');
      const text = fieldOf(
        snapshots.find((one) => fieldOf(one, 'id') === id),
        'text',
      );
      expect(text).toContain('forty households');
    }
  });

  it('is as it was again when the publisher puts the words back', async () => {
    const popup = await comeBack(pageOf(PARAGRAPHS, '2 days ago'));
    expect(await popup.exists('[data-testid=edited]')).toBe(false);
    await popup.close();
    await marksAre(page, ['Corran Sound', 'bake for forty households', 'Tomos Breck']);
    expect(await stored('snapshots')).toHaveLength(2);
  });

  it('is said to be edited also when no passage changed', async () => {
    const popup = await comeBack(ELSEWHERE);
    await popup.waitFor('[data-testid=edited]', { text: 'your passages are as they were' });
    await popup.close();
  });

  it('is not edited where only its beginning is shown', async () => {
    const popup = await comeBack(pageOf(PARAGRAPHS.slice(0, 3)));
    expect(await popup.exists('[data-testid=edited]')).toBe(false);
    await popup.close();
  });

  it('is told apart from another article at its address', async () => {
    const other = [
      `Frost has closed the upper meadows to cattle, the drovers' union told its members at noon. The
      herds stay in the valley until the passes are dry and the wells no longer freeze over.`,
      `A vet from the county went from farm to farm with salt and advice, and found two calves that
      had been given up for lost behind a wall of drifted snow near the chapel.`,
    ];
    const popup = await comeBack(pageOf([...other, ...other.map((text) => text.toUpperCase())]));
    await popup.waitFor('[data-testid=edited]', { text: 'another text than the one you read' });
    await popup.close();
  });

  it('has sent nothing to any other host', () => {
    expect(room.browser.requests).toEqual([]);
  });
});

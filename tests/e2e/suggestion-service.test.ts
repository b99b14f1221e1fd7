import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askTabAt, askWorker } from '../support/ask-worker';
import type { Json } from '../support/call-source';
import {
  openArticle,
  openReadingRoom,
  type ReadingRoom,
  SAMPLE_URL,
} from '../support/open-article';
import type { Site } from '../support/site-server';

/** The words of an article and how it is known, as a page tells them. */
interface AboutText {
  url: string;
  facts: Json;
  snapshot: {
    scope: 'article';
    text: string;
    blocks: { start: number; end: number; kind: string }[];
  };
}
interface Mention {
  start: number;
  end: number;
  source: string;
}
interface Group {
  label: string;
  typeId: string;
  tier: string;
  entityId?: string;
  mentions: Mention[];
}

const FOREIGN_URL = 'http://avis.example/havn';
const avis: Site = (path) =>
  path === '/havn'
    ? {
        body: `<!doctype html><html lang="nb"><head><title>Havnen i Kesterhavn er stengt - Avisen</title></head>
<body><article><h1>Havnen i Kesterhavn er stengt</h1>
<p>Statsminister Ansgar Tveld sa tirsdag at havnen i Kesterhavn ikke lenger er trygg for dem som arbeider der.</p>
<p>Tveld vil ikke si hvor lenge den skal være stengt, og fagforeningen mener at grunnen er en helt annen.</p>
</article></body></html>`,
      }
    : undefined;

let room: ReadingRoom;
let library: Page;
let about: AboutText;

const aboutPage = async (url: string): Promise<AboutText> => {
  type State = { facts: Json; snapshot: AboutText['snapshot'] };
  const { facts, snapshot } = await askTabAt<State>(library, url, 'tab.state', {});
  return { url, facts, snapshot };
};
const ask = <T>(verb: string, body: object): Promise<T> =>
  askWorker<T>(library, verb, JSON.parse(JSON.stringify(body)) as Json);
const groupsOf = async (text: AboutText): Promise<Group[]> =>
  (await ask<{ groups: Group[] }>('app.suggest', text)).groups;
const find = (groups: readonly Group[], label: string): Group | undefined =>
  groups.find((group) => group.label === label);
const wordsOf = ({ mentions }: Group, { snapshot }: AboutText): string[] =>
  mentions.map(({ start, end }) => snapshot.text.slice(start, end));

/** A group as the popup accepts it. */
function accepted({ label, typeId, entityId, mentions }: Group, { snapshot }: AboutText) {
  const passages = mentions.map(({ start, end }) => ({
    start,
    end,
    exact: snapshot.text.slice(start, end),
    prefix: snapshot.text.slice(Math.max(0, start - 32), start),
    suffix: snapshot.text.slice(end, end + 32),
  }));
  return { typeId, name: label, ...(entityId && { entityId }), passages };
}

const rows = async (): Promise<Record<string, number>> => {
  const store = await room.browser.readStore();
  return Object.fromEntries(Object.entries(store).map(([table, { length }]) => [table, length]));
};
const EMPTY = { articles: 0, snapshots: 0, annotations: 0, entities: 0, dismissals: 0, changes: 0 };

beforeAll(async () => {
  room = await openReadingRoom({ pages: { 'avis.example': avis } });
  await openArticle(room.browser);
  library = await room.browser.extensionPage('library.html');
  about = await aboutPage(SAMPLE_URL);
});
afterAll(() => room.close());

describe('suggestions for an article', () => {
  it('are its own people, places and dates, with all their mentions', async () => {
    const groups = await groupsOf(about);
    const tveld = find(groups, 'Ansgar Tveld');
    expect(tveld).toMatchObject({ typeId: 'person', tier: 'sure' });
    expect(tveld && wordsOf(tveld, about).length).toBeGreaterThan(3);
    expect(tveld && new Set(wordsOf(tveld, about))).toEqual(new Set(['Ansgar Tveld', 'Tveld']));
    expect(groups.map(({ typeId }) => typeId)).toEqual(
      expect.arrayContaining(['person', 'place', 'organization', 'date', 'figure']),
    );
  });

  it('are the same when asked again, and leave nothing but offsets in memory', async () => {
    const [first, second] = [await groupsOf(about), await groupsOf(about)];
    expect(second).toEqual(first);
    expect(await rows()).toMatchObject(EMPTY);
    const { local, session } = await room.browser.readStorage();
    expect(JSON.stringify(local)).not.toMatch(/Tveld|Kesterhavn|news\.example/);
    const kept = JSON.stringify(session);
    expect(kept).toContain('suggestions');
    expect(kept).not.toMatch(/Tveld|Kesterhavn|news\.example/);
  });

  it('that are refused here stay away, and nothing of the article is stored for it', async () => {
    const refusal = { words: ['Ansgar Tveld'], typeId: 'person', everywhere: false };
    const told = { url: about.url, refusal };
    const { undo } = await ask<{ undo: string }>('app.refuse', told);
    expect(find(await groupsOf(about), 'Ansgar Tveld')).toBeUndefined();
    expect(await rows()).toMatchObject(EMPTY);
    await ask('app.unrefuse', { undo });
    expect(find(await groupsOf(about), 'Ansgar Tveld')).toBeDefined();
    await expect(ask('app.unrefuse', { undo })).rejects.toThrow('errorUndoConflict');
  });

  it('are accepted with all mentions in one action, which one undo takes back', async () => {
    const tveld = find(await groupsOf(about), 'Ansgar Tveld');
    expect(tveld).toBeDefined();
    if (!tveld) return;
    const count = tveld.mentions.length;
    const body = { ...about, accepted: [accepted(tveld, about)], origin: 'suggestion' };
    const { made, group } = await ask<{ made: number; group: number }>('app.accept', body);
    expect(made).toBe(count);
    expect(await rows()).toMatchObject({ articles: 1, annotations: count, entities: 1 });
    expect(find(await groupsOf(about), 'Ansgar Tveld')).toBeUndefined();
    await ask('app.undo', { group });
    expect(await rows()).toMatchObject({ ...EMPTY, changes: expect.any(Number) });
    expect(find(await groupsOf(about), 'Ansgar Tveld')?.mentions).toHaveLength(count);
  });

  it('know in another language what was tagged before', async () => {
    const tveld = find(await groupsOf(about), 'Ansgar Tveld');
    const body = tveld && { ...about, accepted: [accepted(tveld, about)], origin: 'suggestion' };
    await ask('app.accept', body ?? {});
    const page = await openArticle(room.browser, FOREIGN_URL);
    const foreign = await aboutPage(FOREIGN_URL);
    const known = find(await groupsOf(foreign), 'Ansgar Tveld');
    expect(known).toMatchObject({ typeId: 'person', entityId: expect.any(String) });
    expect(known && wordsOf(known, foreign)).toEqual(['Ansgar Tveld', 'Tveld']);
    expect(known?.mentions.map(({ source }) => source)).toEqual(['taught', 'taught']);
    const use = await ask<object[]>('app.entityUse', { ids: [known?.entityId] });
    expect(use).toMatchObject([{ articles: 1, last: { title: expect.any(String) } }]);
    await page.close();
  });
});

describe('the worker', () => {
  it('answers others while it works on a long text', async () => {
    const text = Array.from({ length: 100 }, (_, at) => `${at} ${about.snapshot.text}`).join('\n');
    const blocks = [{ start: 0, end: text.length, kind: 'paragraph' }];
    const long = { ...about, snapshot: { scope: 'article', text, blocks } };
    const order: string[] = [];
    const slow = ask('app.suggest', long).then(() => order.push('suggestions'));
    slow.catch(() => undefined);
    await ask('app.read', { url: about.url }).then(() => order.push('the popup’s reading'));
    await ask('app.complete', { prefix: 'tv' }).then(() => order.push('names'));
    await slow.catch(() => undefined);
    expect(order).toEqual(['the popup’s reading', 'names', 'suggestions']);
  });

  it('takes no text that is no article’s, and no verbs for pages from elsewhere', async () => {
    await expect(ask('app.suggest', { ...about, url: 'file:///etc' })).rejects.toThrow(
      'errorInvalidData',
    );
    await expect(ask('page.suggest', about)).rejects.toThrow();
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPopupActions } from '@/entrypoints/popup/popup-actions';
import { createPopupState } from '@/entrypoints/popup/popup-state';
import { createTranslator } from '@/utils/platform/i18n';
import { entity, mention, passage } from '../components/records';
import { group } from '../components/suggestions';

/** The browser as far as a popup's writes need it: what was asked, and what the worker answers. */
const worker = vi.hoisted(() => {
  const asked: { verb: string; ask: unknown }[] = [];
  const answers: Record<string, unknown> = {};
  const answer = async (message: { verb: string; ask: unknown }) => {
    asked.push(message);
    const reply = answers[message.verb];
    return reply instanceof Error ? { failed: { key: 'errorDatabase' } } : { ok: reply };
  };
  // The polyfill looks for both before it hands out the browser's own.
  vi.stubGlobal('chrome', { runtime: { id: 'pressmark' } });
  vi.stubGlobal('browser', {
    runtime: { id: 'pressmark', sendMessage: answer },
    tabs: {
      sendMessage: (_tab: number, message: { verb: string; ask: unknown }) => answer(message),
    },
  });
  return { asked, answers };
});

const TEXT = 'Aina Rask, of Norland, spoke. Rask had come by boat from Norland, said Rask.';
const url = 'https://news.example/a';
const snapshot = { scope: 'article' as const, text: TEXT, blocks: [] };
const facts = {
  ...{ url, title: '', headings: [], meta: [], linkedData: [], times: [] },
  ...{ authors: [], byline: '', langs: [], canonical: '' },
};
const spans = (words: string) =>
  [...TEXT.matchAll(new RegExp(words, 'g'))].map(({ index }) => ({
    start: index,
    end: index + words.length,
    typeId: 'place',
    tier: 'sure' as const,
    source: 'english' as const,
  }));
const norland = group('Norland', 0, { typeId: 'place', mentions: spans('Norland') });
const rask = group('Aina Rask', 0, {
  source: 'taught',
  entityId: 'rask',
  mentions: [...spans('Aina Rask'), ...spans('Rask').slice(1)],
});

beforeEach(() => {
  worker.asked.length = 0;
});

/** A popup on an article with both suggestions; one mention is tagged. */
function openPopup() {
  const state = createPopupState();
  const failed: unknown[] = [];
  const looks: string[] = [];
  const moment = '2026-03-02T08:00:00.000Z';
  const article = {
    ...{ id: 'article', url, urls: [url], title: 'A', byline: '', publisher: '' },
    ...{ snapshotId: 'snapshot', firstSeen: moment, lastSeen: moment },
  };
  const annotations = [mention('one', 'rask')];
  state.stored.value = {
    ...state.stored.value,
    notes: { article, annotations, entities: [entity('rask', 'Aina Rask')] },
  };
  state.stage.value = {
    tabId: 1,
    url,
    article: { title: 'A', byline: '', publisher: '', canonical: 'https://news.example/b' },
    state: { url, facts, snapshot: { ...snapshot, text: `Edited. ${TEXT}` }, places: [] },
  };
  // The page shows another text by now: what is accepted still counts in the one it was proposed for.
  const about = { url, facts, snapshot };
  state.suggestions.value = { state: 'ready', groups: [rask, norland], some: false, about };
  const actions = createPopupActions({
    state,
    t: createTranslator(
      {
        acceptedOne: '{name}: {mentions}',
        acceptedMany: '{entities}, {mentions}',
        entitiesCount_other: '{count} entities',
        mentionsCount_other: '{count} mentions',
      },
      'en',
    ),
    fail: (reason) => failed.push(reason),
    changeDraft: () => undefined,
    refresh: async () => undefined,
    lookAgain: () => looks.push('again'),
    holdLook: () => looks.push('hold'),
    readGrant: () => undefined,
    open: () => undefined,
  });
  const settled = () => vi.waitUntil(() => !state.saving.value);
  return { state, actions, failed, looks, settled };
}

describe('accepting suggestions', () => {
  it('sends each entity with its passages in one write, and tells how much it was', async () => {
    const { state, actions, settled } = openPopup();
    worker.answers['app.accept'] = { made: 5, group: 3 };
    actions.acceptSuggestions([rask, norland]);
    await settled();
    expect(worker.asked).toMatchObject([
      {
        verb: 'app.accept',
        ask: {
          ...{ url, facts, snapshot },
          origin: 'suggestion',
          accepted: [
            {
              ...{ typeId: 'person', name: 'Aina Rask', entityId: 'rask' },
              passages: [{ exact: 'Aina Rask' }, { exact: 'Rask' }, { exact: 'Rask' }],
            },
            { typeId: 'place', name: 'Norland', passages: [{ start: 14 }, { start: 57 }] },
          ],
        },
      },
    ]);
    expect(state.toast.value).toEqual({ text: '2 entities, 5 mentions', undo: true });
    expect(state.suggestions.value).toMatchObject({ groups: [], some: true });
    actions.undo();
    await settled();
    expect(worker.asked.at(-1)).toEqual({ verb: 'app.undo', ask: { group: 3 } });
  });

  it('as another type is another entity than the one that was known', async () => {
    const { state, actions, settled } = openPopup();
    worker.answers['app.accept'] = { made: 3, group: 4 };
    actions.acceptSuggestions([rask], 'group');
    await settled();
    const [asked] = worker.asked;
    expect(asked?.ask).toMatchObject({ accepted: [{ typeId: 'group', name: 'Aina Rask' }] });
    expect(JSON.stringify(asked)).not.toContain('entityId');
    expect(state.toast.value?.text).toBe('Aina Rask: 3 mentions');
    expect(state.suggestions.value.groups).toEqual([norland]);
  });

  it('that fails leaves them where they were, and asks anew', async () => {
    const { state, actions, failed, looks, settled } = openPopup();
    worker.answers['app.accept'] = new Error('No database');
    actions.acceptSuggestions([rask]);
    await settled();
    expect(failed).toHaveLength(1);
    expect(state.suggestions.value.groups).toEqual([rask, norland]);
    expect(looks).toEqual(['hold', 'again']);
  });
});

describe('refusing a suggestion', () => {
  it('sends its different words, and can be taken back', async () => {
    const { state, actions, settled } = openPopup();
    worker.answers['app.refuse'] = { undo: 'refusal 7' };
    actions.refuseSuggestion(rask, true);
    await settled();
    expect(worker.asked).toEqual([
      {
        verb: 'app.refuse',
        ask: {
          url,
          canonical: 'https://news.example/b',
          refusal: { words: ['Aina Rask', 'Rask'], typeId: 'person', everywhere: true },
        },
      },
    ]);
    expect(state.suggestions.value.groups).toEqual([norland]);
    actions.undo();
    await settled();
    expect(worker.asked.at(-1)).toEqual({ verb: 'app.unrefuse', ask: { undo: 'refusal 7' } });
  });
});

describe('further mentions', () => {
  it('are tagged as mentions of their entity, and the list closes', async () => {
    const { state, actions, settled } = openPopup();
    const mentions = [passage('Rask', 30), passage('Rask', 71)];
    state.more.value = {
      of: new Map([['rask', mentions]]),
      text: TEXT,
      about: { url, facts, snapshot },
    };
    actions.openMore('rask');
    expect(state.more.value.open).toBe('rask');
    worker.answers['app.accept'] = { made: 1, group: 5 };
    actions.tagMore('rask', mentions.slice(1));
    await settled();
    expect(worker.asked).toMatchObject([
      {
        ask: {
          snapshot,
          origin: 'every mention',
          accepted: [
            { typeId: 'person', name: 'Aina Rask', entityId: 'rask', passages: [{ start: 71 }] },
          ],
        },
      },
    ]);
    expect(state.more.value).toMatchObject({ of: new Map(), text: TEXT });
    expect(state.more.value.open).toBeUndefined();
    expect(state.toast.value?.undo).toBe(true);
  });
});

describe('words of a suggestion', () => {
  it('are shown in the page by their passage, and their loss is told', async () => {
    const { state, actions } = openPopup();
    worker.answers['tab.show'] = { shown: false };
    actions.showWords({ start: 14, end: 21 });
    await vi.waitUntil(() => state.toast.value);
    expect(worker.asked).toMatchObject([
      { verb: 'tab.show', ask: { passage: { start: 14, exact: 'Norland' } } },
    ]);
    expect(state.toast.value).toEqual({ text: 'jumpLost', undo: false });
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createPopupActions } from '@/entrypoints/popup/popup-actions';
import { createPopupState } from '@/entrypoints/popup/popup-state';
import { createTranslator } from '@/utils/platform/i18n';
import { highlight, mention, note } from '../components/records';

/** The browser as far as a popup's writes need it: what was asked, and what the worker answers. */
const worker = vi.hoisted(() => {
  const asked: unknown[] = [];
  const answers: Record<string, unknown> = {};
  // The polyfill looks for both before it hands out the browser's own.
  vi.stubGlobal('chrome', { runtime: { id: 'pressmark' } });
  vi.stubGlobal('browser', {
    runtime: {
      id: 'pressmark',
      sendMessage: async (message: { verb: string }) => {
        asked.push(message);
        return { ok: answers[message.verb] };
      },
    },
  });
  return { asked, answers };
});

beforeEach(() => {
  worker.asked.length = 0;
});

/** A popup on an article with two mentions and a highlight. */
function openPopup() {
  const state = createPopupState();
  const annotations = [
    mention('one', 'rask'),
    mention('two', 'rask'),
    highlight('three'),
    note('four', 'So.'),
  ];
  const article = {
    id: 'article',
    url: 'https://news.example/a',
    urls: ['https://news.example/a'],
    title: 'A',
    byline: '',
    publisher: '',
    snapshotId: 'snapshot',
    firstSeen: '2026-03-02T08:00:00.000Z',
    lastSeen: '2026-03-02T08:00:00.000Z',
  };
  state.stored.value = { ...state.stored.value, notes: { article, annotations, entities: [] } };
  state.draft.value = { url: 'https://news.example/a' };
  const actions = createPopupActions({
    state,
    t: createTranslator({}, 'en'),
    fail: (reason) => {
      throw reason;
    },
    changeDraft: (change) => {
      if (state.draft.value) state.draft.value = change(state.draft.value);
    },
    refresh: async () => undefined,
    readGrant: () => undefined,
    open: () => undefined,
  });
  return { state, actions, settled: () => vi.waitUntil(() => !state.saving.value) };
}

describe('an edit in the popup', () => {
  it('with unsaved words is not overwritten by opening another row', () => {
    const { state, actions } = openPopup();
    actions.startEdit('one');
    const fields = state.draft.value?.edit?.fields;
    if (!fields) throw new Error('The row is not open.');
    actions.changeEdit({ ...fields, note: 'Not sure' });
    actions.startEdit('two');
    expect(state.draft.value?.edit).toMatchObject({ id: 'one', fields: { note: 'Not sure' } });
  });

  it('without a change gives way to another row', () => {
    const { state, actions } = openPopup();
    for (const id of ['one', 'three', 'four', 'two']) {
      actions.startEdit(id);
      expect(state.draft.value?.edit?.id).toBe(id);
    }
  });
});

describe('Undo in the popup', () => {
  it('takes back exactly what the message before it tells of', async () => {
    const { state, actions, settled } = openPopup();
    worker.answers['app.remove'] = { group: 7 };
    actions.remove('one');
    await settled();
    expect(state.toast.value?.undo).toBe(true);
    actions.undo();
    await settled();
    expect(worker.asked.at(-1)).toEqual({ verb: 'app.undo', ask: { group: 7 } });
    expect(state.toast.value?.undo).toBe(false);
  });

  it('is not offered for a save that wrote nothing', async () => {
    const { state, actions, settled } = openPopup();
    worker.answers['app.remove'] = {};
    actions.remove('one');
    await settled();
    expect(state.toast.value?.undo).toBe(false);
    actions.undo();
    expect(worker.asked).toEqual([{ verb: 'app.remove', ask: { id: 'one' } }]);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Selection } from '@/components/article/resume-draft';
import { freshFields } from '@/components/article/statement-fields';
import { createPopupActions } from '@/entrypoints/popup/popup-actions';
import { createPopupState } from '@/entrypoints/popup/popup-state';
import { createTranslator } from '@/utils/platform/i18n';
import { highlight, mention, note, passage } from '../components/records';

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
    tabs: {
      sendMessage: async (_tab: number, message: { verb: string }) => {
        asked.push(message);
        return { ok: null };
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
    lookAgain: () => undefined,
    holdLook: () => undefined,
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

describe('attaching a mark to other words', () => {
  const url = 'https://news.example/a';
  const selected: Selection = {
    passage: passage('Aina Rask', 4),
    snapshot: { scope: 'article', text: 'and Aina Rask said no', blocks: [] },
  };
  const other: Selection = { ...selected, passage: passage('said', 14) };
  const article = { title: 'A', byline: '', publisher: '' };
  const asked = (verb: string) =>
    worker.asked.filter((message) => Reflect.get(Object(message), 'verb') === verb);

  /** A popup on a page where these words are selected. */
  function openOn(selection?: Selection) {
    const popup = openPopup();
    const facts = {
      canonical: '',
      url,
      linkedData: [],
      meta: [],
      times: [],
      headings: [],
      authors: [],
      title: '',
      byline: '',
      langs: [],
    };
    popup.state.stage.value = {
      tabId: 1,
      url,
      article,
      state: {
        url,
        facts,
        snapshot: selected.snapshot,
        places: [],
        ...(selection ? { selection } : {}),
      },
    };
    worker.answers['app.attach'] = { group: 9 };
    return popup;
  }

  it('sends the selected words, tells which, and can be undone', async () => {
    const { state, actions, settled } = openOn(selected);
    actions.attach('one');
    await settled();
    expect(asked('app.attach')).toEqual([
      { verb: 'app.attach', ask: { id: 'one', url, article, ...selected } },
    ]);
    expect(state.toast.value).toEqual({ text: 'attached', undo: true });
    actions.undo();
    await settled();
    expect(worker.asked.at(-1)).toEqual({ verb: 'app.undo', ask: { group: 9 } });
  });

  it('does nothing while no words are selected', async () => {
    const { state, actions, settled } = openOn();
    actions.attach('one');
    await settled();
    expect(worker.asked).toEqual([]);
    expect(state.toast.value).toBeUndefined();
  });

  it('uses up the selection when nothing was typed for it', async () => {
    const { state, actions, settled } = openOn(selected);
    state.draft.value = { url, ...selected, fields: freshFields(selected.passage) };
    actions.attach('one');
    await settled();
    expect(state.draft.value).toEqual({ url });
    expect(asked('tab.deselect')).toHaveLength(1);
  });

  it('keeps words that were typed, and the selection that they are for', async () => {
    const { state, actions, settled } = openOn(selected);
    const draft = { url, ...selected, fields: { ...freshFields(selected.passage), note: 'Why?' } };
    state.draft.value = draft;
    actions.attach('one');
    await settled();
    expect(state.draft.value).toEqual(draft);
    expect(asked('tab.deselect')).toEqual([]);
  });

  it('takes the words selected last, and only these away, when words were typed for others', async () => {
    const { state, actions, settled } = openOn(other);
    const draft = { url, ...selected, fields: { ...freshFields(selected.passage), note: 'Why?' } };
    state.draft.value = draft;
    actions.attach('one');
    await settled();
    expect(asked('app.attach')).toMatchObject([{ ask: { passage: other.passage } }]);
    expect(state.draft.value).toEqual(draft);
    expect(asked('tab.deselect')).toHaveLength(1);
  });

  it('goes to the words of the draft when the page has none selected any more', async () => {
    const { state, actions, settled } = openOn();
    state.draft.value = { url, ...selected, fields: freshFields(selected.passage) };
    actions.attach('one');
    await settled();
    expect(asked('app.attach')).toMatchObject([{ ask: selected }]);
  });
});

describe('the text in which words were saved', () => {
  it('is read once, and again only when that failed', async () => {
    const { actions } = openPopup();
    worker.answers['app.snapshot'] = { text: 'The quay shut.' };
    expect(await actions.savedText('read')).toBe('The quay shut.');
    expect(await actions.savedText('read')).toBe('The quay shut.');
    expect(worker.asked).toEqual([{ verb: 'app.snapshot', ask: { id: 'read' } }]);
    delete worker.answers['app.snapshot'];
    await expect(actions.savedText('other')).rejects.toThrow();
    worker.answers['app.snapshot'] = { text: 'It opened.' };
    expect(await actions.savedText('other')).toBe('It opened.');
  });
});

// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AnnotationList } from '@/components/article/annotation-list';
import type { PopupActions, ReadyModel } from '@/components/article/popup-model';
import { StringsContext, type Translate } from '@/components/ui/strings';
import messages from '@/public/_locales/en/messages.json' with { type: 'json' };
import type { Annotation } from '@/utils/model/annotation';
import type { MarkPlace } from '@/utils/model/mark';
import { entity, highlight, mention, passage } from './records';

const strings: Record<string, { message: string }> = messages;
const t: Translate = (key, values = {}) =>
  (strings[key] ?? strings[`${key}_other`])?.message.replace(/\{(\w+)\}/g, (all, name: string) =>
    name in values ? String(values[name]) : all,
  ) ?? key;

const READ = 'The quay shut on Monday. Hours later the minister spoke to Aina Rask of the union.';

const ready: ReadyModel = {
  stage: 'ready',
  article: { title: 'A quay', byline: '', publisher: '' },
  site: { host: 'news.example', granted: true, offer: false },
  toolbar: 'at once',
  types: [{ id: 'person', label: 'Person', colour: '#1d5fc2', sign: 'person', digit: '1' }],
  archivedTypes: [],
  annotations: [],
  entities: [entity('rask', 'Aina Rask')],
  places: [],
  suggestions: { state: 'ready', groups: [], some: false },
  more: { of: new Map(), text: '' },
  saveKeys: 'Ctrl + ↵',
  saving: false,
};

/** Renders the list; `done` tells what was asked for. */
async function show(
  annotations: readonly Annotation[],
  places: readonly MarkPlace[],
  more: Partial<ReadyModel> = {},
) {
  const done: string[] = [];
  const unused = () => undefined;
  const actions: PopupActions = {
    changeSelection: unused,
    saveSelection: unused,
    discardSelection: unused,
    takeNewSelection: unused,
    complete: async () => [],
    usesOf: async () => [],
    openMore: (id) => done.push(`open ${id}`),
    tagMore: unused,
    acceptSuggestions: unused,
    refuseSuggestion: unused,
    showWords: unused,
    walkSuggestions: unused,
    turnOnSuggestions: unused,
    suggestAgain: unused,
    openEntity: (id) => done.push(`entity ${id}`),
    jump: (id) => done.push(`jump ${id}`),
    startEdit: unused,
    changeEdit: unused,
    saveEdit: unused,
    cancelEdit: unused,
    remove: (id) => done.push(`remove ${id}`),
    attach: (id) => done.push(`attach ${id}`),
    savedText: async (id) => (id === 'read' ? READ : Promise.reject(new Error('Not there'))),
    undo: unused,
    dismissToast: unused,
    changeArticleNote: unused,
    saveArticleNote: unused,
    setSiteGrant: unused,
    answerOffer: unused,
    setToolbar: unused,
    loadFormats: unused,
    exportAs: unused,
    openLibrary: unused,
    retry: unused,
    dismissError: unused,
  };
  const model = { ...ready, annotations, places, ...more };
  await act(async () => {
    render(
      <StringsContext.Provider value={t}>
        <AnnotationList annotations={annotations} model={model} actions={actions} />
      </StringsContext.Provider>,
      document.body,
    );
  });
  return done;
}

const one = (selector: string) => document.querySelector<HTMLElement>(selector);
const textOf = (selector: string) => one(selector)?.textContent;
const rowOf = (id: string) => `[data-testid=annotation][data-id=${id}]`;
/** What compares words is fetched when it is needed. */
const compared = () => vi.waitUntil(() => one('[data-testid=diff]') !== null);

afterEach(() => {
  render(null, document.body);
});

describe('a mark whose words the publisher changed', () => {
  it('shows the words saved against the words now, and leads to them', async () => {
    const done = await show(
      [highlight('a', 0, 'two weeks of rain')],
      [{ id: 'a', status: 'changed', start: 3, now: 'three weeks of rain' }],
    );
    await compared();
    expect(textOf(`${rowOf('a')} [data-testid=diff]`)).toBe(
      'removed: two;  added: three;  weeks of rain',
    );
    expect(textOf(rowOf('a'))).toContain('The publisher changed these words');
    one(`${rowOf('a')} [data-testid=jump]`)?.click();
    expect(done).toEqual(['jump a']);
  });

  it('shows a long passage around its changes, and whole on request', async () => {
    const filler = 'the quay has not been repaired since the winter '.repeat(8);
    await show(
      [highlight('a', 0, `${filler}one`)],
      [{ id: 'a', status: 'changed', start: 3, now: `${filler}two` }],
    );
    await compared();
    expect(textOf('[data-testid=diff]')?.length).toBeLessThan(100);
    await act(async () => one('[data-testid=show-all]')?.click());
    expect(textOf('[data-testid=diff]')).toContain(filler.trim());
    expect(one('[data-testid=show-all]')?.getAttribute('aria-expanded')).toBe('true');
  });

  it('shows its saved words where the page does not say what stands there now', async () => {
    await show([highlight('a')], [{ id: 'a', status: 'changed', start: 3 }]);
    expect(textOf(`${rowOf('a')} mark`)).toBe('two weeks');
  });
});

describe('marks that are not on the page', () => {
  const lost = mention('l', 'rask', {
    snapshotId: 'read',
    passage: passage('Aina Rask', READ.indexOf('Aina'), {
      prefix: 'later the minister spoke to ',
      suffix: ' of the union.',
    }),
    note: 'Called back?',
  });
  const places: MarkPlace[] = [
    { id: 'f', status: 'found', start: 1 },
    { id: 'l', status: 'lost', reason: 'unclear' },
  ];

  it('stand in a list of their own at the end, with their number', async () => {
    await show([mention('f', 'rask'), lost, highlight('w')], places);
    const rows = Array.from(document.querySelectorAll<HTMLElement>('[data-testid=annotation]'));
    expect(rows.map(({ dataset }) => dataset['id'])).toEqual(['f', 'w', 'l']);
    const headings = Array.from(document.querySelectorAll('h2'), (one) => one.textContent);
    expect(headings).toEqual(['Person1', 'Highlights and notes1', 'Not on the page now1']);
    expect(document.querySelectorAll(`[data-testid=lost] [data-testid=annotation]`)).toHaveLength(
      1,
    );
  });

  it('have no heading where every mark was found', async () => {
    await show([mention('f', 'rask')], places);
    expect(one('[data-testid=lost]')).toBeNull();
  });

  it('say whom they are about, their saved sentence, the reason and the note', async () => {
    await show([lost], places);
    const text = textOf(rowOf('l'));
    expect(text).toContain('Aina RaskPerson');
    expect(textOf(`${rowOf('l')} [data-testid=lost-sentence]`)).toBe(
      'Hours later the minister spoke to Aina Rask of the union.',
    );
    expect(textOf(`${rowOf('l')} [data-testid=lost-sentence] mark`)).toBe('Aina Rask');
    expect(textOf(`${rowOf('l')} [data-testid=lost-reason]`)).toBe(
      'The words are on the page several times, and nothing tells which one was meant.',
    );
    expect(text).toContain('Called back?');
    expect(one(`${rowOf('l')} [data-testid=jump]`)).toBeNull();
  });

  it('show the context saved with them where the text cannot be read', async () => {
    await show([{ ...lost, snapshotId: 'missing' }], places);
    expect(textOf(`${rowOf('l')} [data-testid=lost-sentence]`)).toBe(
      'later the minister spoke to Aina Rask of the union.',
    );
  });

  it.each([
    ['gone', 'These words are no longer on the page.'],
    ['rewritten', 'The sentence was rewritten.'],
    ['elsewhere', 'The words are on the page, but not where you marked them.'],
  ] as const)('tell in plain words why: %s', async (reason, words) => {
    await show([lost], [{ id: 'l', status: 'lost', reason }]);
    expect(textOf('[data-testid=lost-reason]')).toBe(words);
  });

  it('can be attached to the words that are selected, which are named', async () => {
    const done = await show([lost], places, { attachTo: 'the union’s envoy' });
    expect(textOf('[data-testid=attach-how]')).toContain('the union’s envoy');
    one('[data-testid=attach]')?.click();
    expect(done).toEqual(['attach l']);
  });

  it('say how, where no words are selected', async () => {
    const done = await show([lost], places);
    const button = document.querySelector<HTMLButtonElement>('[data-testid=attach]');
    expect(button?.disabled).toBe(true);
    expect(button?.title).toBe('Select words on the page to attach this to.');
    expect(textOf('[data-testid=attach-how]')).toContain('Select words on the page');
    button?.click();
    expect(done).toEqual([]);
  });

  it('show a long passage in part, and whole on request', async () => {
    const long = 'a sentence about the rain that fell on the harbour '.repeat(12).trim();
    await show([highlight('l', 0, long)], places);
    expect(textOf('[data-testid=lost-sentence]')?.length).toBeLessThan(260);
    await act(async () => one('[data-testid=show-all]')?.click());
    expect(textOf('[data-testid=lost-sentence]')).toBe(long);
  });
});

describe('a mark that was attached to other words', () => {
  const place = (exact: string, until: string) => ({
    snapshotId: 'read',
    passage: passage(exact),
    until,
  });
  const monday = place('on Monday', '2026-03-02T08:00:00.000Z');
  const tuesday = place('on Tuesday', '2026-03-03T08:00:00.000Z');

  it('says the words that it stood on before', async () => {
    await show([highlight('a', 0, 'at noon', { earlier: [monday] })], []);
    expect(textOf('[data-testid=earlier]')).toBe('Was: on Monday');
  });

  it('says the last of many, and all of them from the oldest on request', async () => {
    await show([highlight('a', 0, 'at noon', { earlier: [monday, tuesday] })], []);
    expect(textOf('[data-testid=earlier] summary')).toBe('Was: on Tuesday and 1 before that');
    expect(one('[data-testid=earlier]')?.hasAttribute('open')).toBe(false);
    const all = Array.from(document.querySelectorAll('[data-testid=earlier] li'));
    expect(all.map(({ textContent }) => textContent)).toEqual(['on Monday', 'on Tuesday']);
  });
});

describe('an entity of the list', () => {
  const rask = [mention('one', 'rask')];
  const places: MarkPlace[] = [{ id: 'one', status: 'found', start: 0 }];

  it('leads to its page in the library by its name', async () => {
    const done = await show(rask, places);
    const link = document.querySelector<HTMLAnchorElement>('h3 a');
    expect(link?.getAttribute('href')).toBe('/library.html#/entities/rask');
    await act(async () => link?.click());
    expect(done).toEqual(['entity rask']);
  });

  it('offers its further mentions, and nothing where there are none', async () => {
    const more = { of: new Map([['rask', [passage('Rask', 20)]]]), text: READ };
    const done = await show(rask, places, { more });
    const button = document.querySelector<HTMLButtonElement>('[data-testid=tag-more]');
    expect(button?.textContent).toBe('Tag 1 more');
    await act(async () => button?.click());
    expect(done).toEqual(['open rask']);
    await show(rask, places);
    expect(document.querySelector('[data-testid=tag-more]')).toBeNull();
  });
});

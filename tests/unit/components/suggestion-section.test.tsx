// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SuggestionActions } from '@/components/entity/suggestion-actions';
import { SuggestionSection, type SuggestionsModel } from '@/components/entity/suggestion-section';
import { StringsContext, type Translate } from '@/components/ui/strings';
import messages from '@/public/_locales/en/messages.json' with { type: 'json' };
import type { TypeChip } from '@/utils/model/mark';
import type { SuggestionGroup } from '@/utils/model/suggestion';
import { group } from './suggestions';

const strings: Record<string, { message: string }> = messages;
const t: Translate = (key, values = {}) => {
  const form = `${key}_${values['count'] === 1 ? 'one' : 'other'}`;
  return (
    (strings[form] ?? strings[key])?.message.replace(/\{(\w+)\}/g, (all, name: string) =>
      name in values ? String(values[name]) : all,
    ) ?? key
  );
};
const types: TypeChip[] = [
  { id: 'person', label: 'Person', colour: '#1d5fc2', sign: 'person', digit: '1' },
  { id: 'place', label: 'Place', colour: '#1a7a3c', sign: 'pin', digit: '3' },
];

/** Shows suggestions; what is accepted or refused leaves, as in the popup. */
async function show(groups: readonly SuggestionGroup[], more: Partial<SuggestionsModel> = {}) {
  const done: string[] = [];
  let left = groups;
  const draw = () =>
    act(async () => {
      const suggestions: SuggestionsModel = {
        state: 'ready',
        groups: left,
        some: left !== groups,
        ...more,
      };
      render(
        <StringsContext.Provider value={t}>
          <SuggestionSection
            suggestions={suggestions}
            types={types}
            archivedTypes={[]}
            open
            saving={false}
            actions={actions}
          />
        </StringsContext.Provider>,
        document.body,
      );
    });
  const withdraw = (gone: readonly SuggestionGroup[]) => {
    left = left.filter((one) => !gone.includes(one));
    void draw();
  };
  const actions: SuggestionActions = {
    acceptSuggestions(accepted, typeId) {
      done.push(`accept ${accepted.map(({ label }) => label).join()}${typeId ? ` ${typeId}` : ''}`);
      withdraw(accepted);
    },
    refuseSuggestion(refused, everywhere) {
      done.push(`refuse ${refused.label} ${everywhere ? 'everywhere' : 'here'}`);
      withdraw([refused]);
    },
    showWords: ({ start }) => done.push(`show ${start}`),
    walkSuggestions: () => done.push('walk'),
    turnOnSuggestions: () => done.push('turn on'),
    suggestAgain: () => done.push('again'),
  };
  await draw();
  if (groups.length > 0) await vi.waitUntil(() => rows().length > 0, LOADED);
  return done;
}

/** ms until the list's own file is there, on a busy machine. */
const LOADED = { timeout: 15_000 };

const rows = () => [...document.querySelectorAll('[data-testid=suggestion]')];
const text = () => (document.body.textContent ?? '').replace(/\s+/g, ' ');
const find = (selector: string, at = 0) => document.querySelectorAll<HTMLElement>(selector)[at];
const press = (selector: string, at = 0) =>
  act(async () => {
    find(selector, at)?.focus();
    find(selector, at)?.click();
  });
const key = (name: string, code = name) =>
  act(async () => {
    const event = { key: name, code, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', event));
  });
const focused = () => document.activeElement?.closest('li')?.textContent ?? '';

const HARBOUR = [
  group('Aina Rask', 9),
  group('Kesterhavn', 7, { typeId: 'place', source: 'taught', start: 100 }),
  group('Storm', 1, { tier: 'maybe', start: 200 }),
];

vi.setConfig({ testTimeout: 20_000 });
afterEach(() => render(null, document.body));

describe('a suggestion', () => {
  it('says its type, its mentions, whether it is sure and whether it is known', async () => {
    await show(HARBOUR);
    expect(rows().map(({ textContent }) => textContent)).toEqual([
      'Aina RaskPerson · 9 mentions · sure',
      'KesterhavnPlace · 7 mentions · known · sure',
      'StormPerson · 1 mention · maybe',
    ]);
  });

  it('is accepted by its tick, and the focus goes to the next row', async () => {
    const done = await show(HARBOUR);
    await press('[data-testid=suggestion-accept]');
    expect(done).toEqual(['accept Aina Rask']);
    expect(focused()).toContain('Kesterhavn');
    expect(document.activeElement?.getAttribute('data-control')).toBe('accept');
  });

  it('hands the focus back to the row before when it was the last one', async () => {
    await show(HARBOUR);
    await press('[data-testid=suggestion-accept]', 2);
    expect(focused()).toContain('Kesterhavn');
  });

  it('is refused here or everywhere after its cross, and Esc takes that back', async () => {
    const done = await show(HARBOUR);
    await press('[data-testid=suggestion-refuse]', 1);
    expect(document.activeElement?.getAttribute('data-testid')).toBe('refuse-here');
    await key('Escape');
    expect(document.activeElement?.getAttribute('data-control')).toBe('refuse');
    expect(find('[data-testid=refuse-here]')).toBeUndefined();
    await press('[data-testid=suggestion-refuse]', 1);
    await press('[data-testid=refuse-everywhere]');
    await press('[data-testid=suggestion-refuse]');
    await press('[data-testid=refuse-here]');
    expect(done).toEqual(['refuse Kesterhavn everywhere', 'refuse Aina Rask here']);
  });

  it('is accepted as another type by chip or digit', async () => {
    const done = await show(HARBOUR);
    await press('[data-testid=suggestion-type]');
    await key('3', 'Digit3');
    await press('[data-testid=suggestion-type]');
    await press('[data-testid=chip-person]');
    expect(done).toEqual(['accept Aina Rask place', 'accept Kesterhavn person']);
  });

  it('leads to its mentions one after the other, and to the first again', async () => {
    const done = await show([group('Storm', 2, { start: 30 })]);
    for (let times = 0; times < 3; times += 1) await press('[data-testid=suggestion-show]');
    expect(done).toEqual(['show 30', 'show 40', 'show 30']);
  });
});

describe('the list of suggestions', () => {
  it('is one row of tab stops, and the arrows go from row to row along one control', async () => {
    await show(HARBOUR);
    find('[data-testid=suggestion-show]')?.focus();
    await key('ArrowDown');
    await key('End');
    expect(focused()).toContain('Storm');
    expect(document.activeElement?.getAttribute('data-control')).toBe('words');
    await key('Home');
    expect(focused()).toContain('Aina Rask');
    const stops = [...document.querySelectorAll('li button')].filter(
      (button) => button.getAttribute('tabindex') === '0',
    );
    expect(stops).toHaveLength(4);
  });

  it('shows eight at first and all on request', async () => {
    await show(Array.from({ length: 41 }, (_, at) => group(`Name ${at}`, 1, { start: at * 20 })));
    expect(rows()).toHaveLength(8);
    expect(find('[data-testid=suggestions-all]')?.textContent).toBe('Show all 41');
    await press('[data-testid=suggestions-all]');
    expect(rows()).toHaveLength(41);
  });

  it('shows one type alone, and all again when none of that type is left', async () => {
    const people = Array.from({ length: 20 }, (_, at) =>
      group(`Name ${at}`, 2, { start: at * 30 }),
    );
    await show([...people, group('Norland', 1, { typeId: 'place', start: 900 })]);
    await press('[data-testid=only-place]');
    expect(rows()).toHaveLength(1);
    await press('[data-testid=suggestion-accept]');
    expect(rows()).toHaveLength(8);
  });

  it('accepts all sure ones at once, and keeps the focus near', async () => {
    const done = await show(HARBOUR);
    expect(find('[data-testid=accept-sure]')?.textContent).toBe('Accept all 2 sure ones');
    await press('[data-testid=accept-sure]');
    expect(done).toEqual(['accept Aina Rask,Kesterhavn']);
    expect(find('[data-testid=suggestions]')?.contains(document.activeElement)).toBe(true);
    expect(rows()).toHaveLength(1);
  });

  it('folds away, and keeps “Accept all” in sight', async () => {
    await show(HARBOUR);
    await press('[data-testid=suggestions-toggle]');
    expect(rows()).toHaveLength(0);
    expect(find('[data-testid=accept-sure]')).toBeDefined();
    expect(find('[data-testid=suggestions-toggle]')?.getAttribute('aria-expanded')).toBe('false');
  });

  it('tells the keys that walk through the page', async () => {
    const done = await show(HARBOUR, { walkKeys: 'Alt+Shift+S' });
    expect(find('[data-testid=walk]')?.textContent).toContain('Alt+Shift+S');
    await press('[data-testid=walk]');
    expect(done).toEqual(['walk']);
  });
});

describe('without suggestions', () => {
  it('the section says why there are none', async () => {
    await show([], { state: 'asking' });
    expect(text()).toContain('Looking for names …');
    await show([]);
    expect(text()).toContain('No suggestions for this article.');
    await show([], { some: true });
    expect(text()).toContain('No suggestions are left.');
  });

  it('it can be turned on, or asked again', async () => {
    const off = await show([], { state: 'off' });
    await press('[data-testid=suggestions-on]');
    expect(off).toEqual(['turn on']);
    const failed = await show([], { state: 'failed' });
    await press('[data-testid=suggestions-again]');
    expect(failed).toEqual(['again']);
  });
});

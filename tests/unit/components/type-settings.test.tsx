// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it } from 'vitest';
import type { ShownType, TypeActions } from '@/components/settings/shown-type';
import { TypeSettings } from '@/components/settings/type-settings';
import { DEFAULT_TYPES } from '@/utils/model/entity-type';

const shownType = (at: 0 | 1 | 2, more: Partial<ShownType> = {}): ShownType => ({
  type: { ...DEFAULT_TYPES[at] },
  label: ['Person', 'Organisation', 'Place'][at] ?? '',
  isDefault: true,
  count: { mentions: 0, entities: 0, held: 0 },
  ...more,
});

const app = () => document.querySelector('#app') ?? document.body;
const find = (selector: string): HTMLElement => {
  const found = app().querySelector<HTMLElement>(selector);
  return found ?? expect.fail(`Nothing is ${selector}.`);
};
const press = (selector: string) => act(async () => find(selector).click());

/** Renders the settings; they follow what is done, as the library's do. */
function show(first: readonly ShownType[]) {
  const done: string[] = [];
  let types = first;
  const draw = () => act(() => render(<TypeSettings types={types} actions={actions} />, app()));
  const note = async (words: string, next: readonly ShownType[] = types) => {
    done.push(words);
    types = next;
    await draw();
    return true;
  };
  const actions: TypeActions = {
    add: (fields) => note(`add ${fields.label}`),
    change: ({ label }, fields) => note(`change ${label} ${fields.label}`),
    reorder: (ids) =>
      note(
        `order ${ids.join(' ')}`,
        ids.flatMap((id, order) =>
          types
            .filter(({ type }) => type.id === id)
            .map((shown) => ({ ...shown, type: { ...shown.type, order } })),
        ),
      ),
    archive: ({ label }) =>
      note(
        `archive ${label}`,
        types.map((shown) =>
          shown.label === label ? { ...shown, type: { ...shown.type, archived: true } } : shown,
        ),
      ),
    reassign: (from, to, remove) => note(`${from.label} to ${to.label} ${remove}`),
    remove: ({ label }) => note(`remove ${label}`),
  };
  document.body.innerHTML = '<div id="app"></div>';
  draw();
  return done;
}

afterEach(() => {
  act(() => render(null, app()));
});

const focused = () => {
  const element = document.activeElement;
  const row = element?.closest('li')?.getAttribute('data-testid') ?? '';
  return `${row} ${element?.getAttribute('data-testid')}`.trim();
};

it('a type that is moved keeps the focus, and at the end goes on the other way', async () => {
  const done = show([shownType(0), shownType(1), shownType(2)]);
  find('[data-testid=type-place] [data-testid=type-up]').focus();
  await press('[data-testid=type-place] [data-testid=type-up]');
  expect(done).toEqual(['order person place organization']);
  expect(focused()).toBe('type-place type-up');
  await press('[data-testid=type-place] [data-testid=type-up]');
  expect(focused()).toBe('type-place type-down');
});

it('a default type cannot be removed, an own one that is in use first gives away what it has', async () => {
  const own = shownType(2, { isDefault: false, count: { mentions: 2, entities: 1, held: 3 } });
  const done = show([shownType(0), shownType(1), own]);
  expect(app().querySelector('[data-testid=type-person] [data-testid=type-remove]')).toBeNull();
  await press('[data-testid=type-place] [data-testid=type-remove]');
  expect(done).toEqual([]);
  await press('[data-testid=reassign-confirm]');
  expect(done).toEqual(['Place to Person true']);
});

it('the form of a type opens with the focus in it and gives it back', async () => {
  show([shownType(0), shownType(1)]);
  find('[data-testid=type-person] [data-testid=type-edit]').focus();
  await press('[data-testid=type-person] [data-testid=type-edit]');
  expect(focused()).toBe('type-person type-name');
  const leaving = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
  await act(() => void find('[data-testid=type-name]').dispatchEvent(leaving));
  expect(app().querySelector('[data-testid=type-editor]')).toBeNull();
  expect(focused()).toBe('type-person type-edit');
});

it('the last type on offer cannot be archived', () => {
  show([shownType(0)]);
  expect(find('[data-testid=type-archive]').hasAttribute('disabled')).toBe(true);
});

it('the focus does not get lost with a type that is archived', async () => {
  show([shownType(0), shownType(1)]);
  find('[data-testid=type-person] [data-testid=type-archive]').focus();
  await press('[data-testid=type-person] [data-testid=type-archive]');
  expect(find('[data-testid=archived-types]').textContent).toContain('Person');
  expect(focused()).toBe('type-add');
});

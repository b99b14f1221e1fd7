// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPageUi } from '@/components/annotation/page-ui';
import type { PageUi } from '@/utils/model/page-ui';

const nothing = () => {};
const actions = {
  tag: nothing,
  highlight: nothing,
  note: nothing,
  edit: nothing,
  remove: nothing,
  leave: nothing,
  tagMore: nothing,
  listMore: nothing,
};
const somewhere = () => ({ rect: { left: 40, top: 200, right: 120, bottom: 220 }, rtl: false });
const host = () => document.querySelector('pressmark-ui');

Reflect.get(window, 'happyDOM').settings.enableIframePageLoading = true;

let ui: PageUi;
beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren('Norland closed its ports.');
  ui = createPageUi(actions, (key) => key);
});
afterEach(() => {
  ui.destroy();
  vi.useRealTimers();
});

describe('Pressmark in a page', () => {
  it('has nothing in the document before there is something to show', () => {
    expect(host()).toBeNull();
    expect(ui.open).toBeUndefined();
  });

  it('is one element beside the body, closed to the page, while something is open', () => {
    ui.showToolbar(somewhere, { words: 'Norland', types: [] });
    expect(ui.open).toBe('toolbar');
    expect(host()?.parentNode).toBe(document.documentElement);
    expect(host()?.shadowRoot).toBeNull();
    expect(host()?.childNodes).toHaveLength(0);
    expect(document.body.childNodes).toHaveLength(1);
    expect(document.body.textContent).toBe('Norland closed its ports.');
  });

  it('shows one part at the words at a time, and leaves with the last', () => {
    ui.showToolbar(somewhere, { words: 'Norland', types: [] });
    ui.showCard(somewhere, { marks: [], types: [] });
    expect(ui.open).toBe('card');
    ui.hide('toolbar');
    expect(ui.open).toBe('card');
    ui.hide('card');
    expect(ui.open).toBeUndefined();
    expect(host()).toBeNull();
  });

  it('lets a notice stay when the card is closed, and go by itself', () => {
    ui.showCard(somewhere, { marks: [], types: [] });
    ui.showNotice('Deleted');
    ui.hide('card');
    expect(host()).not.toBeNull();
    vi.advanceTimersByTime(5_000);
    expect(host()).not.toBeNull();
    vi.advanceTimersByTime(2_000);
    expect(host()).toBeNull();
  });

  it('closes a toolbar whose words are gone', () => {
    ui.showToolbar(() => undefined, { words: 'Norland', types: [] });
    expect(ui.open).toBeUndefined();
    expect(host()).toBeNull();
  });

  it('keeps the note frame when its words are gone, for what is typed in it', () => {
    ui.showNoteFrame(() => undefined, 'about:blank');
    expect(ui.open).toBe('note');
  });

  it('stays while something is docked, and shows the list in place of the bar', () => {
    const shown: string[] = [];
    const draw = (name: string) => (slot: HTMLElement) => {
      slot.textContent = name;
      shown.push(name);
    };
    ui.dock('walk', draw('bar'));
    expect(ui.docked).toBe('walk');
    ui.showNotice('Undone');
    ui.hide('notice');
    expect(host()).not.toBeNull();
    ui.dock('mentions', draw('list'));
    expect(ui.docked).toBe('mentions');
    ui.hide('mentions');
    expect(ui.docked).toBe('walk');
    ui.hide('walk');
    expect(ui.docked).toBeUndefined();
    expect(host()).toBeNull();
    expect(shown).toEqual(['bar', 'list']);
  });

  it('draws what is docked into one slot as long as it stands', () => {
    const slots = new Set<HTMLElement>();
    for (let round = 0; round < 3; round++) ui.dock('walk', (slot) => slots.add(slot));
    expect(slots.size).toBe(1);
  });

  it('knows its own events from the page’s', () => {
    ui.showNotice('Deleted');
    const seen: boolean[] = [];
    document.addEventListener('click', (event) => seen.push(ui.contains(event)), true);
    host()?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    document.body.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(seen).toEqual([true, false]);
  });

  it('keeps its events from the page’s own handlers', () => {
    ui.showNotice('Deleted');
    const seen: string[] = [];
    for (const type of ['click', 'keydown', 'pointerdown']) {
      document.documentElement.addEventListener(type, () => seen.push(type));
      host()?.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    }
    expect(seen).toEqual([]);
  });
});

// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Card } from '@/components/annotation/card';
import { stepTool } from '@/components/annotation/roving-focus';
import { Toolbar } from '@/components/annotation/toolbar';
import type { Translate } from '@/components/ui/strings';
import messages from '@/public/_locales/en/messages.json' with { type: 'json' };
import type { TypeChip } from '@/utils/model/mark';
import type { CardMark } from '@/utils/model/page-ui';

const strings: Record<string, { message: string }> = messages;
const t: Translate = (key, values = {}) =>
  (strings[key]?.message ?? key).replace(/\{(\w+)\}/g, (_, name: string) => String(values[name]));

const types: TypeChip[] = [
  { id: 'person', label: 'Person', colour: '#1d5fc2', sign: 'person', digit: '1' },
  { id: 'place', label: 'Place', colour: '#1a7a3c', sign: 'pin', digit: '3' },
  { id: 'ship', label: 'Ship', colour: '#5a6472', sign: 'tag' },
];

function recorder() {
  const done: string[] = [];
  const actions = {
    tag: (id: string) => done.push(`tag ${id}`),
    highlight: () => done.push('highlight'),
    note: () => done.push('note'),
    leave: () => done.push('leave'),
    edit: (id: string) => done.push(`edit ${id}`),
    remove: (id: string) => done.push(`remove ${id}`),
    tagMore: (id: string) => done.push(`tag more ${id}`),
    listMore: (id: string) => done.push(`list more ${id}`),
  };
  return { done, actions };
}

const names = () =>
  Array.from(document.querySelectorAll('button'), (button) => button.getAttribute('aria-label'));

afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
});

describe('the toolbar', () => {
  const show = () => {
    const { done, actions } = recorder();
    render(
      <Toolbar words="Port of Norland" types={types} actions={actions} t={t} />,
      document.body,
    );
    return done;
  };

  it('says what it is about and what each of its buttons does', () => {
    show();
    const toolbar = document.querySelector('[role="toolbar"]');
    expect(toolbar?.getAttribute('aria-label')).toBe('Annotate “Port of Norland”');
    expect(names()).toEqual([
      'Tag as Person',
      'Tag as Place',
      'Tag as Ship',
      'Highlight',
      'Note',
      'Close',
    ]);
  });

  it('can be reached with Tab at one button only', () => {
    show();
    const reachable = Array.from(document.querySelectorAll('button')).filter(
      (b) => b.tabIndex === 0,
    );
    expect(reachable.map((button) => button.dataset['testid'])).toEqual(['chip-person']);
  });

  it('does nothing on a click that a script of the page made up', () => {
    const done = show();
    for (const button of document.querySelectorAll('button')) button.click();
    expect(done).toEqual([]);
  });

  it('takes no words to type', () => {
    show();
    expect(document.querySelector('input, textarea, [contenteditable]')).toBeNull();
  });

  it('moves the focus with the arrow keys, around its ends', () => {
    show();
    const toolbar = document.querySelector('[role="toolbar"]');
    toolbar?.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent) stepTool(event);
    });
    const press = (key: string) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
      return document.activeElement?.getAttribute('data-testid');
    };
    document.querySelector('button')?.focus();
    expect(press('ArrowRight')).toBe('chip-place');
    expect(press('End')).toBe('close');
    expect(press('ArrowRight')).toBe('chip-person');
    expect(press('ArrowLeft')).toBe('close');
    expect(press('Home')).toBe('chip-person');
  });
});

describe('the card', () => {
  const marks: CardMark[] = [
    {
      id: 'a',
      kind: 'entity',
      typeId: 'place',
      name: 'Norland',
      hasNote: true,
      exact: 'Norland',
      status: 'found',
      more: 0,
    },
    {
      id: 'b',
      kind: 'highlight',
      hasNote: false,
      exact: 'all ports shut',
      now: 'two ports shut',
      status: 'changed',
      more: 0,
    },
  ];
  const show = (list = marks) => {
    const { done, actions } = recorder();
    render(<Card marks={list} types={types} actions={actions} t={t} />, document.body);
    return done;
  };

  it('lists the marks in the order given, each with its own edit and delete', () => {
    show();
    const rows = Array.from(document.querySelectorAll('[data-testid="card-mark"]'));
    expect(rows.map((row) => row.getAttribute('data-id'))).toEqual(['a', 'b']);
    expect(names()).toEqual([
      'Edit Norland',
      'Delete the mark on Norland',
      'Edit all ports shut',
      'Delete the mark on all ports shut',
    ]);
  });

  it('offers to tag further mentions of an entity, once it is known that there are some', () => {
    show(marks.map((mark) => ({ ...mark, more: mark.id === 'a' ? 3 : 0 })));
    const rows = [...document.querySelectorAll('[data-testid="card-mark"]')];
    const offers = rows.map((row) => row.querySelectorAll('[data-testid^="card-more"]').length);
    expect(offers).toEqual([2, 0]);
  });

  it('says type and name, and that there is a note', () => {
    show();
    const [first] = document.querySelectorAll('[data-testid="card-mark"]');
    expect(first?.textContent).toBe('NorlandPlacewith a note');
  });

  it('shows changed words once: what is gone, what is new, each named for screen readers', () => {
    show();
    const [, second] = document.querySelectorAll('[data-testid="card-mark"]');
    expect(second?.textContent).toBe(
      'HighlightThe publisher changed these wordsremoved: all;  added: two;  ports shut',
    );
    expect(second?.querySelector('del')?.textContent).toContain('all');
    expect(second?.querySelector('ins')?.textContent).toContain('two');
  });

  it('lets long changed words be scrolled by keys', () => {
    show();
    const diff = document.querySelector<HTMLElement>('[data-testid="card-diff"]');
    expect(diff?.tabIndex).toBe(0);
  });

  it('does nothing on a click that a script of the page made up', () => {
    const done = show();
    for (const button of document.querySelectorAll('button')) button.click();
    expect(done).toEqual([]);
  });
});

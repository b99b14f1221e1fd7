// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { NoteForm } from '@/components/annotation/note-form';
import type { AnnotationPatch } from '@/utils/model/annotate';
import type { Annotation } from '@/utils/model/annotation';
import type { Entity } from '@/utils/model/entity';
import type { TypeChip } from '@/utils/model/mark';

const when = '2026-01-05T09:00:00.000Z';
const exact = 'Norland';
const mention: Annotation = {
  id: 'a1',
  articleId: 'r1',
  snapshotId: 's1',
  kind: 'entity',
  entityId: 'e1',
  typeId: 'place',
  passage: { start: 4, end: 11, exact, prefix: '', suffix: '' },
  tags: ['ports'],
  note: 'Ask the harbour master.',
  created: when,
  modified: when,
  origin: 'user',
};
const norland: Entity = {
  id: 'e1',
  typeId: 'place',
  name: 'Norland',
  aliases: [],
  links: [],
  note: '',
  created: when,
  modified: when,
};
const types: TypeChip[] = [
  { id: 'place', label: 'Place', colour: '#1a7a3c', sign: 'pin', digit: '3' },
  { id: 'group', label: 'Group', colour: '#4f46b8', sign: 'people', digit: '8' },
];

interface Setup {
  readonly why?: string;
  readonly inFullView?: boolean;
}

async function open({ why, inFullView = true }: Setup = {}) {
  const saved: AnnotationPatch[] = [];
  let closed = 0;
  await act(() =>
    render(
      <NoteForm
        annotation={mention}
        entity={norland}
        types={types}
        inFullView={inFullView}
        covered={!inFullView}
        saveKeys="Ctrl ↵"
        complete={async () => [norland]}
        save={async (patch) => {
          saved.push(patch);
          return why;
        }}
        close={() => {
          closed += 1;
        }}
      />,
      document.body,
    ),
  );
  return { saved, closed: () => closed };
}

const part = <E extends Element = HTMLElement>(id: string): E | null =>
  document.querySelector<E>(`[data-testid="${id}"]`);
const note = () => part<HTMLTextAreaElement>('note')?.value;

async function write(id: string, words: string): Promise<void> {
  const field = part<HTMLInputElement>(id);
  await act(() => {
    if (field === null) return;
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function press(key: string, init: KeyboardEventInit = {}): Promise<void> {
  await act(async () => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
    part('note')?.dispatchEvent(event);
  });
}

const click = (id: string) => act(async () => part(id)?.click());

afterEach(() => {
  render(null, document.body);
  document.body.replaceChildren();
});

describe('the note form', () => {
  it('shows the words, the name, the tags and the note that are stored', async () => {
    await open();
    expect(part('note-words')?.textContent).toBe('Norland');
    expect(part<HTMLInputElement>('entity-name')?.value).toBe('Norland');
    expect(part<HTMLInputElement>('tags')?.value).toBe('ports');
    expect(note()).toBe('Ask the harbour master.');
    expect(document.activeElement).toBe(part('note'));
  });

  it('saves with Ctrl+Enter, and only what was changed', async () => {
    const form = await open();
    await write('note', 'He confirmed it.');
    await press('Enter', { ctrlKey: true });
    expect(form.saved).toEqual([{ note: 'He confirmed it.' }]);
    expect(form.closed()).toBe(1);
  });

  it('makes the mention one of another type by the name that stands in the form', async () => {
    const form = await open();
    await click('chip-group');
    await write('entity-name', 'Norland Council');
    await press('Enter', { metaKey: true });
    expect(form.saved).toEqual([{ kind: 'entity', typeId: 'group', name: 'Norland Council' }]);
  });

  it('closes without a write when nothing was changed', async () => {
    const form = await open();
    await press('Enter', { ctrlKey: true });
    expect(form.saved).toEqual([]);
    expect(form.closed()).toBe(1);
  });

  it('keeps the words and says why when saving fails', async () => {
    const form = await open({ why: 'The disk is full.' });
    await write('note', 'Not to be lost.');
    await press('Enter', { ctrlKey: true });
    expect(document.querySelector('[role="alert"]')?.textContent).toBe('The disk is full.');
    expect(note()).toBe('Not to be lost.');
    expect(form.closed()).toBe(0);
  });

  it('asks before Esc throws typed words away, and a second Esc goes back to them', async () => {
    const form = await open();
    await write('note', 'Not to be lost.');
    await press('Escape');
    expect(part('discard')).not.toBeNull();
    await press('Escape');
    expect(part('discard')).toBeNull();
    expect(note()).toBe('Not to be lost.');
    expect(form.closed()).toBe(0);
    await press('Escape');
    await click('discard');
    expect(form.closed()).toBe(1);
    expect(form.saved).toEqual([]);
  });

  it('closes on Esc at once when nothing was typed', async () => {
    const form = await open();
    await press('Escape');
    expect(form.closed()).toBe(1);
  });

  it('wants a name for a mention', async () => {
    const form = await open();
    await write('entity-name', '  ');
    await press('Enter', { ctrlKey: true });
    expect(form.saved).toEqual([]);
    expect(document.querySelector('[role="alert"]')?.textContent).not.toBe('');
  });

  it('cannot be saved while the page covers it', async () => {
    const form = await open({ inFullView: false });
    await write('note', 'Stolen press.');
    await press('Enter', { ctrlKey: true });
    expect(part<HTMLButtonElement>('save')?.disabled).toBe(true);
    expect(form.saved).toEqual([]);
  });
});

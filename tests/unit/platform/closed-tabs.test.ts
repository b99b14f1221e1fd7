import { expect, it, vi } from 'vitest';
import { claimNote, grantNote } from '@/entrypoints/background/note-tokens';
import { readDraft, watchClosedTabs, writeDraft } from '@/utils/platform/drafts';

/** The browser's session storage and its word that a tab was closed. */
const tabs = vi.hoisted(() => {
  const stored = new Map<string, unknown>();
  const listeners: ((tabId: number) => void)[] = [];
  // The polyfill looks for both before it hands out the browser's own.
  vi.stubGlobal('chrome', { runtime: { id: 'pressmark' } });
  vi.stubGlobal('browser', {
    runtime: { id: 'pressmark' },
    tabs: {
      onRemoved: { addListener: (listener: (tabId: number) => void) => listeners.push(listener) },
    },
    storage: {
      session: {
        get: async (key: string | null) =>
          key === null ? Object.fromEntries(stored) : { [key]: stored.get(key) },
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items)) stored.set(key, value);
        },
        remove: async (keys: string | string[]) => {
          for (const key of [keys].flat()) stored.delete(key);
        },
      },
    },
  });
  const close = (tabId: number) => {
    for (const listener of listeners) listener(tabId);
  };
  return { stored, close };
});

it('a closed tab leaves neither its draft nor the tokens of its note frames behind', async () => {
  watchClosedTabs();
  await writeDraft(1, { note: 'mine' });
  await writeDraft(12, { note: 'theirs' });
  const open = await grantNote('a', 1);
  await claimNote(open, 1, 3);
  await grantNote('b', 1);
  const other = await grantNote('c', 12);
  tabs.close(1);
  await vi.waitUntil(() => tabs.stored.size === 2);
  expect(await readDraft(1)).toBeUndefined();
  expect(await readDraft(12)).toEqual({ note: 'theirs' });
  expect(await claimNote(other, 12, 0)).toBe('c');
  await expect(claimNote(open, 1, 3)).rejects.toMatchObject({ key: 'errorNoteRefused' });
});

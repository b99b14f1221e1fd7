import { vi } from 'vitest';

/** What lies in the session storage of a browser without tabs, as JSON. Import this file first. */
export const stored = new Map<string, string>();

const session = {
  async get(key: string | null) {
    const keys = key === null ? [...stored.keys()] : stored.has(key) ? [key] : [];
    return Object.fromEntries(keys.map((one) => [one, JSON.parse(stored.get(one) ?? '')]));
  },
  async set(values: object) {
    for (const [key, value] of Object.entries(values)) stored.set(key, JSON.stringify(value));
  },
  async remove(keys: string | string[]) {
    for (const key of [keys].flat()) stored.delete(key);
  },
};

// The polyfill looks for both before it hands out the browser's own.
vi.stubGlobal('chrome', { runtime: { id: 'pressmark' } });
vi.stubGlobal('browser', {
  runtime: { id: 'pressmark' },
  storage: { session },
  tabs: { query: async () => [] },
});

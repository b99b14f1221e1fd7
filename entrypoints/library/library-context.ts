import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type LibraryRoute, parseRoute, routeHash } from '@/components/article/library-view-route';
import { type EntityQuery, FIRST_QUERY } from '@/components/entity/list-entities';
import { toFailure } from '@/utils/platform/failure';
import type { Translator } from '@/utils/platform/i18n';
import { askWorker } from '@/utils/platform/send';
import { database, type PressmarkDatabase } from '@/utils/store/database';
import { undoGroup } from '@/utils/store/undo';

/** What was just done; `groups` are the journal's numbers, in the order of writing. */
export interface Told {
  readonly text: string;
  readonly groups: readonly number[];
}

/** What a write came to; the store's writes say so. */
interface WrittenGroup {
  readonly group?: number;
}

/** What all pages of the library share. */
export interface LibraryContext {
  readonly t: Translator;
  readonly route: ReadonlySignal<LibraryRoute>;
  readonly error: ReadonlySignal<string | undefined>;
  readonly toast: ReadonlySignal<Told | undefined>;
  /** What is looked for in the list of entities; it stands while an entity is looked at. */
  readonly entityQuery: Signal<EntityQuery>;
  go(route: LibraryRoute): void;
  inWords(reason: unknown): string;
  fail(reason: unknown): void;
  tell(text: string): void;
  /**
   * Writes, tells what was done and offers to undo it; the open tabs learn of it. `false` where
   * nothing was written, which is told as an error.
   */
  write(
    writes: readonly ((db: PressmarkDatabase) => Promise<WrittenGroup>)[],
    told: string,
  ): Promise<boolean>;
  /** Takes back what the toast tells. */
  undo(): Promise<void>;
  dismiss(): void;
}

/** The library's life: where it is, and what is told. */
export function createLibraryContext(t: Translator): LibraryContext {
  const route = signal(parseRoute(location.hash));
  const error = signal<string | undefined>(undefined);
  const toast = signal<Told | undefined>(undefined);
  addEventListener('hashchange', () => {
    route.value = parseRoute(location.hash);
    error.value = undefined;
  });
  const inWords = (reason: unknown): string => {
    const { key, detail } = toFailure(reason);
    return t(key, { detail: detail ?? '' });
  };
  const fail = (reason: unknown) => {
    error.value = inWords(reason);
  };
  const tell = (text: string, groups: readonly number[] = []) => {
    error.value = undefined;
    toast.value = { text, groups };
  };
  return {
    t,
    route,
    error,
    toast,
    entityQuery: signal(FIRST_QUERY),
    go(to) {
      location.hash = routeHash(to);
    },
    inWords,
    fail,
    tell: (text) => tell(text),
    async write(writes, told) {
      const groups: number[] = [];
      try {
        const db = await database();
        for (const write of writes) {
          const { group } = await write(db);
          if (group !== undefined) groups.push(group);
        }
        tell(told, groups);
        return true;
      } catch (reason) {
        fail(reason);
        return false;
      } finally {
        if (groups.length > 0) void announceWritten();
      }
    },
    async undo() {
      const groups = toast.value?.groups ?? [];
      try {
        const db = await database();
        for (const group of [...groups].reverse()) await undoGroup(db, group);
        tell(t('undone'));
      } catch (reason) {
        toast.value = undefined;
        fail(reason);
      }
      void announceWritten();
    },
    dismiss() {
      error.value = undefined;
      toast.value = undefined;
    },
  };
}

/** What is written stands whether open pages hear of it or not; they ask again when they are reloaded. */
export async function announceWritten(): Promise<void> {
  await askWorker('app.written', {}).catch(() => undefined);
}

import { type ReadonlySignal, signal } from '@preact/signals';
import { liveQuery } from 'dexie';
import { type StoreError, toStoreError } from './errors';

export interface Live<T> {
  signal: ReadonlySignal<T>;
  /** Why the value could not be read again; the last value stays. Empty once reading works. */
  error: ReadonlySignal<StoreError | undefined>;
  stop(): void;
}

type Reading<T> = { value: T } | { error: StoreError };

/**
 * What a query of the store gives, kept up to date with every commit in any context, until `stop`.
 * A query that fails is asked again with the next commit that concerns it.
 */
export function liveSignal<T>(query: () => Promise<T>, initial: T): Live<T> {
  const value = signal(initial);
  const error = signal<StoreError | undefined>(undefined);
  // Dexie keeps silent about a closed database, and ends a query that has failed once.
  const read = async (): Promise<Reading<T>> => {
    try {
      return { value: await query() };
    } catch (reason) {
      return { error: toStoreError(reason) };
    }
  };
  const subscription = liveQuery(read).subscribe({
    next(reading) {
      if ('value' in reading) value.value = reading.value;
      error.value = 'error' in reading ? reading.error : undefined;
    },
    error(reason: unknown) {
      error.value = toStoreError(reason);
    },
  });
  return { signal: value, error, stop: () => subscription.unsubscribe() };
}

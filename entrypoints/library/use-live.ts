import { useEffect, useState } from 'preact/hooks';
import { database, type PressmarkDatabase } from '@/utils/store/database';
import { liveSignal } from '@/utils/store/live';

/**
 * What a query of the store gives, kept up to date while the view stands; `undefined` until it was
 * read once. Asked anew when a value of `given` changes; until then the last value stays.
 */
export function useLive<T, Given extends readonly (string | number)[]>(
  query: (db: PressmarkDatabase, ...given: Given) => Promise<T>,
  onFail: (reason: unknown) => void,
  ...given: Given
): T | undefined {
  const [value, setValue] = useState<T | undefined>(undefined);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    const start = (db: PressmarkDatabase) => {
      if (gone) return;
      const live = liveSignal<T | undefined>(() => query(db, ...given), undefined);
      const stops = [
        live.signal.subscribe((now) => {
          if (now !== undefined) setValue(() => now);
        }),
        live.error.subscribe((reason) => {
          if (reason) onFail(reason);
        }),
        live.stop,
      ];
      stop = () => {
        for (const end of stops) end();
      };
    };
    database().then(start, onFail);
    return () => {
      gone = true;
      stop?.();
    };
  }, [query, onFail, ...given]);
  return value;
}

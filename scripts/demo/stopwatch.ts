import type { Page } from 'puppeteer-core';
import { callIn } from '../../tests/support/call-source';

/** Times of one annotation as the page itself saw them, ms; `null` where it could not. */
export interface Lap {
  toolbar: number | null;
  mark: number | null;
}

/**
 * Puts a stopwatch into the page, before the extension is in it, so that no listener hides an event
 * from it. It looks once per frame; a time ends at the frame after the one that first shows the
 * thing, when it is on screen.
 */
export const startStopwatch = (page: Page): Promise<void> => callIn(page, installStopwatch);

/** The times since the last call. */
export const readLap = (page: Page): Promise<Lap> => callIn(page, takeLap);

/** Time from one frame to the next with nothing to do, ms, median of 20: no time can be shorter. */
export const frameTime = (page: Page): Promise<number> => callIn(page, measureFrames, 20);

/** ms from the start of this page's navigation until that many marks were painted, or `null`. */
export const watchRestore = (page: Page, count: number): Promise<number | null> =>
  callIn(page, waitForMarks, count, 20_000);

type Timed = Window & { pressmarkLap?: Lap };

function installStopwatch(): void {
  const page: Timed = window;
  const lap: Lap = { toolbar: null, mark: null };
  page.pressmarkLap = lap;
  const marks = () => {
    let sum = 0;
    for (const [name, { size }] of CSS.highlights)
      if (!/-(pending|focused)$/.test(name)) sum += size;
    return sum;
  };
  const time = (name: keyof Lap, start: number, shown: () => boolean) => {
    lap[name] = null;
    const look = () => {
      if (performance.now() - start > 3_000) return;
      if (!shown()) requestAnimationFrame(look);
      else requestAnimationFrame(() => Object.assign(lap, { [name]: performance.now() - start }));
    };
    requestAnimationFrame(look);
  };
  window.addEventListener(
    'pointerup',
    ({ timeStamp }) => {
      time('toolbar', timeStamp, () => document.querySelector('pressmark-ui') !== null);
    },
    true,
  );
  window.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      const before = marks();
      time('mark', timeStamp, () => marks() > before);
    },
    true,
  );
}

function takeLap(): Lap {
  const page: Timed = window;
  return { toolbar: null, mark: null, ...page.pressmarkLap };
}

function measureFrames(rounds: number): Promise<number> {
  return new Promise((resolve) => {
    const times: number[] = [];
    let last = 0;
    const tick = (now: number) => {
      if (last > 0) times.push(now - last);
      last = now;
      if (times.length < rounds) requestAnimationFrame(tick);
      else resolve(times.sort((one, other) => one - other)[rounds / 2] ?? 0);
    };
    requestAnimationFrame(tick);
  });
}

function waitForMarks(count: number, timeout: number): Promise<number | null> {
  return new Promise((resolve) => {
    const look = () => {
      let sum = 0;
      try {
        for (const [name, { size }] of CSS.highlights) {
          if (!/-(pending|focused)$/.test(name)) sum += size;
        }
      } catch {
        resolve(null);
        return;
      }
      if (sum >= count) resolve(performance.now());
      else if (performance.now() > timeout) resolve(null);
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** Work that can be put down after every `yield` and taken up again. */
export type Slices<T> = Generator<void, T>;

/** Does all of it at once. */
export function finish<T>(work: Slices<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

/** ms after which a slice gives way to the page: half a frame at 60 Hz. */
const SLICE = 8;

/**
 * Does it in slices of about 8 ms, the first one at once, so that the page stays responsive; `spent`
 * is told the ms of each slice. Rejects with the signal's reason when it is aborted; nothing more is
 * done then.
 */
export async function inSlices<T>(
  work: Slices<T>,
  signal?: AbortSignal,
  spent?: (ms: number) => void,
): Promise<T> {
  for (;;) {
    const began = performance.now();
    let step = work.next();
    while (!step.done && performance.now() - began < SLICE) step = work.next();
    spent?.(performance.now() - began);
    if (step.done) return step.value;
    await giveWay();
    signal?.throwIfAborted();
  }
}

/** A task of its own; a timer would wait 4 ms once it is nested. */
const giveWay = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

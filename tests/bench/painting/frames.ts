/** Resolves when the next frame has been styled, laid out and painted by the page's thread. */
export const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      // A message sent from a frame's callback is received after that frame.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  });

/** ms from right after a frame, through `act`, to the end of the frame that shows what it did. */
export async function timeToFrame(act: () => void | Promise<void>): Promise<number> {
  await nextFrame();
  const start = performance.now();
  await act();
  await nextFrame();
  return performance.now() - start;
}

/** The results of `run`, `count` times or until `budget` ms are over, whichever comes first. */
export async function repeat(
  count: number,
  budget: number,
  run: (turn: number) => Promise<number>,
): Promise<number[]> {
  const results: number[] = [];
  const until = performance.now() + budget;
  while (results.length < count && (results.length === 0 || performance.now() < until)) {
    results.push(await run(results.length));
  }
  return results;
}

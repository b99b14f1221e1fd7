/** Runs what may wait until the reader sees what there is: a frame, and then a task of its own. */
export const afterPaint = (run: () => void): void => {
  requestAnimationFrame(() => setTimeout(run));
};

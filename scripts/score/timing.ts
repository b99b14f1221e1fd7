/** Passes over the documents; the median is steady with this many. */
const RUNS = 21;
/** ms that all passes may take together; a pass more is not begun then, but three always are. */
const MOST = 60_000;

const wordCount = (text: string): number => text.match(/\S+/g)?.length ?? 0;

/**
 * Median ms for 1000 words (runs without white space) over passes through all texts, from handing
 * over a text to its finished result. One pass before is not counted.
 */
export function msPer1000Words(texts: readonly string[], work: (text: string) => void): number {
  const words = texts.reduce((sum, text) => sum + wordCount(text), 0);
  const pass = (): number => {
    const began = performance.now();
    for (const text of texts) work(text);
    return performance.now() - began;
  };
  pass();
  const times: number[] = [];
  const began = performance.now();
  while (times.length < RUNS && (times.length < 3 || performance.now() - began < MOST)) {
    times.push(pass());
  }
  times.sort((a, b) => a - b);
  const median = times[times.length >> 1] ?? 0;
  return Math.round((100_000 * median) / Math.max(1, words)) / 100;
}

/** The least that any engine does: a text to its words. */
export const splitOnly = (text: string): void => {
  text.match(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu);
};

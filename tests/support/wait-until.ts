export interface WaitOptions {
  /** ms until the wait is given up; 10 s unless told. */
  timeout?: number;
  /** What is added to the error: what was there instead. */
  describe?: () => Promise<string>;
}

/**
 * Looks again and again until `look` gives something other than `undefined` or `false`, and returns
 * that. Throws with `what` when the time is over; an error of the last look is its cause.
 */
export async function waitUntil<T>(
  what: string,
  look: () => Promise<T | undefined | false>,
  { timeout = 10_000, describe }: WaitOptions = {},
): Promise<T> {
  const deadline = performance.now() + timeout;
  let cause: unknown;
  do {
    try {
      const seen = await look();
      if (seen !== undefined && seen !== false) return seen;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await pause(40);
  } while (performance.now() < deadline);
  const instead = describe ? `\n${await describe().catch((error) => String(error))}` : '';
  throw new Error(
    `Waited ${timeout} ms for ${what}.${cause ? `\n${cause}` : ''}${instead}`,
    cause ? { cause } : {},
  );
}

/** Resolves after `ms` milliseconds. */
export const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, ms));

/** The promise's value, or `undefined` when it takes longer than `ms`. */
export function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

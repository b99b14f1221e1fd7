import type { Frame, Page } from 'puppeteer-core';

/** What can travel into another realm as JSON. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * The source of an expression that calls `fn` in another realm (a page, the browser's own window).
 * `fn` may use nothing from around it. Its arguments are `given`, expressions of that realm such as
 * `document`, and then `args`.
 */
export function callSource(
  fn: (...args: never[]) => unknown,
  args: readonly Json[],
  given: readonly string[] = [],
): string {
  const list = [...given, ...args.map((arg) => JSON.stringify(arg))].join(', ');
  // Transpilers wrap inner functions in `__name`, which the other realm lacks: it gets one.
  return `((__name) => (${fn})(${list}))((it) => it)`;
}

/** Calls `fn` in a page or frame with JSON arguments, under any transpiler. */
export async function callIn<T, Args extends Json[]>(
  place: Page | Frame,
  fn: (...args: Args) => T,
  ...args: Args
): Promise<Awaited<T>> {
  return (await place.evaluate(callSource(fn, args))) as Awaited<T>;
}

import type { Browser, Page } from 'puppeteer-core';
import * as v from 'valibot';
import { callSource, type Json } from './call-source';
import { runInFrame } from './firefox-chrome-scripts';
import { waitUntil } from './wait-until';

interface Connection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/** Calls functions in Firefox's own window, and privileged in the documents that it shows. */
export interface ChromeScope {
  /** Runs the source of an expression in the browser's window. */
  evaluate<T>(source: string): Promise<T>;
  /** Calls a function without outer references in the browser's window. */
  call<T, Args extends Json[]>(fn: (...args: Args) => T, ...args: Args): Promise<Awaited<T>>;
  /**
   * Runs the source of an expression in a frame script of a tab (by the id of its browsing context)
   * or of the open popup; `content` is its window.
   */
  inFrame<T>(place: FramePlace, source: string): Promise<T>;
}

export type FramePlace = { tab: string } | 'popup';

const TreeSchema = v.object({
  contexts: v.array(v.object({ context: v.string(), url: v.string() })),
});
const AnswerSchema = v.object({
  result: v.optional(v.object({ value: v.optional(v.string()) })),
  exceptionDetails: v.optional(v.object({ text: v.string() })),
});

/** The id under which Firefox knows the tab of a page. */
export function contextIdOf(page: Page): string {
  const id: unknown = Reflect.get(page.mainFrame(), '_id');
  if (typeof id !== 'string') throw new Error('The page has no browsing context.');
  return id;
}

/** The way into the browser's window; Firefox must be started with `--remote-allow-system-access`. */
export async function chromeScope(browser: Browser): Promise<ChromeScope> {
  const connection = connectionOf(browser);
  const context = await waitUntil('the window of Firefox', async () => {
    const answer = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { contexts } = v.parse(TreeSchema, answer.result);
    return contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context;
  });

  async function evaluate<T>(source: string): Promise<T> {
    const { result } = await connection.send('script.evaluate', {
      expression: `(async () => JSON.stringify({ value: await ${source} }))()`,
      target: { context },
      awaitPromise: true,
    });
    const answer = v.parse(AnswerSchema, result);
    if (answer.exceptionDetails) throw new Error(`In Firefox: ${answer.exceptionDetails.text}`);
    return JSON.parse(answer.result?.value ?? '{}').value;
  }
  const call: ChromeScope['call'] = (fn, ...args) => evaluate(callSource(fn, args));

  return {
    evaluate,
    call,
    async inFrame<T>(place: FramePlace, source: string): Promise<T> {
      const tab = place === 'popup' ? null : place.tab;
      const answer = await call(runInFrame, tab, source, crypto.randomUUID());
      return JSON.parse(answer).value;
    },
  };
}

function connectionOf(browser: Browser): Connection {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (isConnection(connection)) return connection;
  throw new Error('This browser is not driven by WebDriver BiDi.');
}

function isConnection(value: unknown): value is Connection {
  return typeof value === 'object' && value !== null && 'send' in value;
}

import { basename } from 'node:path';
import type { ElementLook } from './read-elements';
import { waitUntil } from './wait-until';

export type Modifier = 'Alt' | 'Control' | 'Meta' | 'Shift';

export interface PopupWait {
  /** ms; 10 s unless told. */
  timeout?: number;
  /** Wait until no such element shows. */
  gone?: boolean;
  /** Wait until an element with this text shows: a part of it, or a pattern. */
  text?: string | RegExp;
  /** Wait until exactly so many of them show. */
  count?: number;
}

/** The extension's popup as a person meets it: read what shows, press the mouse and the keys. */
export interface Popup {
  waitFor(selector: string, options?: PopupWait): Promise<void>;
  exists(selector: string): Promise<boolean>;
  count(selector: string): Promise<number>;
  /** Text of the first such element; waits for it. */
  text(selector: string): Promise<string>;
  texts(selector: string): Promise<string[]>;
  value(selector: string): Promise<string>;
  attribute(selector: string, name: string): Promise<string | null>;
  attributes(selector: string, name: string): Promise<(string | null)[]>;
  /** Size of the element, CSS px of its document. */
  box(selector: string): Promise<{ width: number; height: number }>;
  /** A real press of the mouse at the element's centre; waits for it to show. */
  click(selector: string): Promise<void>;
  /** Real keys into the field, behind what is there. */
  type(selector: string, text: string): Promise<void>;
  /** Real keys into the field in place of what is there. */
  fill(selector: string, text: string): Promise<void>;
  press(key: string, modifiers?: readonly Modifier[]): Promise<void>;
  upload(selector: string, file: string): Promise<void>;
  visibleText(): Promise<string>;
  screenshot(path: string): Promise<void>;
  /** Inner size in CSS px. */
  size(): Promise<{ width: number; height: number }>;
  /** Runs a function without outer references in the document: for reading only. */
  evaluate<T>(fn: (root: Document) => T): Promise<T>;
  closed(): Promise<boolean>;
  close(): Promise<void>;
}

/** What a browser must be able to do for its popup (or another of our documents) to be driven. */
export interface PopupSurface {
  look(selector: string, attribute: string | null, scroll: boolean): Promise<ElementLook[]>;
  visibleText(): Promise<string>;
  focus(selector: string): Promise<boolean>;
  press(x: number, y: number): Promise<void>;
  keys(text: string): Promise<void>;
  key(key: string, modifiers: readonly Modifier[]): Promise<void>;
  upload(selector: string, file: string): Promise<void>;
  screenshot(path: string): Promise<void>;
  size(): Promise<{ width: number; height: number }>;
  evaluate<T>(fn: (root: Document) => T): Promise<T>;
  closed(): Promise<boolean>;
  close(): Promise<void>;
}

/** The popup over what the browser offers. */
export function createPopup(surface: PopupSurface): Popup {
  const describe = async () => `The popup shows:\n${await surface.visibleText()}`;
  const shown = async (selector: string, attribute: string | null = null, scroll = false) =>
    (await surface.look(selector, attribute, scroll)).filter((look) => look.visible);

  async function first(selector: string, attribute: string | null = null): Promise<ElementLook> {
    return waitUntil(
      `${selector} in the popup`,
      async () => (await surface.look(selector, attribute, false))[0],
      { describe },
    );
  }

  async function waitFor(selector: string, wait: PopupWait = {}): Promise<void> {
    const told = [
      wait.gone ? 'to go' : 'to show',
      wait.text === undefined ? '' : `with the text ${wait.text}`,
      wait.count === undefined ? '' : `${wait.count} times`,
    ];
    await waitUntil(
      `${selector} ${told.filter(Boolean).join(' ')}`,
      async () => {
        const looks = await shown(selector);
        const fitting = looks.filter(({ text }) => hasText(text, wait.text));
        if (wait.gone) return fitting.length === 0;
        return wait.count === undefined ? fitting.length > 0 : fitting.length === wait.count;
      },
      { describe, ...(wait.timeout === undefined ? {} : { timeout: wait.timeout }) },
    );
  }

  async function click(selector: string): Promise<void> {
    const { x, y } = await waitUntil(
      `${selector} to be open to a click`,
      async () => {
        const [look] = await shown(selector, null, true);
        if (look?.coveredBy) throw new Error(`It is covered by ${look.coveredBy}`);
        return look;
      },
      { describe },
    );
    await surface.press(x, y);
  }

  async function type(selector: string, text: string): Promise<void> {
    await waitUntil(`${selector} to take the focus`, () => surface.focus(selector), { describe });
    await surface.keys(text);
  }

  return {
    waitFor,
    click,
    type,
    exists: async (selector) => (await shown(selector)).length > 0,
    count: async (selector) => (await shown(selector)).length,
    text: async (selector) => (await first(selector)).text,
    texts: async (selector) => (await shown(selector)).map(({ text }) => text),
    async box(selector) {
      const { width, height } = await first(selector);
      return { width, height };
    },
    value: async (selector) => (await first(selector)).value ?? '',
    attribute: async (selector, name) => (await first(selector, name)).attribute,
    attributes: async (selector, name) =>
      (await shown(selector, name)).map(({ attribute }) => attribute),
    async fill(selector, text) {
      await waitUntil(`${selector} to take the focus`, () => surface.focus(selector), { describe });
      await surface.key('a', ['Control']);
      await surface.key('Backspace', []);
      await surface.keys(text);
    },
    press: (key, modifiers = []) => surface.key(key, modifiers),
    async upload(selector, file) {
      await waitUntil(`${selector} for ${basename(file)}`, async () => first(selector));
      await surface.upload(selector, file);
    },
    visibleText: () => surface.visibleText(),
    screenshot: (path) => surface.screenshot(path),
    size: () => surface.size(),
    evaluate: (fn) => surface.evaluate(fn),
    closed: () => surface.closed(),
    close: () => surface.close(),
  };
}

function hasText(text: string, wanted: string | RegExp | undefined): boolean {
  if (wanted === undefined) return true;
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
}

import { writeFile } from 'node:fs/promises';
import type { Frame, KeyInput, Page } from 'puppeteer-core';
import { callSource } from './call-source';
import { createPopup, type Popup } from './popup';
import { focusElement, readElements, readVisibleText } from './read-elements';
import { within } from './wait-until';

/** ms after which a press has no answer any more, since it closed the document that should give it. */
const GONE_MS = 3_000;

/**
 * A document that puppeteer can reach, driven as the popup is: a whole page, or one frame of it whose
 * corner is at `corner` in the page.
 */
export function driveDocument(
  page: Page,
  frame: Frame = page.mainFrame(),
  corner: () => Promise<{ x: number; y: number }> = async () => ({ x: 0, y: 0 }),
): Popup {
  return createPopup({
    look: (selector, attribute, scroll) => call(frame, readElements, selector, attribute, scroll),
    visibleText: () => call(frame, readVisibleText),
    focus: (selector) => call(frame, focusElement, selector),
    async press(x, y) {
      const from = await corner();
      await within(GONE_MS, page.mouse.click(from.x + x, from.y + y));
    },
    keys: (text) => page.keyboard.type(text),
    async key(key, modifiers) {
      for (const modifier of modifiers) await page.keyboard.down(modifier);
      // Of the names of keys, puppeteer itself refuses those that it does not know.
      await within(GONE_MS, page.keyboard.press(key as KeyInput));
      for (const modifier of [...modifiers].reverse()) await page.keyboard.up(modifier);
    },
    async upload(selector, file) {
      const field = await frame.$(selector);
      if (!field) throw new Error(`No field ${selector} to put a file into.`);
      await (await field.toElement('input')).uploadFile(file);
    },
    async screenshot(path) {
      await writeFile(path, await page.screenshot());
    },
    size: () => frame.evaluate(() => ({ width: innerWidth, height: innerHeight })),
    evaluate: (fn) => call(frame, fn),
    closed: async () => frame.detached || page.isClosed(),
    close: async () =>
      void (await within(
        2_000,
        page.close().catch(() => undefined),
      )),
  });
}

/** Calls `fn` with the frame's document first. */
async function call<T>(
  frame: Frame,
  fn: (root: Document, ...args: never[]) => T,
  ...args: (string | boolean | null)[]
): Promise<T> {
  return (await frame.evaluate(callSource(fn, args, ['document']))) as T;
}

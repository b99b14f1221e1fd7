import { writeFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { callSource, type Json } from './call-source';
import type { ChromeScope } from './firefox-chrome-scope';
import {
  drawPopup,
  hidePopup,
  openedPopup,
  pressToolbarButton,
  sendFile,
} from './firefox-chrome-scripts';
import { pressKeys, pressMouse, sizeOf, takeFile } from './firefox-frame-scripts';
import { keystroke, keystrokes } from './keystrokes';
import { createPopup, type Popup } from './popup';
import { focusElement, readElements, readVisibleText } from './read-elements';
import { waitUntil } from './wait-until';

/** Presses the extension's toolbar button over the tab and waits for the popup's document. */
export async function openFirefoxPopup(
  scope: ChromeScope,
  page: Page,
  { widget, url }: { widget: string; url: string },
): Promise<Popup> {
  await closePopup(scope);
  await page.bringToFront();
  await scope.call(pressToolbarButton, widget);
  await waitUntil('the popup to open', async () => {
    const popup = await scope.call(openedPopup);
    return popup?.state === 'open' && popup.url.startsWith(url);
  });
  const documentOf = <T>(
    fn: (root: Document, ...args: never[]) => T,
    ...args: Json[]
  ): Promise<Awaited<T>> => scope.inFrame('popup', callSource(fn, args, ['content.document']));
  const windowOf = <T>(
    fn: (content: never, ...args: never[]) => T,
    ...args: Json[]
  ): Promise<Awaited<T>> => scope.inFrame('popup', callSource(fn, args, ['content']));
  await waitUntil('the popup to be loaded', () =>
    documentOf((root: Document) => root.readyState === 'complete' && root.hasFocus()),
  );

  return createPopup({
    look: (selector, attribute, scroll) => documentOf(readElements, selector, attribute, scroll),
    visibleText: () => documentOf(readVisibleText),
    focus: (selector) => documentOf(focusElement, selector),
    press: (x, y) => windowOf(pressMouse, x, y),
    keys: (text) => windowOf(pressKeys, keystrokes(text)),
    key: (key, modifiers) => windowOf(pressKeys, [keystroke(key, modifiers)]),
    async upload(selector, file) {
      const channel = crypto.randomUUID();
      await windowOf(takeFile, selector, channel);
      await scope.call(sendFile, file, channel);
    },
    screenshot: async (path) => writeFile(path, await scope.call(drawPopup), 'base64'),
    size: () => windowOf(sizeOf),
    evaluate: <T>(fn: (root: Document) => T) => documentOf(fn),
    closed: async () => (await scope.call(openedPopup)) === null,
    close: () => closePopup(scope),
  });
}

async function closePopup(scope: ChromeScope): Promise<void> {
  await scope.call(hidePopup);
  await waitUntil('the popup to close', async () => (await scope.call(openedPopup)) === null);
}

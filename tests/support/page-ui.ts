import { writeFile } from 'node:fs/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import { callSource, type Json } from './call-source';
import { driveDocument } from './drive-document';
import { chromeScope, contextIdOf } from './firefox-chrome-scope';
import { createPopup, type Popup } from './popup';
import { focusElement, readElements, readVisibleText } from './read-elements';
import { waitUntil, within } from './wait-until';

/** The one element that the extension adds to a page; all of its parts are in a closed shadow root. */
const HOST = 'pressmark-ui';

type Root = ShadowRoot | null;
type InRoot = <T>(fn: (root: Root, ...args: never[]) => T, ...args: Json[]) => Promise<T>;

/** Toolbar and card in the page, read and pressed as a person would; their root is closed to the page. */
export function pageUi(page: Page): Popup {
  const inRoot = isFirefox(page) ? firefoxRoot(page) : chromiumRoot(page);
  return createPopup({
    look: (selector, attribute, scroll) => inRoot(readElements, selector, attribute, scroll),
    visibleText: () => inRoot(readVisibleText),
    focus: (selector) => inRoot(focusElement, selector),
    press: (x, y) => page.mouse.click(x, y),
    keys: (text) => page.keyboard.type(text),
    key: (key, modifiers) => driveDocument(page).press(key, modifiers),
    upload: () => Promise.reject(new Error('Nothing in the page takes files.')),
    screenshot: async (path) => writeFile(path, await page.screenshot()),
    size: () => page.evaluate(() => ({ width: innerWidth, height: innerHeight })),
    evaluate: () => Promise.reject(new Error('Only the popup is read that way.')),
    closed: async () => (await page.$(HOST)) === null,
    close: () => page.keyboard.press('Escape'),
  });
}

/** The frame for typing that stands in the page, once it is open and loaded. */
export async function noteFrame(page: Page): Promise<Popup> {
  const frame = await waitUntil('the note frame', async () => {
    for (const candidate of page.frames()) {
      // Firefox does not tell the driver where frames of extensions are: they are asked.
      const ready = candidate.evaluate(
        () => /^(chrome|moz)-extension:/.test(location.href) && document.readyState === 'complete',
      );
      // One that is just going never answers.
      const here = ready.catch(() => false);
      if (await within(1_000, here)) return candidate;
    }
    return undefined;
  });
  const inRoot = isFirefox(page) ? firefoxRoot(page) : chromiumRoot(page);
  return driveDocument(page, frame, async () => {
    const [look] = await inRoot(readElements, 'iframe', null, false);
    if (!look) throw new Error('The note frame is gone.');
    return { x: look.x - look.width / 2, y: look.y - look.height / 2 };
  });
}

export const isFirefox = (page: Page): boolean =>
  Reflect.get(page.browser(), 'protocol') === 'webDriverBiDi';

function firefoxRoot(page: Page): InRoot {
  const root = `(content.document.querySelector('${HOST}')?.openOrClosedShadowRoot ?? null)`;
  return async <T>(fn: (root: Root, ...args: never[]) => T, ...args: Json[]): Promise<T> => {
    const scope = await chromeScope(page.browser());
    return scope.inFrame({ tab: contextIdOf(page) }, callSource(fn, args, [root]));
  };
}

function chromiumRoot(page: Page): InRoot {
  return async <T>(fn: (root: Root, ...args: never[]) => T, ...args: Json[]): Promise<T> => {
    const session = await page.createCDPSession();
    try {
      const objectId = await closedRoot(session);
      const source = callSource(fn, args, [objectId ? 'this' : 'null']);
      const { result, exceptionDetails } = objectId
        ? await session.send('Runtime.callFunctionOn', {
            objectId,
            functionDeclaration: `function () { return ${source} }`,
            returnByValue: true,
          })
        : await session.send('Runtime.evaluate', { expression: source, returnByValue: true });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
      return result.value;
    } finally {
      await session.detach();
    }
  };
}

/** The shadow root as an object of the page's realm, which the page itself cannot get. */
async function closedRoot(session: CDPSession): Promise<string | undefined> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: `document.querySelector('${HOST}')`,
  });
  if (!result.objectId) return undefined;
  const { node } = await session.send('DOM.describeNode', {
    objectId: result.objectId,
    depth: 1,
    pierce: true,
  });
  const backendNodeId = node.shadowRoots?.[0]?.backendNodeId;
  if (backendNodeId === undefined) return undefined;
  return (await session.send('DOM.resolveNode', { backendNodeId })).object.objectId;
}

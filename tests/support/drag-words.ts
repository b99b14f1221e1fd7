import type { Page } from 'puppeteer-core';
import { callIn } from './call-source';

/**
 * Drags the real mouse from the first letter of `from` to the last one of `to`, which may stand in
 * open shadow trees; what that selects, if anything, is the page's and the extension's business.
 */
export async function dragWords(page: Page, from: string, to = from): Promise<void> {
  const begin = await boxOfWords(page, from);
  const end = await boxOfWords(page, to);
  const start = { x: begin.x + 0.5, y: begin.y + begin.height / 2 };
  const stop = { x: end.x + end.width - 0.5, y: end.y + end.height / 2 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move((start.x + stop.x) / 2, (start.y + stop.y) / 2);
  await page.mouse.move(stop.x, stop.y);
  await page.mouse.up();
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where words that stand in one text node are in the viewport, in px, open shadow trees included. */
export async function boxOfWords(page: Page, words: string): Promise<Box> {
  const box = await callIn(page, findBox, words);
  if (!box) throw new Error(`The page does not show “${words}”.`);
  return box;
}

function findBox(words: string): Box | undefined {
  const search = (root: Document | ShadowRoot | Element): Box | undefined => {
    for (const node of Array.from(root.childNodes)) {
      const at = node instanceof Text ? node.data.indexOf(words) : -1;
      if (at >= 0) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + words.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        if (width > 0) return { x, y, width, height };
      }
      if (!(node instanceof Element)) continue;
      const found = (node.shadowRoot && search(node.shadowRoot)) ?? search(node);
      if (found) return found;
    }
    return undefined;
  };
  return search(document);
}

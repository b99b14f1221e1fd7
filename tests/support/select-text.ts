import type { Page } from 'puppeteer-core';
import { callIn } from './call-source';
import { findQuietSpots } from './find-quiet-spots';
import { findWords, type WordsPlace } from './find-words';

export interface SelectOptions {
  /** Which of several places with these words; 0 is the first. */
  occurrence?: number;
  /** Alt is held, as for a selection that is to stay as it is. */
  alt?: boolean;
}

/** The page offers no such words, or the mouse cannot select them there. */
export class SelectionError extends Error {}

/**
 * Finds the words in the page's visible text (white space folded), scrolls them into view and selects
 * them with a real drag of the mouse. Throws where they are not there, or where the drag selects
 * something else.
 */
export async function selectText(
  page: Page,
  exact: string,
  { occurrence = 0, alt = false }: SelectOptions = {},
): Promise<void> {
  const place = await callIn(page, findWords, exact, occurrence);
  if (!place)
    throw new SelectionError(`The page does not say “${exact}” (occurrence ${occurrence}).`);
  await deselect(page);
  await drag(page, place, alt);
  const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
  if (fold(selected) !== fold(exact)) {
    throw new SelectionError(`The mouse selected “${selected}” in place of “${exact}”.`);
  }
}

/** Empties the selection with a press of the mouse where nothing answers to it. */
export async function deselect(page: Page): Promise<void> {
  for (const { x, y } of await callIn(page, findQuietSpots)) {
    await page.mouse.click(x, y);
    if (await page.evaluate(() => getSelection()?.isCollapsed ?? true)) return;
  }
  // Where the page keeps it whatever is pressed, a drag would move the words instead.
  await page.evaluate(() => getSelection()?.removeAllRanges());
}

/** In links and the like, a drag selects while Alt is held at its beginning, in both browsers. */
async function drag(page: Page, { from, to, draggable }: WordsPlace, alt: boolean): Promise<void> {
  await page.mouse.move(from.x, from.y);
  if (alt || draggable) await page.keyboard.down('Alt');
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  if (draggable && !alt) await page.keyboard.up('Alt');
  await page.mouse.up();
  if (alt) await page.keyboard.up('Alt');
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

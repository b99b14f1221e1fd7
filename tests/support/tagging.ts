import type { Page } from 'puppeteer-core';
import { pageUi } from './page-ui';
import { savedMarks } from './painted-marks';
import { type SelectOptions, selectText } from './select-text';
import { waitUntil } from './wait-until';

export { savedMarks };

/** Waits until exactly these words are marked, in the order of the page. */
export async function marksAre(page: Page, words: readonly string[]): Promise<void> {
  let seen: string[] = [];
  await waitUntil(
    `the marks ${words.join(' | ')}`,
    async () => {
      seen = (await savedMarks(page)).map(({ text }) => text);
      return seen.join('\n') === words.join('\n');
    },
    { describe: async () => `Marked is: ${seen.join(' | ')}` },
  );
}

/** Selects words with the mouse and presses a key of the toolbar; waits for the notice of success. */
export async function tagByKey(
  page: Page,
  words: string,
  key: 'Digit1' | 'Digit2' | 'Digit3' | 'Digit4' | 'Digit8' | 'h',
  options: SelectOptions = {},
): Promise<void> {
  await selectText(page, words, options);
  const ui = pageUi(page);
  await ui.waitFor('[data-testid=toolbar]');
  await page.keyboard.press(key === 'h' ? 'KeyH' : key);
  await ui.waitFor('[data-testid=toolbar]', { gone: true });
  // The notice of what was tagged before may still be there.
  await ui.waitFor('[data-testid=notice]', { text: key === 'h' ? 'Highlighted' : words });
}

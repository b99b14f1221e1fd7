import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../../tests/support/extension-browser';
import { waitUntil } from '../../tests/support/wait-until';

/** What was proposed and taken; entities, not mentions. */
export interface Accepted {
  proposed: number;
  sure: number;
  /** ms from the popup's opening until the suggestions show. */
  shown: number;
}

const SECTION = '[data-testid="suggestions"]';
const SUGGESTIONS = `${SECTION}[data-state="ready"]`;
const ACCEPT = '[data-testid="accept-sure"]';

/** Accepts every sure suggestion in the popup: all at once, or the only one by its own button. */
export async function acceptSuggestions(browser: ExtensionBrowser, page: Page): Promise<Accepted> {
  const opened = performance.now();
  const popup = await browser.popup(page);
  await popup.waitFor(SUGGESTIONS, { timeout: 20_000 });
  const shown = performance.now() - opened;
  const number = async (name: string) => Number(await popup.attribute(SECTION, `data-${name}`));
  const [proposed, sure] = [await number('groups'), await number('sure')];
  if (sure > 0) {
    if (await popup.exists(ACCEPT)) await popup.click(ACCEPT);
    else {
      if ((await popup.attribute('[data-testid="suggestions-toggle"]', 'aria-expanded')) !== 'true')
        await popup.click('[data-testid="suggestions-toggle"]');
      await popup.click(
        '[data-testid="suggestion"][data-tier="sure"] [data-testid="suggestion-accept"]',
      );
    }
    await waitUntil('the sure suggestions to be saved', async () => (await number('sure')) === 0);
  }
  await popup.close();
  return { proposed, sure, shown };
}

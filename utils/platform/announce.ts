import { browser } from './browser';
import { askTab } from './send';

/**
 * Tells every open session that something was written; each asks for its own marks again. No
 * content travels with it. Tabs without a session do not answer, which is no failure.
 */
export async function announceChange(except?: number): Promise<void> {
  const tabs = await browser.tabs.query({ discarded: false });
  const ids = tabs.flatMap(({ id }) => (id === undefined || id === except ? [] : [id]));
  await Promise.allSettled(ids.map((id) => askTab(id, 'tab.refresh', {})));
}

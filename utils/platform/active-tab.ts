import type { Restriction } from '@/utils/model/restriction';
import { browser } from './browser';
import { injectInto, injectReader } from './content-script';
import { type MessageFailure, toFailure } from './failure';
import type { PageState } from './messages';
import { askTab } from './send';

export type TabSession =
  | { tabId: number; url: string; state: PageState }
  | { restricted: Restriction; failure?: MessageFailure };

/**
 * Starts the session in the tab in front (harmless if it runs) and asks it for the page's state.
 * Never throws: a page where extensions may not run comes back as `restricted`.
 */
export async function openTabSession(): Promise<TabSession> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return { restricted: 'browser page' };
  try {
    await Promise.all([injectInto(tab.id), injectReader(tab.id)]);
  } catch {
    return { restricted: closedBy(tab.url) };
  }
  try {
    const state = await askTab(tab.id, 'tab.state', {});
    return { tabId: tab.id, url: state.url, state };
  } catch (error) {
    const failure = toFailure(error);
    // Firefox lets scripts into its blank page, where nobody answers.
    if (!isOfTheWeb(tab.url)) return { restricted: closedBy(tab.url) };
    if (failure.key !== 'errorNotHtml') return { restricted: 'failed', failure };
    return { restricted: failure.detail === 'application/pdf' ? 'pdf' : 'no page' };
  }
}

const isOfTheWeb = (url: string | undefined): url is string =>
  url !== undefined && /^https?:/.test(url);

/** Why the browser let nothing into the page. */
function closedBy(url: string | undefined): Restriction {
  if (url?.startsWith('file:')) return 'file';
  if (!isOfTheWeb(url)) return 'browser page';
  const { hostname, pathname } = new URL(url);
  if (STORES.includes(hostname)) return 'store';
  return pathname.toLowerCase().endsWith('.pdf') ? 'pdf' : 'closed';
}

/** Sites on which the browsers allow no extension. */
const STORES = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import {
  type ExtensionBrowser,
  type LaunchOptions,
  launchExtensionBrowser,
} from './extension-browser';
import { type Site, type SiteServer, servePageFile, serveSites } from './site-server';

export const SAMPLE_ARTICLE = join(import.meta.dirname, '../fixtures/sample-article.html');

/** The address under which tests read the sample article. */
export const SAMPLE_URL = 'http://news.example/world/kesterhavn';

/** A browser with Pressmark on a network of its own, where `news.example` serves the sample article. */
export interface ReadingRoom {
  readonly browser: ExtensionBrowser;
  readonly sites: SiteServer;
  close(): Promise<void>;
}

export async function openReadingRoom(
  options: LaunchOptions & { pages?: Record<string, Site> } = {},
): Promise<ReadingRoom> {
  const { pages = {}, ...launch } = options;
  const sites = await serveSites({ 'news.example': servePageFile(SAMPLE_ARTICLE), ...pages });
  const browser = await launchExtensionBrowser({ ...launch, sites });
  return {
    browser,
    sites,
    async close() {
      await browser.close();
      await sites.close();
    },
  };
}

/** Opens a page and starts Pressmark on it by the toolbar button, as a reader does. */
export async function openArticle(browser: ExtensionBrowser, url = SAMPLE_URL): Promise<Page> {
  const page = await browser.open(url);
  await startPressmark(browser, page);
  return page;
}

/** Presses the toolbar button, waits until the popup knows the article, and closes the popup again. */
export async function startPressmark(browser: ExtensionBrowser, page: Page): Promise<void> {
  const popup = await browser.popup(page);
  await popup.waitFor('[data-testid=article-title]');
  await popup.close();
}

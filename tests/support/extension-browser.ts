import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../../scripts/find-browser';
import { launchChromium } from './chromium';
import { launchFirefox } from './firefox';
import type { Popup } from './popup';
import type { SiteServer } from './site-server';

export type { BrowserName } from '../../scripts/find-browser';
export type { Modifier, Popup, PopupWait } from './popup';

export interface LaunchOptions {
  /** `browserName()` unless told. */
  browser?: BrowserName;
  headed?: boolean;
  /** The built extension; `.output/chrome-mv3` or `.output/firefox-mv3` unless told. */
  extensionDir?: string;
  /** A profile that outlives the browser; unless told, one of its own that is removed at close. */
  profileDir?: string;
  /** The whole network of the browser; unless told, an empty one of its own. */
  sites?: SiteServer;
  /** Optional host permissions are granted when asked for, without a prompt. */
  autoGrant?: boolean;
  /** Size of the window, CSS px; 1280 × 900 unless told. */
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** Where downloads go; unless told, into the profile's folder. */
  downloadDir?: string;
}

/** A real browser with the built extension in it. */
export interface ExtensionBrowser {
  readonly name: BrowserName;
  readonly version: string;
  /** Origin of the extension's pages, such as `chrome-extension://…`. */
  readonly origin: string;
  readonly downloadDir: string;
  /** Every URL that anything in this browser asked for, but on served sites and the maker's own. */
  readonly requests: readonly string[];
  /** Process id, for tests that kill it. */
  readonly processId: number | undefined;
  /** Opens the URL in a new tab in front, loaded. */
  open(url: string): Promise<Page>;
  /** Presses the extension's real toolbar button on that tab, which grants activeTab. */
  popup(page: Page): Promise<Popup>;
  /** A page of the extension in a tab, such as `library.html`. */
  extensionPage(path: string): Promise<Page>;
  /** Lets `permissions.request` for these origins succeed without a prompt. */
  grantNextRequests(origins: readonly string[]): Promise<void>;
  removeGrant(origins: readonly string[]): Promise<void>;
  /** Whether the extension holds these origins now. */
  hasGrant(origins: readonly string[]): Promise<boolean>;
  /** The sites on which the browser starts the extension by itself, as match patterns. */
  registeredSites(): Promise<string[]>;
  /** Every row of every table of the extension's database; `{}` when there is none. Never makes it. */
  readStore(): Promise<Record<string, unknown[]>>;
  /** The extension's `storage` areas, for tests of what is kept. */
  readStorage(): Promise<{ local: Record<string, unknown>; session: Record<string, unknown> }>;
  /**
   * A choice in the page's context menu. Firefox: its real menu, which grants activeTab. Chromium
   * offers no way to its menu: the event alone is sent, so the tab must be open to the extension.
   */
  dispatchContextMenu(
    page: Page,
    menuItemId: string,
    info?: { selectionText?: string },
  ): Promise<void>;
  /** A keyboard command; in Firefox it grants activeTab as the keys do, in Chromium it does not. */
  dispatchCommand(page: Page, command: string): Promise<void>;
  /** Pages and popups opened from now on, and those that are open, see this colour scheme. */
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  /** Resolves when the browser is gone, also by a person's hand. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

/** The browser under test: `$PRESSMARK_BROWSER`, or Chromium. */
export function browserName(): BrowserName {
  const name = process.env['PRESSMARK_BROWSER'] ?? 'chromium';
  if (name !== 'chromium' && name !== 'firefox') throw new Error(`No such browser: ${name}`);
  return name;
}

/** Starts a real browser with the built extension installed. Close it when done. */
export function launchExtensionBrowser(options: LaunchOptions = {}): Promise<ExtensionBrowser> {
  const browser = options.browser ?? browserName();
  return browser === 'firefox' ? launchFirefox(options) : launchChromium(options);
}

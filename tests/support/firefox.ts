import { readdirSync } from 'node:fs';
import puppeteer, { type Page } from 'puppeteer-core';
import { requireBrowser } from '../../scripts/find-browser';
import { callIn, callSource } from './call-source';
import type { ExtensionBrowser, LaunchOptions } from './extension-browser';
import { chromeScope } from './firefox-chrome-scope';
import {
  chooseMenuItem,
  focusTab,
  holdsOrigins,
  preferColorScheme,
  promptForPermissions,
  removeOrigins,
  runCommand,
} from './firefox-chrome-scripts';
import { openFirefoxPopup } from './firefox-popup';
import { firefoxPreferences } from './firefox-preferences';
import { isMakersOwn } from './makers-own';
import { menuPoint } from './menu-point';
import { prepareGround } from './profile';
import { readDatabase } from './read-database';
import { pause, waitUntil } from './wait-until';

const EXTENSION_ID = 'pressmark@pressmark.app';
/** How Firefox names the extension's widgets: the id with other characters as `_`. */
const WIDGET = EXTENSION_ID.replace(/[^a-z0-9_-]/g, '_');
/** Fixed by a preference, so that the extension's pages have a known address. */
const UUID = '6f1c7c58-6a10-4a27-9d53-7f1b3c0f5a10';
const ORIGIN = `moz-extension://${UUID}`;

interface Interfaces {
  scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
  storage: Record<'local' | 'session', { get(keys: null): Promise<Record<string, unknown>> }>;
}
declare const browser: Interfaces;

/** Loads a page; one whose frames go nowhere makes Firefox report its own navigation as refused. */
async function goTo(page: Page, url: string): Promise<void> {
  try {
    await page.goto(url, { waitUntil: 'load' });
  } catch (error) {
    if (!String(error).includes('Address rejected')) throw error;
    await waitUntil(`${url} to load`, () =>
      page.evaluate((url) => location.href === url && document.readyState === 'complete', url),
    );
  }
}

/** Firefox with the built extension, driven over WebDriver BiDi. */
export async function launchFirefox(options: LaunchOptions): Promise<ExtensionBrowser> {
  const found = requireBrowser('firefox');
  const ground = await prepareGround('firefox', options);
  const { sites, viewport, downloadDir } = ground;
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath: found.path,
    headless: !options.headed,
    defaultViewport: null,
    userDataDir: ground.profileDir,
    args: [
      '--remote-allow-system-access',
      `--width=${viewport.width}`,
      `--height=${viewport.height}`,
    ],
    extraPrefsFirefox: {
      ...firefoxPreferences(sites.port, downloadDir),
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: UUID }),
    },
  });
  try {
    await firefox.installExtension(ground.extensionDir);
    const scope = await chromeScope(firefox);
    await scope.call(preferColorScheme, options.colorScheme ?? 'light');
    if (options.autoGrant) await scope.call(promptForPermissions, false);

    const visit = async (url: string, background = false): Promise<Page> => {
      const page = await firefox.newPage({ type: 'tab', background });
      // Firefox reports no load event for the extension's own pages.
      if (url.startsWith(ORIGIN)) {
        await page.goto(url, { waitUntil: [] });
        await waitUntil(`${url} to load`, () =>
          page.evaluate(
            (url) => location.href.startsWith(url) && document.readyState === 'complete',
            url,
          ),
        );
      } else if (/^about:(?!blank)/.test(url)) {
        // Nor one for its own pages, where no script of the driver runs either.
        await page.goto(url, { waitUntil: [] });
      } else await goTo(page, url);
      if (!background) await page.bringToFront();
      return page;
    };

    /** Runs a function on a document of the extension's origin that holds none of its code. */
    const inExtension = async <T>(fn: () => Promise<T>): Promise<T> => {
      // A script shown as text.
      const script = readdirSync(ground.extensionDir).find((file) => file.endsWith('.js'));
      const page = await visit(`${ORIGIN}/${script}`, true);
      try {
        return await page.evaluate(fn);
      } finally {
        await page.close();
      }
    };

    return {
      name: 'firefox',
      version: found.version,
      origin: ORIGIN,
      downloadDir,
      processId: firefox.process()?.pid,
      get requests() {
        return sites.foreign.filter((url) => !isMakersOwn(url));
      },
      open: async (url) => {
        const page = await visit(url);
        await scope.call(focusTab);
        return page;
      },
      popup: (page) =>
        openFirefoxPopup(scope, page, { widget: WIDGET, url: `${ORIGIN}/${ground.popup}` }),
      extensionPage: (path) => visit(`${ORIGIN}/${path}`),
      grantNextRequests: () => scope.call(promptForPermissions, false),
      removeGrant: (origins) => scope.call(removeOrigins, EXTENSION_ID, [...origins]),
      hasGrant: (origins) => scope.call(holdsOrigins, EXTENSION_ID, [...origins]),
      readStore: () =>
        scope.evaluate(
          callSource(
            readDatabase,
            [],
            [
              `() => indexedDB.openForPrincipal(
                WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION_ID)}).extension.principal,
                'pressmark')`,
            ],
          ),
        ),
      registeredSites: () =>
        inExtension(async () => {
          const scripts = await browser.scripting.getRegisteredContentScripts();
          return scripts.flatMap(({ matches = [] }) => matches);
        }),
      readStorage: () =>
        inExtension(async () => ({
          local: await browser.storage.local.get(null),
          session: await browser.storage.session.get(null),
        })),
      async dispatchContextMenu(page, menuItemId) {
        await page.bringToFront();
        const { x, y } = await callIn(page, menuPoint);
        await page.mouse.click(x, y, { button: 'right' });
        await waitUntil(`the context menu to offer ${menuItemId}`, () =>
          scope.call(chooseMenuItem, `${WIDGET}-menuitem-_${menuItemId}`),
        );
      },
      async dispatchCommand(page, command) {
        await page.bringToFront();
        await scope.call(runCommand, EXTENSION_ID, command);
        await pause(0);
      },
      setColorScheme: (scheme) => scope.call(preferColorScheme, scheme),
      ended: new Promise((resolve) => firefox.once('disconnected', () => resolve())),
      close: () => ground.release(firefox),
    };
  } catch (error) {
    await ground.release(firefox);
    throw error;
  }
}

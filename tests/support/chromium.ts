import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer-core';
import { requireBrowser } from '../../scripts/find-browser';
import { callSource } from './call-source';
import { openChromiumPopup } from './chromium-popup';
import { extensionWorld } from './chromium-world';
import type { ExtensionBrowser, LaunchOptions } from './extension-browser';
import { isMakersOwn } from './makers-own';
import { prepareGround } from './profile';
import { readDatabase } from './read-database';
import { waitUntil } from './wait-until';

/** Chromium with the built extension, driven over the DevTools protocol. */
export async function launchChromium(options: LaunchOptions): Promise<ExtensionBrowser> {
  const found = requireBrowser('chromium');
  const ground = await prepareGround('chromium', options);
  const { sites, viewport } = ground;
  const browser = await puppeteer.launch({
    executablePath: found.path,
    headless: !options.headed,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    userDataDir: ground.profileDir,
    downloadBehavior: { policy: 'allow', downloadPath: ground.downloadDir },
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // A page with a form would make the browser ask its maker about the fields.
      '--disable-features=AutofillServerCommunication',
      '--no-first-run',
      '--lang=en-GB',
      // The popup is cut to what fits on the screen, which is 800 × 600 without a display.
      `--screen-info={${viewport.width + 600}x${viewport.height + 300}}`,
      `--window-size=${viewport.width},${viewport.height}`,
      `--host-resolver-rules=MAP * 127.0.0.1:${sites.port}`,
    ],
  });
  try {
    const id = await browser.installExtension(ground.extensionDir);
    const origin = `chrome-extension://${id}`;
    await browser.waitForTarget((target) => isWorker(target, origin), { timeout: 20_000 });
    const world = extensionWorld(browser, id);
    let scheme = options.colorScheme ?? 'light';
    const dress = async (page: Page): Promise<Page> => {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      return page;
    };
    const visit = async (url: string): Promise<Page> => {
      const page = await dress(await browser.newPage());
      // A drag that is not taken up stops all input to the tab.
      await page.setDragInterception(true);
      await page.goto(url, { waitUntil: 'load' });
      await page.bringToFront();
      return page;
    };
    const driver: ExtensionBrowser = {
      name: 'chromium',
      version: found.version,
      origin,
      downloadDir: ground.downloadDir,
      processId: browser.process()?.pid,
      get requests() {
        return sites.foreign.filter((url) => !isMakersOwn(url));
      },
      open: visit,
      popup: (page) => openChromiumPopup(browser, page, { id, file: ground.popup, dress }),
      extensionPage: (path) => visit(`${origin}/${path}`),
      grantNextRequests: (origins) => world.addHosts(origins),
      removeGrant: (origins) => world.removeGrant(origins),
      hasGrant: (origins) =>
        world.inPage((list) => chrome.permissions.contains({ origins: list }), [...origins]),
      registeredSites: () =>
        world.inPage(async () => {
          const scripts = await chrome.scripting.getRegisteredContentScripts();
          return scripts.flatMap(({ matches = [] }) => matches);
        }),
      readStore: () =>
        world.evaluate(callSource(readDatabase, [], ["() => indexedDB.open('pressmark')"])),
      readStorage: () =>
        world.inPage(async () => ({
          local: await chrome.storage.local.get(null),
          session: await chrome.storage.session.get(null),
        })),
      async dispatchContextMenu(page, menuItemId, info = {}) {
        await page.bringToFront();
        const worker = await workerOf(browser, origin, world.wake);
        await worker.evaluate(
          async (menuItemId, info) => {
            const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
            const pageUrl = tab?.url ?? '';
            const said = { menuItemId, pageUrl, editable: false, frameId: 0, ...info };
            chrome.contextMenus.onClicked.dispatch(said, tab);
          },
          menuItemId,
          info,
        );
      },
      async dispatchCommand(page, command) {
        await page.bringToFront();
        const worker = await workerOf(browser, origin, world.wake);
        await worker.evaluate(async (command) => {
          const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
          chrome.commands.onCommand.dispatch(command, tab);
        }, command);
      },
      async setColorScheme(wanted) {
        scheme = wanted;
        for (const page of await browser.pages()) await dress(page);
      },
      ended: new Promise((resolve) => browser.once('disconnected', () => resolve())),
      close: () => ground.release(browser),
    };
    if (options.autoGrant) await driver.grantNextRequests(['http://*/*', 'https://*/*']);
    return driver;
  } catch (error) {
    await ground.release(browser);
    throw error;
  }
}

const isWorker = (target: Target, origin: string): boolean =>
  target.type() === 'service_worker' && target.url().startsWith(`${origin}/`);

/** The extension's worker, woken when it sleeps. */
async function workerOf(
  browser: Browser,
  origin: string,
  wake: () => Promise<void>,
): Promise<WebWorker> {
  const running = () => browser.targets().find((target) => isWorker(target, origin));
  if (!running()) await wake();
  return waitUntil("the extension's worker", async () => (await running()?.worker()) ?? undefined);
}

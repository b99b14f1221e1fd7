import type { Browser } from 'puppeteer-core';
import { callSource, type Json } from './call-source';

/** The parts of Chrome's extension interfaces that the driver uses. */
interface ChromeInterfaces {
  permissions: {
    contains(wanted: { origins: string[] }): Promise<boolean>;
    remove(taken: { origins: string[] }): Promise<boolean>;
  };
  scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
  storage: Record<'local' | 'session', { get(keys: null): Promise<Record<string, unknown>> }>;
  tabs: {
    query(wanted: { active: true; lastFocusedWindow: true }): Promise<{ url?: string }[]>;
  };
  contextMenus: { onClicked: { dispatch(info: object, tab: object | undefined): void } };
  commands: { onCommand: { dispatch(command: string, tab: object | undefined): void } };
  runtime: { sendMessage(message: object): Promise<unknown> };
  /** Only on chrome://extensions: what its switches do. */
  developerPrivate: { addHostPermission(extensionId: string, host: string): Promise<void> };
}

declare global {
  const chrome: ChromeInterfaces;
}

/** Ways into the extension's origin and the browser's own page of extensions. */
export function extensionWorld(browser: Browser, id: string) {
  /** Runs source on a document of the extension's origin that holds none of its code. */
  async function evaluate<T>(source: string): Promise<T> {
    const page = await browser.newPage({ type: 'tab', background: true });
    try {
      await page.goto(`chrome-extension://${id}/manifest.json`);
      return (await page.evaluate(source)) as T;
    } finally {
      await page.close();
    }
  }
  const inPage = <T, Args extends Json[]>(
    fn: (...args: Args) => T,
    ...args: Args
  ): Promise<Awaited<T>> => evaluate(callSource(fn, args));

  /** Lets the extension have hosts, as the switches of chrome://extensions do; only in front does it work. */
  async function addHosts(origins: readonly string[]): Promise<void> {
    const page = await browser.newPage();
    try {
      await page.goto('chrome://extensions');
      for (const origin of origins) {
        await page.evaluate(
          (id, origin) => chrome.developerPrivate.addHostPermission(id, origin),
          id,
          origin,
        );
      }
    } finally {
      await page.close();
    }
  }

  return {
    evaluate,
    inPage,
    addHosts,
    async removeGrant(origins: readonly string[]): Promise<void> {
      await inPage((list) => chrome.permissions.remove({ origins: list }), [...origins]);
    },
    /** Starts the worker by a message that it does not know. */
    async wake(): Promise<void> {
      await inPage(() => void chrome.runtime.sendMessage({}).catch(() => undefined));
    },
  };
}

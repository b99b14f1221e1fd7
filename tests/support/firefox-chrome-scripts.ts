/**
 * Functions that run inside Firefox: the first ones in the browser's own window, the last ones in
 * privileged frame scripts. They travel as source, so each uses nothing from outside itself.
 */

interface MessageManager {
  addMessageListener(name: string, listener: (message: { data: string }) => void): void;
  removeMessageListener(name: string, listener: (message: { data: string }) => void): void;
  loadFrameScript(url: string, allowDelayedLoad: boolean): void;
  sendAsyncMessage(name: string, data: unknown): void;
}
interface BrowserElement extends HTMLElement {
  messageManager: MessageManager;
  currentURI: { spec: string };
  browsingContext: {
    currentWindowGlobal: {
      drawSnapshot(area: null, scale: number, background: string): Promise<ImageBitmap>;
    };
  };
}
interface Panel extends HTMLElement {
  state: string;
  hidePopup(): void;
}
interface MenuItem extends HTMLElement {
  doCommand(): void;
}
interface Extension {
  allowedOrigins: { subsumes(pattern: object): boolean };
  shortcuts: { onCommand(name: string): void };
}
type Permissions = { origins: string[]; permissions: string[] };

declare const CustomizableUI: { addWidgetToArea(id: string, area: string): void };
declare const ChromeUtils: {
  importESModule(url: string): {
    NavigableManager: {
      getBrowsingContextById(id: string): { embedderElement: BrowserElement } | null;
    };
    ExtensionPermissions: {
      remove(id: string, taken: Permissions, extension: Extension): Promise<void>;
    };
  };
};
declare const MatchPattern: new (pattern: string) => object;
declare const WebExtensionPolicy: { getByID(id: string): { extension: Extension } };
declare const Services: {
  prefs: {
    setBoolPref(name: string, value: boolean): void;
    setIntPref(name: string, value: number): void;
  };
};
declare const File: { createFromFileName(path: string): Promise<globalThis.File> };
declare const gBrowser: { selectedBrowser: BrowserElement };

/** Puts the extension's button on the toolbar and presses it. */
export function pressToolbarButton(widget: string): void {
  const id = `${widget}-browser-action`;
  if (!document.getElementById(id)?.closest('#nav-bar')) {
    CustomizableUI.addWidgetToArea(id, 'nav-bar');
  }
  const button = document
    .getElementById(id)
    ?.querySelector<HTMLElement>('.unified-extensions-item-action-button');
  if (!button) throw new Error("The extension's button is not on the toolbar.");
  button.click();
}

/** URL and state of the popup that is open, or `null`. */
export function openedPopup(): { url: string; state: string } | null {
  const browser = document.querySelector<BrowserElement>('.webextension-popup-browser');
  const panel = browser?.closest<Panel>('panel');
  return browser && panel ? { url: browser.currentURI?.spec ?? '', state: panel.state } : null;
}

/** Closes the popup that is open. */
export function hidePopup(): void {
  document.querySelector('.webextension-popup-browser')?.closest<Panel>('panel')?.hidePopup();
}

/**
 * Runs an expression in a frame script of a tab, or of the popup where `tab` is `null`; `channel` is
 * a name that nobody else uses. Returns `{"value": …}` as JSON.
 */
export function runInFrame(tab: string | null, source: string, channel: string): Promise<string> {
  const { NavigableManager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  );
  const browser = tab
    ? NavigableManager.getBrowsingContextById(tab)?.embedderElement
    : document.querySelector<BrowserElement>('.webextension-popup-browser');
  if (!browser) throw new Error(tab ? 'The tab is closed.' : 'No popup is open.');
  const manager = browser.messageManager;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish('{"error":"The document did not answer."}'), 20_000);
    const hear = (message: { data: string }) => finish(message.data);
    const finish = (said: string) => {
      clearTimeout(timer);
      manager.removeMessageListener(channel, hear);
      const { error } = JSON.parse(said);
      if (error) reject(new Error(error));
      else resolve(said);
    };
    manager.addMessageListener(channel, hear);
    const script = `(async () => {
      let said;
      try { said = { value: await ${source} }; } catch (error) { said = { error: String(error) }; }
      sendAsyncMessage(${JSON.stringify(channel)}, JSON.stringify(said));
    })()`;
    manager.loadFrameScript(
      `data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`,
      false,
    );
  });
}

/** Sends a file of this machine into the popup's listener that `takeFile` set up. */
export async function sendFile(path: string, channel: string): Promise<void> {
  const browser = document.querySelector<BrowserElement>('.webextension-popup-browser');
  browser?.messageManager.sendAsyncMessage(channel, await File.createFromFileName(path));
}

/** A picture of the popup as it is painted: PNG, base64. */
export async function drawPopup(): Promise<string> {
  const browser = document.querySelector<BrowserElement>('.webextension-popup-browser');
  if (!browser) throw new Error('No popup is open.');
  const global = browser.browsingContext.currentWindowGlobal;
  const picture = await global.drawSnapshot(null, window.devicePixelRatio, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  if (!(canvas instanceof HTMLCanvasElement)) throw new Error('No canvas.');
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext('2d')?.drawImage(picture, 0, 0);
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}

/** Optional permissions are asked for with a prompt, or granted without. */
export function promptForPermissions(prompt: boolean): void {
  Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', prompt);
}

/** Documents see this colour scheme whatever the system's is. */
export function preferColorScheme(scheme: 'light' | 'dark'): void {
  const name = 'layout.css.prefers-color-scheme.content-override';
  Services.prefs.setIntPref(name, scheme === 'dark' ? 0 : 1);
  // Popups are the browser's own, and go by what the system wants of it.
  Services.prefs.setIntPref('ui.systemUsesDarkTheme', scheme === 'dark' ? 1 : 0);
}

export function holdsOrigins(id: string, origins: string[]): boolean {
  const { allowedOrigins } = WebExtensionPolicy.getByID(id).extension;
  return origins.every((origin) => allowedOrigins.subsumes(new MatchPattern(origin)));
}

export async function removeOrigins(id: string, origins: string[]): Promise<void> {
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  );
  const { extension } = WebExtensionPolicy.getByID(id);
  await ExtensionPermissions.remove(id, { origins, permissions: [] }, extension);
}

/** What the browser does at the extension's keyboard shortcut. */
export function runCommand(id: string, command: string): void {
  WebExtensionPolicy.getByID(id).extension.shortcuts.onCommand(command);
}

/** Chooses an entry of the context menu that is open; `false` while it is not. */
export function chooseMenuItem(itemId: string): boolean {
  const menu = document.querySelector<Panel>('#contentAreaContextMenu');
  const item = document.querySelector<MenuItem>(`[id="${itemId}"]`);
  if (menu?.state !== 'open' || !item) return false;
  item.doCommand();
  menu.hidePopup();
  return true;
}

/** The visible tab has the focus, as when a person works in it. */
export function focusTab(): void {
  gBrowser.selectedBrowser.focus();
}

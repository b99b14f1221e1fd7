import { browser } from './browser';

/** Ids of the context menu's entries: the opener, and one a type. */
const OPEN = 'annotate';
const TYPE_PREFIX = 'tag:';

/** Writes the context menu anew: one entry for page and selection, one per type on a selection. */
export async function writeMenus(
  openTitle: string,
  types: readonly { id: string; title: string }[],
): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: OPEN, title: openTitle, contexts: ['page', 'selection'] });
  for (const { id, title } of types) {
    browser.contextMenus.create({ id: `${TYPE_PREFIX}${id}`, title, contexts: ['selection'] });
  }
}

/** Calls back with the tab and, for a type's entry, the type's id. */
export function watchMenus(chosen: (tabId: number, typeId: string | undefined) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (tab?.id === undefined) return;
    const item = String(info.menuItemId);
    chosen(tab.id, item.startsWith(TYPE_PREFIX) ? item.slice(TYPE_PREFIX.length) : undefined);
  });
}

/** Calls back with the tab in which the reader pressed the command's keys. */
export function watchCommand(pressed: (tabId: number) => void): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'annotate' && tab?.id !== undefined) pressed(tab.id);
  });
}

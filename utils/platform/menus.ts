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

/** The keys of the manifest's `commands`. */
const COMMANDS = ['annotate', 'walk'] as const;
export type Command = (typeof COMMANDS)[number];

/** Calls back with the tab in which the reader pressed a command's keys, and with the command. */
export function watchCommand(pressed: (tabId: number, command: Command) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    const command = COMMANDS.find((known) => known === name);
    if (command !== undefined && tab?.id !== undefined) pressed(tab.id, command);
  });
}

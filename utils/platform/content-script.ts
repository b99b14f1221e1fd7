import { browser } from './browser';

/** The built content scripts, as `scripting` names them. */
const FILE = 'content-scripts/article.js';
const READER = 'content-scripts/article-reader.js';
const MODE = 'content-scripts/annotation-mode.js';
const REGISTRATION = 'article';

/** Puts the session into a tab; harmless where it already is. Rejects where the browser forbids it. */
export async function injectInto(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [`/${FILE}`] });
}

/** Puts the script that finds the article into a tab's page. Rejects where the browser forbids it. */
export async function injectReader(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [`/${READER}`] });
}

/** Puts the script of annotation mode into a tab's page. Rejects where the browser forbids it. */
export async function injectMode(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [`/${MODE}`] });
}

let registering: Promise<void> = Promise.resolve();

/**
 * Makes the registered scripts equal to the granted sites: the session starts by itself there and
 * nowhere else. One call runs after the other, since start-up and a new grant may come together.
 */
export function registerForGrants(): Promise<void> {
  registering = registering.catch(() => undefined).then(makeEqual);
  return registering;
}

async function makeEqual(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const matches = origins.filter((origin) => /^(https?|\*):/.test(origin)).sort();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  const [present] = registered;
  if (present !== undefined) {
    if (sameList(present.matches ?? [], matches)) return;
    await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
  }
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: REGISTRATION, js: [FILE], matches, runAt: 'document_idle', persistAcrossSessions: true },
  ]);
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && [...a].sort().every((item, at) => item === b[at]);

/** Starts the session in every open tab of newly granted sites. */
export async function serveOpenTabs(origins: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...origins], discarded: false });
  const ids = tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
  // A tab that may not be scripted (an error page, say) must not stop the others.
  await Promise.allSettled(ids.map(injectInto));
}

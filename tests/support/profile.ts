import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import * as v from 'valibot';
import type { BrowserName } from '../../scripts/find-browser';
import type { LaunchOptions } from './extension-browser';
import { type SiteServer, serveSites } from './site-server';
import { within } from './wait-until';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ManifestSchema = v.object({ action: v.object({ default_popup: v.string() }) });

/** What one run of a browser stands on; `release` takes away what was made for it. */
export interface Ground {
  extensionDir: string;
  /** File name of the popup, as the manifest names it. */
  popup: string;
  profileDir: string;
  downloadDir: string;
  sites: SiteServer;
  viewport: { width: number; height: number };
  release(browser: Browser): Promise<void>;
}

/** The extension, a profile, a download folder and a network for one run. */
export async function prepareGround(name: BrowserName, options: LaunchOptions): Promise<Ground> {
  const build = name === 'chromium' ? 'chrome-mv3' : 'firefox-mv3';
  const extensionDir = resolve(options.extensionDir ?? join(root, '.output', build));
  const { popup } = readManifest(extensionDir);
  const folder = mkdtempSync(join(tmpdir(), `pressmark-${name}-`));
  const profileDir = resolve(options.profileDir ?? join(folder, 'profile'));
  const downloadDir = resolve(options.downloadDir ?? join(folder, 'downloads'));
  mkdirSync(profileDir, { recursive: true });
  mkdirSync(downloadDir, { recursive: true });
  const sites = options.sites ?? (await serveSites());

  return {
    extensionDir,
    popup,
    profileDir,
    downloadDir,
    sites,
    viewport: options.viewport ?? { width: 1280, height: 900 },
    async release(browser) {
      await endBrowser(browser);
      if (!options.sites) await sites.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

function readManifest(extensionDir: string): { popup: string } {
  const file = join(extensionDir, 'manifest.json');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error(`There is no built extension in ${extensionDir}: build it first.`, { cause });
  }
  return { popup: v.parse(ManifestSchema, JSON.parse(text)).action.default_popup };
}

const CLOSING_TIME_MS = 8_000;

/** Closes the browser and waits until its process is gone; one that hangs is killed. */
async function endBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  const gone = new Promise<true>((resolve) => {
    if (!child || child.exitCode !== null || child.signalCode !== null) resolve(true);
    else child.once('exit', () => resolve(true));
  });
  const closed = Promise.all([browser.close().catch(() => undefined), gone]);
  if (await within(CLOSING_TIME_MS, closed)) return;
  child?.kill('SIGKILL');
  await within(CLOSING_TIME_MS, gone);
}

import { execFileSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

export interface FoundBrowser {
  path: string;
  /** As the browser tells it, such as `128.0.6613.84`. */
  version: string;
}

interface Kind {
  variable: string;
  minimum: number;
  commands: string[];
  places: string[];
}

const windowsPlaces = (path: string): string[] =>
  ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) => join(folder, path));

/** The floors are those of the manifest: the CSS Custom Highlight API as we use it. */
export const BROWSERS: Record<BrowserName, Kind> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    minimum: 128,
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ...windowsPlaces('Chromium\\Application\\chrome.exe'),
      ...windowsPlaces('Google\\Chrome\\Application\\chrome.exe'),
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    minimum: 149,
    commands: ['firefox-esr', 'firefox'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...windowsPlaces('Mozilla Firefox\\firefox.exe'),
    ],
  },
};

/**
 * The browser to test with: `$CHROMIUM_PATH` or `$FIREFOX_PATH`, then the usual names on the PATH,
 * then the usual places; `undefined` where there is none. Throws where the one it finds is too old
 * or does not start.
 */
export function findBrowser(name: BrowserName): FoundBrowser | undefined {
  const { variable, minimum, commands, places } = BROWSERS[name];
  const asked = process.env[variable];
  if (asked && !canRun(asked)) throw new Error(`$${variable} is ${asked}, which cannot be run.`);
  const path = asked || [...commands.flatMap(onPath), ...places].find(canRun);
  if (!path) return undefined;
  const version = versionOf(path);
  if (Number.parseInt(version, 10) < minimum) {
    throw new Error(
      `${path} is version ${version}; Pressmark needs ${name} ${minimum} or later (set $${variable} to another).`,
    );
  }
  return { path, version };
}

/** As `findBrowser`, but throws where there is none. */
export function requireBrowser(name: BrowserName): FoundBrowser {
  const found = findBrowser(name);
  if (found) return found;
  throw new Error(`No ${name} found: install it, or set $${BROWSERS[name].variable} to its path.`);
}

const onPath = (command: string): string[] =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, process.platform === 'win32' ? `${command}.exe` : command));

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function versionOf(path: string): string {
  const said =
    process.platform === 'win32'
      ? versionBeside(path)
      : execFileSync(path, ['--version'], {
          encoding: 'utf8',
          timeout: 30_000,
          stdio: ['ignore', 'pipe', 'ignore'],
        });
  const version = /\d+(\.\d+)+/.exec(said)?.[0];
  if (!version) throw new Error(`${path} does not say its version: ${said.trim()}`);
  return version;
}

/** On Windows browsers print no version: Firefox keeps it in a file, Chrome names a folder after it. */
function versionBeside(path: string): string {
  const folder = join(path, '..');
  try {
    return /^Version=.*$/m.exec(readFileSync(join(folder, 'application.ini'), 'utf8'))?.[0] ?? '';
  } catch {
    return execFileSync('cmd', ['/c', 'dir', '/b', folder], { encoding: 'utf8', timeout: 30_000 });
  }
}

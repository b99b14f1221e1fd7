import { execFileSync } from 'node:child_process';
import { BROWSERS, type BrowserName, findBrowser } from './find-browser';

/** Debian's packages, which are also those of most systems derived from it. */
const PACKAGES: Record<BrowserName, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

const INSTALL_TIME_MS = 15 * 60_000;

/**
 * Makes sure that the browsers are there: finds them, or installs Debian's packages when it is root.
 * Returns the lines to tell; throws one line that says what to install where it cannot.
 */
export function setUpBrowsers(names: readonly BrowserName[]): string[] {
  const missing = names.filter((name) => !findBrowser(name));
  if (missing.length > 0) {
    if (!canInstall()) {
      const hints = missing.map(
        (name) => `${name} (${PACKAGES[name]}, or $${BROWSERS[name].variable})`,
      );
      throw new Error(`Please install ${hints.join(' and ')}.`);
    }
    console.log(`Installing ${missing.map((name) => PACKAGES[name]).join(' and ')} …`);
    aptGet('update');
    aptGet('install', '--yes', '--no-install-recommends', ...missing.map((name) => PACKAGES[name]));
  }
  return names.map((name) => {
    const found = findBrowser(name);
    if (!found) throw new Error(`${PACKAGES[name]} was installed, but ${name} is still not found.`);
    return `${name} ${found.version} at ${found.path}`;
  });
}

function canInstall(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('apt-get', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function aptGet(...args: string[]): void {
  execFileSync('apt-get', ['--quiet=2', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: INSTALL_TIME_MS,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** The browsers of `--only NAME`, or all. */
function askedFor(args: readonly string[]): BrowserName[] {
  const at = args.indexOf('--only');
  const name = at < 0 ? undefined : args[at + 1];
  if (at < 0) return ['chromium', 'firefox'];
  if (name === 'chromium' || name === 'firefox') return [name];
  throw new Error('Usage: setup-browsers [--only chromium|firefox]');
}

if (import.meta.filename === process.argv[1]) {
  try {
    console.log(setUpBrowsers(askedFor(process.argv.slice(2))).join('\n'));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

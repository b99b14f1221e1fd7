import { join } from 'node:path';
import type { BrowserName } from '../find-browser';
import { projectRoot } from '../run-command';

export interface DemoArguments {
  /** A file or an http(s) URL. */
  article: string;
  /** The sample's own list of strings to tag, where the article is the sample. */
  list?: string;
  out: string;
  headed: boolean;
  browser: BrowserName;
  /** The extension is built first. */
  build: boolean;
}

const USAGE = `Usage: npm run demo -- [FILE.html|URL] [--out DIR] [--headed] [--browser chromium|firefox] [--no-build]`;

/** The demo's arguments; throws how to use it where they make no sense. */
export function readArguments(args: readonly string[]): DemoArguments {
  const fixtures = join(projectRoot, 'tests', 'fixtures');
  const read: DemoArguments = {
    article: '',
    out: join(projectRoot, '.output', 'demo'),
    headed: false,
    browser: 'chromium',
    build: true,
  };
  const waiting = [...args];
  for (let arg = waiting.shift(); arg !== undefined; arg = waiting.shift()) {
    if (arg === '--headed') read.headed = true;
    else if (arg === '--no-build') read.build = false;
    else if (arg === '--out') read.out = waiting.shift() ?? usage();
    else if (arg === '--browser') read.browser = browserNamed(waiting.shift());
    else if (arg.startsWith('-') || read.article !== '') usage();
    else read.article = arg;
  }
  if (read.article !== '') return read;
  return {
    ...read,
    article: join(fixtures, 'sample-article.html'),
    list: join(fixtures, 'sample-article.json'),
  };
}

const browserNamed = (name: string | undefined): BrowserName =>
  name === 'chromium' || name === 'firefox' ? name : usage();

function usage(): never {
  throw new Error(USAGE);
}

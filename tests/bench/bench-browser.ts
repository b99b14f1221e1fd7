import puppeteer, { type HTTPRequest, type Page } from 'puppeteer-core';
import { requireBrowser } from '../../scripts/find-browser';

/** Chromium with pages from memory; nothing else is ever loaded, and no page's script runs. */
export interface BenchBrowser {
  readonly version: string;
  open(html: string): Promise<Page>;
  close(): Promise<void>;
}

const HOST = 'https://bench.example/';
/** Inline styles count, for what they hide is no text; isolation makes the clock exact to 5 µs. */
const HEADERS = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};
const OPENING = 60_000;

export async function launchBenchBrowser(): Promise<BenchBrowser> {
  const { path, version } = requireBrowser('chromium');
  const browser = await puppeteer.launch({
    executablePath: path,
    headless: true,
    pipe: true,
    defaultViewport: { width: 1280, height: 800 },
    protocolTimeout: 300_000,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-renderer-backgrounding',
      '--disable-background-timer-throttling',
      '--no-first-run',
      '--js-flags=--expose-gc',
      '--lang=en-GB',
    ],
  });
  const page = await browser.newPage();
  // A page behind another one draws no frames between the rounds; it runs as fast as in front.
  await (await browser.newPage()).bringToFront();
  let html = '';
  const answer = async (request: HTTPRequest): Promise<void> => {
    if (
      request.isNavigationRequest() &&
      request.frame() === page.mainFrame() &&
      request.url() === HOST
    ) {
      const body = html;
      await request.respond({ contentType: 'text/html; charset=utf-8', headers: HEADERS, body });
    } else {
      await request.abort('aborted');
    }
  };
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request).catch(() => {}));
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  return {
    version,
    async open(source) {
      html = source;
      await page.goto(HOST, { waitUntil: 'domcontentloaded', timeout: OPENING });
      return page;
    },
    close: () => browser.close(),
  };
}

import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { launchExtensionBrowser } from '../tests/support/extension-browser';
import { servePage, serveSites } from '../tests/support/site-server';
import { readArguments } from './demo/arguments';
import { readSource } from './demo/article-source';
import { pickStrings } from './demo/pick-strings';
import { makeReport, tellReport, writeReport } from './demo/report';
import { runDemo } from './demo/run-demo';
import { runTool } from './run-command';
import { setUpBrowsers } from './setup-browsers';

/** Shows Pressmark at work on one article in a real browser; the exit code says whether all went well. */
async function demo(args: readonly string[]): Promise<number> {
  const { article, list, out: folder, headed, browser: name, build } = readArguments(args);
  const out = resolve(folder);
  const source = await readSource(article, list);
  console.log(setUpBrowsers([name]).join('\n'));
  if (build) {
    const flags = name === 'firefox' ? ['-b', 'firefox', '--mv3'] : [];
    if ((await runTool('wxt', ['build', ...flags])) !== 0) return 1;
  }
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });

  const sites = await serveSites({ [source.host]: servePage(source.html) });
  const browser = await launchExtensionBrowser({ browser: name, headed, sites });
  try {
    const url = `http://${source.host}${source.path}`;
    const choose: typeof pickStrings = async (page) => source.list ?? pickStrings(page);
    const report = makeReport(await runDemo(browser, url, choose, out));
    writeReport(report, out);
    console.log(`\n${tellReport(report, out)}`);
    if (headed) {
      console.log('The browser stays open; close it to end.');
      await browser.ended;
    }
    // Of words that it picked by itself, some may stand where no mouse can select them.
    const failed = report.missed.filter(({ selected }) => selected || source.list);
    return report.lost === 0 && failed.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
    await sites.close();
  }
}

try {
  process.exitCode = await demo(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

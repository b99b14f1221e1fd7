import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { BrowserName } from './find-browser';
import { projectRoot, runTool } from './run-command';
import { setUpBrowsers } from './setup-browsers';

/** What one stage adds to the closing line. */
interface Count {
  passed: number;
  failed: number;
}

const ReportSchema = v.object({
  success: v.boolean(),
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTodoTests: v.number(),
  testResults: v.array(
    v.object({ status: v.string(), assertionResults: v.array(v.object({ status: v.string() })) }),
  ),
});

const reports = join(projectRoot, '.output', 'test-reports');
const total: Count = { passed: 0, failed: 0 };
const failures: string[] = [];

/** Runs one stage whatever became of the others; a stage that breaks counts as one failed. */
async function stage(name: string, run: () => Promise<Count | boolean> | Count | boolean) {
  console.log(`\n== ${name}`);
  let count: Count;
  try {
    const result = await run();
    count = typeof result === 'boolean' ? one(result) : result;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    count = one(false);
  }
  total.passed += count.passed;
  total.failed += count.failed;
  if (count.failed > 0) failures.push(`${name} (${count.failed} failed)`);
  return count.failed === 0;
}

const one = (passed: boolean): Count => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 });
const tool = async (name: string, args: string[], packageName?: string) =>
  (await runTool(name, args, packageName)) === 0;

/** Runs one of vitest's projects and counts its tests; one that is skipped counts as failed. */
async function vitest(project: string): Promise<Count> {
  const file = join(reports, `${project}.json`);
  rmSync(file, { force: true });
  const code = await runTool('vitest', [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  if (!existsSync(file)) return one(false);
  const report = v.parse(ReportSchema, JSON.parse(readFileSync(file, 'utf8')));
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests + broken;
  const silent = code !== 0 && failed === 0 ? 1 : 0;
  return { passed: report.numPassedTests, failed: failed + silent };
}

mkdirSync(reports, { recursive: true });
if (!existsSync(join(projectRoot, '.wxt', 'tsconfig.json'))) await tool('wxt', ['prepare']);

await stage('types', () => tool('tsc', ['--noEmit'], 'typescript'));
await stage('lint', () => tool('biome', ['ci', '--error-on-warnings', '.'], '@biomejs/biome'));
await stage('unit', () => vitest('unit'));
const builds = [
  ['chromium', ['build']],
  ['firefox', ['build', '-b', 'firefox', '--mv3']],
] as const;
const built = new Set<BrowserName>();
for (const [browser, build] of builds) {
  const ready = await stage(`build for ${browser}`, () => tool('wxt', [...build]));
  if (ready) built.add(browser);
}
if (built.size === builds.length) {
  await stage('what was built', () => vitest('built'));
  await stage('sizes', () => tool('tsx', ['scripts/sizes.ts']));
}
for (const browser of built) {
  await stage(`${browser}: end to end`, () => {
    console.log(setUpBrowsers([browser]).join('\n'));
    return vitest(browser);
  });
}

if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

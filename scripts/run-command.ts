import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const projectRoot = fileURLToPath(new URL('..', import.meta.url));

const resolve = createRequire(import.meta.url).resolve;

/**
 * Runs a command that an installed package brings (`tsc`, `wxt` …) with this Node, its output on our
 * own; without a shell, so the same on every system. Resolves with its exit code.
 */
export function runTool(
  tool: string,
  args: readonly string[],
  packageName = tool,
): Promise<number> {
  const child = spawn(process.execPath, [toolFile(packageName, tool), ...args], {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (code) => done(code ?? 1));
  });
}

function toolFile(packageName: string, tool: string): string {
  const manifest = packageFile(packageName);
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const file: unknown = typeof bin === 'string' ? bin : bin?.[tool];
  if (typeof file !== 'string') throw new Error(`${packageName} brings no command ${tool}.`);
  return join(dirname(manifest), file);
}

/** Some packages do not export their own manifest, so it is looked for where packages lie. */
function packageFile(packageName: string): string {
  try {
    return resolve(`${packageName}/package.json`);
  } catch {
    return join(projectRoot, 'node_modules', packageName, 'package.json');
  }
}

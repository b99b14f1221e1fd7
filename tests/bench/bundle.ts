import { join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../../scripts/run-command';

/** The source of one script that holds a file of this folder and all that it imports. */
export async function bundle(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    resolve: { alias: { '@': projectRoot.replace(/\/$/, '') } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      target: 'es2023',
      lib: { entry: join(import.meta.dirname, file), formats: ['iife'], name: 'bundle' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    for (const part of output.output) if (part.type === 'chunk') return part.code;
  }
  throw new Error(`${file} could not be bundled.`);
}

/** The source of a script that adds the systems of a file of `systems` to those of the page. */
export const bundleSystem = async (name: string): Promise<string> =>
  `(() => { ${await bundle(`systems/${name}.ts`)}\npressmarkBench.add(bundle.systems); })()`;

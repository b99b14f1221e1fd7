import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from './run-command';

/** Bytes after gzip; a kB is 1000 bytes. */
export interface Size {
  name: string;
  files: string[];
  bytes: number;
  limit: number;
}

const KILO = 1000;
const GZIP_LEVEL = 9;

/** Sizes of what a page, the popup and the suggestions must load, of the build in that folder. */
export function measureSizes(build: string): Size[] {
  const size = (name: string, entry: string, limit: number): Size => {
    const files = [...loadedBy(join(build, entry))];
    const bytes = files.reduce(
      (sum, file) => sum + gzipSync(readFileSync(file), { level: GZIP_LEVEL }).length,
      0,
    );
    return { name, files, bytes, limit };
  };
  return [
    size('content script', 'content-scripts/article.js', 45 * KILO),
    size('article reader', 'content-scripts/article-reader.js', 20 * KILO),
    size('annotation mode', 'content-scripts/annotation-mode.js', 20 * KILO),
    size('engine data', 'engine/english.bin', 650 * KILO),
    size('popup', 'popup.html', 60 * KILO),
  ];
}

/** The file and all that it loads by itself: scripts and styles of a page, static imports of a script. */
function loadedBy(entry: string): Set<string> {
  const seen = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    waiting.push(...referencesOf(file, dirname(entry)));
  }
  return seen;
}

function referencesOf(file: string, root: string): string[] {
  const text = readFileSync(file, 'utf8');
  const found = (pattern: RegExp) =>
    [...text.matchAll(pattern)].flatMap(([, reference]) => reference ?? []);
  if (file.endsWith('.html')) {
    return found(/<(?:script|link)\b[^>]*?\s(?:src|href)="([^"]+\.(?:js|css))"/g).map(
      (reference) =>
        reference.startsWith('/') ? join(root, reference) : resolve(dirname(file), reference),
    );
  }
  if (!file.endsWith('.js')) return [];
  return found(
    /\b(?:import|export)\s*(?:[\w*{}\s,$]+?\bfrom\s*)?["'](\.{1,2}\/[^"']+\.js)["']/g,
  ).map((reference) => resolve(dirname(file), reference));
}

if (import.meta.filename === process.argv[1]) {
  const sizes = measureSizes(join(projectRoot, '.output', 'chrome-mv3'));
  for (const { name, files, bytes, limit } of sizes) {
    const verdict = bytes > limit ? 'OVER' : 'ok';
    const figure = `${(bytes / KILO).toFixed(1)} kB of ${limit / KILO} kB gzip`;
    console.log(`${name.padEnd(16)}${figure.padEnd(28)}${verdict.padEnd(6)}${files.length} files`);
  }
  if (sizes.some(({ bytes, limit }) => bytes > limit)) process.exitCode = 1;
}

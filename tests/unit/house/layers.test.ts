import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** What each floor may import of the house; the order of the floors is their height. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'utils/model': [],
  'utils/text': [],
  'utils/article': ['utils/text', 'utils/model'],
  'utils/anchor': ['utils/text', 'utils/model'],
  'utils/entities': ['utils/text', 'utils/model'],
  'utils/store': ['utils/model'],
  'utils/formats': ['utils/text', 'utils/model'],
  'utils/platform': ['utils/model'],
  'utils/page': [
    'utils/platform',
    'utils/formats',
    'utils/store',
    'utils/entities',
    'utils/anchor',
    'utils/article',
    'utils/text',
    'utils/model',
  ],
  components: ['utils/model', 'utils/text', 'utils/store/signals', 'public'],
  entrypoints: ['components', 'utils'],
};

const root = join(import.meta.dirname, '../../..');

/** TypeScript files below a folder; a floor that is not built yet has none. */
function sources(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
  return found.flatMap((name) => {
    if (name.startsWith('@/')) return [name.slice(2)];
    if (name.startsWith('.')) return [normalize(join(dirname(file), name))];
    return [];
  });
}

const within = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

describe('the floors of the house', () => {
  for (const [floor, below] of Object.entries(MAY_IMPORT)) {
    it(`${floor} imports only ${below.join(', ') || 'itself'}`, () => {
      const wrong = sources(floor).flatMap((file) =>
        importsOf(file)
          .filter((name) => ![floor, ...below].some((folder) => within(name, folder)))
          .map((name) => `${file} imports ${name}`),
      );
      expect(wrong).toEqual([]);
    });
  }

  it('stand on every folder that holds code', () => {
    const folders = readdirSync(join(root, 'utils')).map((name) => `utils/${name}`);
    const unlisted = folders.filter(
      (folder) => sources(folder).length > 0 && !(folder in MAY_IMPORT),
    );
    expect(unlisted).toEqual([]);
  });

  it('let the polyfill in through one file', () => {
    const all = ['utils', 'components', 'entrypoints'].flatMap(sources);
    const entering = all.filter((file) =>
      /import(?! type)[^;]*from '(webextension-polyfill|wxt\/browser)'|export[^;]*from 'webextension-polyfill'/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
    expect(entering).toEqual(['utils/platform/browser.ts']);
  });
});

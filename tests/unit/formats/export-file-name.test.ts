import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyLine } from '@/tests/support/arbitraries/bundle';
import { exportFileName } from '@/utils/formats/export-file-name';
import { markdown } from '@/utils/formats/markdown';
import { FORMATS, formatById } from '@/utils/formats/registry';
import { norlandBundle } from './norland-bundle';

const DAY = new Date(2026, 10, 24, 23, 30);

function named(title: string): string {
  const bundle = norlandBundle();
  for (const article of bundle.articles) article.title = title;
  return exportFileName(bundle, markdown, DAY);
}

test.each([
  ['Norland closes port', 'pressmark-2026-11-24-norland-closes-port.md'],
  ['U.N. envoy: “don’t wait”?', 'pressmark-2026-11-24-u-n-envoy-dont-wait.md'],
  ['../../etc/passwd', 'pressmark-2026-11-24-etc-passwd.md'],
  ['CON', 'pressmark-2026-11-24-con.md'],
  ['a\u202Etxt.exe', 'pressmark-2026-11-24-a-txt-exe.md'],
  ['नमस्ते दुनिया', 'pressmark-2026-11-24-नमस्ते-दुनिया.md'],
  ['\ud800 😐 ...', 'pressmark-2026-11-24.md'],
])('a file of the article %j is called %s', (title, name) => {
  expect(named(title)).toBe(name);
});

test('a file of several articles has no title in its name', () => {
  const bundle = norlandBundle();
  bundle.articles.push(...norlandBundle().articles);
  expect(exportFileName(bundle, markdown, DAY)).toBe('pressmark-2026-11-24.md');
});

test('any title gives a name that every file system takes', () => {
  const longLine = fc.oneof(
    anyLine,
    anyLine.map((line) => `${line} ${'Ørsted漢字 '.repeat(60)}`),
  );
  fc.assert(
    fc.property(longLine, (title) => {
      const name = named(title);
      expect(name).toMatch(/^pressmark-2026-11-24(-[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.md$/u);
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200);
      expect(name).not.toMatch(/[*"\\/<>:|?#^[\]]|\p{C}/u);
    }),
  );
});

test('every format has its own id and file ending, so that all exports fit in one folder', () => {
  const ids = FORMATS.map(({ id }) => id);
  expect(ids).toEqual(['pressmark-json', 'w3c-jsonld', 'markdown', 'csv', 'csv-raw']);
  expect(new Set(FORMATS.map(({ extension }) => extension)).size).toBe(ids.length);
  expect(ids.map((id) => formatById(id)?.id)).toEqual(ids);
  expect(formatById('toString')).toBeUndefined();
});

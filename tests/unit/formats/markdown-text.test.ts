import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyLine, anyNote } from '@/tests/support/arbitraries/bundle';
import { markdownLine, markdownLines } from '@/utils/formats/markdown-text';
import { obsidianTag } from '@/utils/formats/obsidian-tag';
import { wikilink } from '@/utils/formats/wikilink';
import { yamlString } from '@/utils/formats/yaml-string';

/** What a Markdown reader shows of an escaped line. */
const shown = (line: string) => line.replaceAll('&#37;', '%').replace(/\\([!-/:-@[-`{-~])/g, '$1');

/** The line without its escaped characters: all that could still be markup. */
const active = (line: string) => line.replaceAll('&#37;', '').replace(/\\[!-/:-@[-`{-~]/g, '');

describe('foreign words in Markdown', () => {
  test.each([
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['[[x]] ![y](z)', '\\[\\[x\\]\\] \\!\\[y\\](z)'],
    ['--- a', '\\--- a'],
    ['-->', '\\--\\>'],
    ['1. The first', '1\\. The first'],
    ['U.N. envoy', 'U.N. envoy'],
    ['14 000 + 5%', '14 000 + 5%'],
    ['%%gone%%', '&#37;%gone&#37;%'],
    ['https://evil.example', 'https\\://evil.example'],
    ['www.evil.example', 'www\\.evil.example'],
    ['a@b.example', 'a\\@b.example'],
    ['    code', 'code'],
    ['a\nb', 'a b'],
    [': term', '\\: term'],
  ])('%j is written as %s', (text, line) => {
    expect(markdownLine(text)).toBe(line);
  });

  test('are shown as they are, and nothing in them is left that could be markup', () => {
    fc.assert(
      fc.property(anyLine, (text) => {
        const line = markdownLine(text);
        const plain = text
          .replace(/\p{Surrogate}/gu, '\uFFFD')
          // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are shown as a space
          .replace(/[\u0000-\u0008\u000E-\u001F\u007F]/g, ' ')
          .replace(/\s+/g, ' ')
          .trim();
        expect(shown(line)).toBe(plain);
        expect(active(line)).not.toMatch(/[\\`*_[\]<>#|~$=^&!{}@]|%%|:\/\/|\bwww\.\S/i);
        expect(line).not.toMatch(/^(?:[-+:>#\s]|\d+[.)](?:\s|$))/);
      }),
      { numRuns: 500 },
    );
  });

  test('keep their lines, none of which starts a block', () => {
    expect(markdownLines('\n- a\n# b\n\n\n\n> c\r\n```\n')).toEqual([
      '\\- a\\',
      '\\# b',
      '',
      '\\> c\\',
      '\\`\\`\\`',
    ]);
  });

  test('of any note have no blank lines at the ends and never two in a row', () => {
    fc.assert(
      fc.property(anyNote, (note) => {
        expect(`\n${markdownLines(note).join('\n')}\n`).not.toMatch(/^\n\n.|\n\n\n|.\n\n$/);
      }),
    );
  });
});

test.each([
  ['Zoë Lind', '[[Zoë Lind]]'],
  ['Harbour Workers’ Union', '[[Harbour Workers’ Union]]'],
  ['U.N.', 'U.N.'],
  ['[[x]]', '\\[\\[x\\]\\]'],
  ['a|b', 'a\\|b'],
  ['<b>', '\\<b\\>'],
  ['a\u202Eb', 'a\u202Eb'],
])('the entity %j is named %s', (name, link) => {
  expect(wikilink(name)).toBe(link);
});

test.each([
  ['central banks', 'central-banks'],
  ['#ports!', 'ports'],
  ['2026', '_2026'],
  ['type/person', 'type/person'],
  ['हिन्दी', 'हिन्दी'],
  ['[[', undefined],
  ['a: "b"', 'a-b'],
])('the tag %j is %j in Obsidian', (tag, word) => {
  expect(obsidianTag(tag)).toBe(word);
});

test('a YAML string is one line of printable characters and reads back as the text', () => {
  fc.assert(
    fc.property(anyNote, (text) => {
      const yaml = yamlString(text);
      expect(yaml).toMatch(/^"(?:[^"\\]|\\["\\bfnrt]|\\u[0-9a-f]{4})*"$/);
      expect(yaml).not.toMatch(/[\p{Cc}\u2028\u2029\uFEFF]/u);
      expect(JSON.parse(yaml)).toBe(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
    }),
  );
});

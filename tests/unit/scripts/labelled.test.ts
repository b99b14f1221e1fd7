import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '../../../scripts/run-command';
import { readGold, TYPE_IDS } from '../../../scripts/score/gold';
import { typesOf } from '../../../scripts/score/measure';
import { readMarked } from '../../../scripts/score/read-marked';

const folder = join(projectRoot, 'tests/fixtures/labelled');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const sources = readdirSync(folder).filter((name) => name.endsWith('.txt'));
const documents = sources.flatMap((name) => {
  const file = name.replace(/\.txt$/, '.jsonl');
  return readGold(read(file), file);
});

describe('the labelled news', () => {
  it.each(sources)('%s says the same as the lines that are scored', (name) => {
    const file = name.replace(/\.txt$/, '.jsonl');
    expect(readGold(read(file), file)).toEqual(readMarked(read(name)));
  });

  it('holds at least a dozen articles, each with an id of its own', () => {
    expect(documents.length).toBeGreaterThanOrEqual(12);
    expect(new Set(documents.map(({ id }) => id)).size).toBe(documents.length);
  });

  it('labels every type that news is full of', () => {
    const types = typesOf(documents);
    const expected = TYPE_IDS.filter((id) => id !== 'other');
    expect([...types].sort()).toEqual(expect.arrayContaining([...expected].sort()));
  });

  it.each(documents.map((document) => [document.id, document] as const))(
    '%s is labelled in whole words that do not overlap',
    (_, { text, entities, optional }) => {
      const spans = [...entities, ...optional].sort((a, b) => a.start - b.start);
      spans.forEach(({ start, end }, index) => {
        const words = text.slice(start, end);
        expect(words).toBe(words.trim());
        expect(words).toMatch(/[\p{L}\p{N}]/u);
        expect(words).not.toMatch(/['’]s$|^the /);
        expect(words).not.toContain('\n');
        expect(`${text[start - 1] ?? ' '}${text[start]}`).not.toMatch(/\p{L}\p{L}/u);
        expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
      });
    },
  );
});

describe('the mark-up of labelled texts', () => {
  it('takes labels out and counts what is left in UTF-16 units', () => {
    const [document] = readMarked('=== a\n😀 [Zoë|P] flew to [Bonn|L]\n[two|?] days later\n');
    expect(document).toEqual({
      id: 'a',
      text: '😀 Zoë flew to Bonn\ntwo days later',
      entities: [
        { start: 3, end: 6, type: 'person' },
        { start: 15, end: 19, type: 'place' },
      ],
      optional: [{ start: 20, end: 23 }],
    });
  });

  it('does not let a label pass that it does not know or that is not finished', () => {
    expect(() => readMarked('=== a\n[Bonn|Z]')).toThrow('a: there is no type for "[Bonn|Z]".');
    expect(() => readMarked('=== a\nIn [Bonn|L and')).toThrow('a: unfinished label near "[Bonn|L');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyBundle, HOSTILE_WORDS } from '@/tests/support/arbitraries/bundle';
import { ExportError } from '@/utils/formats/export-error';
import { markdown } from '@/utils/formats/markdown';
import type { Bundle } from '@/utils/model/bundle';
import { context, norlandBundle } from './norland-bundle';

type Fields = Map<string, string | string[]>;

/**
 * A strict reader of the YAML that we write: fences, keys of plain letters, double-quoted strings
 * or lists of them, no key twice.
 */
function readFrontMatter(text: string): { fields: Fields; body: string } {
  const [, yaml = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  if (yaml === '') throw new Error('No front matter');
  const fields: Fields = new Map();
  let list: string[] | undefined;
  for (const line of yaml.trimEnd().split('\n')) {
    const item = /^ {2}- (".*")$/.exec(line)?.[1];
    const [, key, value] = /^([a-z]+):(?: (".*"))?$/.exec(line) ?? [];
    if (item !== undefined && list) list.push(JSON.parse(item));
    else if (key === undefined || fields.has(key)) throw new Error(`Not our YAML: ${line}`);
    else if (value === undefined) {
      list = [];
      fields.set(key, list);
    } else {
      list = undefined;
      fields.set(key, JSON.parse(value));
    }
  }
  return { fields, body };
}

const write = (bundle: Bundle) => markdown.write(bundle, context);

/** The bundle with these words wherever a page or a reader can put words. */
function saying(words: string): Bundle {
  const bundle = norlandBundle();
  for (const article of bundle.articles) {
    Object.assign(article, { title: words, byline: words, publisher: words });
  }
  for (const entity of bundle.entities) Object.assign(entity, { name: words, note: words });
  for (const annotation of bundle.annotations) {
    Object.assign(annotation, { note: words, tags: [words] });
  }
  for (const snapshot of bundle.snapshots) {
    const text = words;
    snapshot.text = text;
    for (const annotation of bundle.annotations) {
      if (annotation.kind === 'note') continue;
      annotation.passage = { start: 0, end: text.length, exact: text, prefix: '', suffix: '' };
    }
  }
  return bundle;
}

describe('Markdown of one article', () => {
  test('is a note with properties, entities by type, highlights and notes', () => {
    expect(write(norlandBundle())).toBe(`---
title: "Norland: \\"port\\" closed"
url: "https://news.example/world/%C3%B8?q=port%7Cquay"
publisher: "The Vessmark Gazette"
author: "Petra Lindqvaal"
published: "2026-11-24T18:05:00+01:00"
language: "en"
exported: "2026-11-24T20:00:00.000Z"
generator: "Pressmark 0.1.0"
tags:
  - "ports"
  - "central-banks"
  - "type/organization"
  - "type/place"
  - "type/person"
  - "to-do"
entities:
  - "[[Ministry of Ports]]"
  - "[[Norland]]"
  - "[[Zoë Tveld]]"
---

# Norland: "port" closed

[The Vessmark Gazette](<https://news.example/world/%C3%B8?q=port%7Cquay>) · Petra Lindqvaal · 2026-11-24

## Person

### [[Zoë Tveld]]

- 😐 Norland’s Ministry of Ports told **Zoë Tveld** on Tuesday. #type/person ^mention-3

## Organization

### [[Ministry of Ports]]

[Q20](<http://www.wikidata.org/entity/Q20>) · [ports.example](<https://ports.example/%C3%BCber%7Cuns>)

- 😐 **Norland’s Ministry of Ports** told Zoë Tveld on Tuesday. #type/organization #ports #central-banks ^6f1d2c1e-1b7a-4c55-9f0a-0d3a5c1e9b01

  First statement.

## Place

### [[Norland]]

- 😐 **Norland**’s Ministry of Ports told Zoë Tveld on Tuesday. #type/place ^mention-2

## Highlights

> “Wait,” he said.

^highlight-1

## Notes

Ask the ministry.\\
Then the union.

#to-do ^note-1
`);
  });

  test('tells in a tag when a passage is no longer on the page', () => {
    const text = markdown.write(norlandBundle(), {
      ...context,
      status: (id) => (id === 'mention-3' ? 'lost' : 'found'),
    });
    expect(text.match(/#status\/\w+/g)).toEqual(['#status/lost']);
  });

  test('has headings in the reader’s language', () => {
    const headings = { highlights: 'Markeringer', notes: 'Notater' };
    const text = markdown.write(norlandBundle(), { ...context, headings });
    expect(text).toContain('\n## Markeringer\n');
    expect(text).toContain('\n## Notater\n');
  });

  test.each(HOSTILE_WORDS.filter((words) => words.trim() !== ''))(
    'takes %j for words wherever they stand',
    (words) => {
      const text = write(saying(words));
      const { fields, body } = readFrontMatter(text);
      expect(fields.get('title')).toBe(words.replace(/\p{Surrogate}/gu, '\uFFFD'));
      const own = body
        .replace(/\\[!-/:-@[-`{-~]/g, '')
        .replace(/\]\(<[^<>\s]*>\)/g, '')
        .replace(/^> /gm, '');
      expect(own).not.toMatch(/[<>`$~|]|%%|==|!\[|^---/m);
    },
  );

  test('is not written when a passage is not in its text', () => {
    const bundle = norlandBundle();
    for (const snapshot of bundle.snapshots) snapshot.text = '';
    expect(() => write(bundle)).toThrow(ExportError);
  });
});

describe('Markdown of any bundle', () => {
  test('has front matter that a strict reader takes, and every article’s title as a heading', () => {
    fc.assert(
      fc.property(anyBundle, (bundle) => {
        const { fields, body } = readFrontMatter(write(bundle));
        expect(fields.get('generator')).toBe('Pressmark 0.1.0');
        expect(body.match(/^# /gm) ?? []).toHaveLength(bundle.articles.length);
        expect(body).not.toMatch(/\p{Surrogate}|[\r\u2028]/u);
        for (const tag of [fields.get('tags') ?? []].flat()) {
          expect(tag).toMatch(/^(?!\p{N}+$)[\p{L}\p{M}\p{N}_/-]+$/u);
        }
      }),
    );
  });

  test('of several articles is one file with one front matter', () => {
    const bundle = norlandBundle();
    for (const article of norlandBundle().articles) {
      bundle.articles.push({ ...article, id: 'article-2', title: 'Second' });
    }
    const { fields, body } = readFrontMatter(write(bundle));
    expect(fields.get('title')).toBe('Pressmark 0.1.0 2026-11-24');
    expect(body.match(/^# .*/gm)).toEqual(['# Norland: "port" closed', '# Second']);
    expect(body).not.toMatch(/^---/m);
  });
});

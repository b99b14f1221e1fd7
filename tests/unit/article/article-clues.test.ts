import { describe, expect, it } from 'vitest';
import { articleClues } from '@/utils/article/article-clues';
import type { PageFacts } from '@/utils/model/page-facts';

const SILENT: PageFacts = {
  url: 'https://post.example/a',
  title: '',
  headings: [],
  meta: [],
  linkedData: [],
  times: [],
  authors: [],
  byline: '',
  langs: [],
  canonical: '',
};
const cluesOf = (facts: Partial<PageFacts>) => articleClues({ ...SILENT, ...facts });

describe('the clues that a page gives to its article', () => {
  it('name its title with and without the names of site and section', () => {
    const { titles } = cluesOf({
      title: 'Port reopens after strike | World | The Harbour Post',
      meta: [['og:title', ' Port reopens\n after nine days - Post ']],
    });
    expect(titles).toEqual([
      'Port reopens after nine days - Post',
      'Port reopens after nine days',
      'Port reopens after strike | World | The Harbour Post',
      'Port reopens after strike',
    ]);
  });

  it('are found in JSON-LD without reading it, broken or not', () => {
    const linkedData = [
      '{"headline" : "Port reopens", "author":[{"@type":"Person","name":"Jane Roe"',
    ];
    const { titles, authors } = cluesOf({ linkedData });
    expect(titles).toContain('Port reopens');
    expect(authors).toContain('jane roe');
  });

  it('take a name from JSON-LD for an author only where it stands in one', () => {
    const linkedData = ['{"author":{"@id":"#jane"},"mentions":[{"name":"Omar Lindqvist"}]}'];
    expect(cluesOf({ linkedData }).authors).not.toContain('omar lindqvist');
  });

  it('name authors without the word that leads in a byline', () => {
    const { authors } = cluesOf({
      meta: [['author', 'By Jane Roe']],
      authors: ['Omar\n Lindqvist'],
      byline: 'von Ilse Vesterby',
    });
    expect(authors).toEqual(['jane roe', 'omar lindqvist', 'ilse vesterby']);
  });

  it('hold one description, that of OpenGraph first, passing over empty ones', () => {
    const meta: PageFacts['meta'] = [
      ['twitter:description', 'Short.'],
      ['description', 'Nine days.'],
      ['og:description', ' '],
    ];
    expect(cluesOf({ meta }).excerpt).toBe('Nine days.');
    expect(cluesOf({ meta: [...meta, ['og:description', 'Whole.']] }).excerpt).toBe('Whole.');
    expect(cluesOf({}).excerpt).toBe('');
  });
});

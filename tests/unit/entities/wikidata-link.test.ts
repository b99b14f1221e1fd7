import { describe, expect, it } from 'vitest';
import { normaliseLink } from '@/utils/entities/wikidata-link';

describe('a link to an authority', () => {
  it.each([
    'Q76',
    ' q76 ',
    'wd:Q76',
    'https://www.wikidata.org/wiki/Q76',
    'http://www.wikidata.org/entity/Q76',
    'https://m.wikidata.org/wiki/Q76?uselang=de#P31',
    'https://www.wikidata.org/wiki/Special:EntityData/Q76.json',
    'wikidata.org/wiki/Q76',
  ])('of Wikidata has one form: %s', (input) => {
    expect(normaliseLink(input)).toBe('https://www.wikidata.org/wiki/Q76');
  });

  it('is any other address as it is', () => {
    expect(normaliseLink(' https://viaf.org/viaf/52010985 ')).toBe(
      'https://viaf.org/viaf/52010985',
    );
    expect(normaliseLink('https://www.wikidata.org/wiki/Property:P31')).toBe(
      'https://www.wikidata.org/wiki/Property:P31',
    );
    expect(normaliseLink('https://wikidata.org.example/wiki/Q76')).toBe(
      'https://wikidata.org.example/wiki/Q76',
    );
  });

  it.each([
    '',
    'Q0',
    'Q',
    'Hegseth',
    'javascript:alert(1)',
    'ftp://x.example/',
    'http://',
    'x'.repeat(9_000),
  ])('is nothing else: %s', (input) => {
    expect(normaliseLink(input)).toBeUndefined();
  });
});

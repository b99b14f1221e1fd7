import { describe, expect, it } from 'vitest';
import { articleUrl, articleUrls } from '@/utils/article/article-url';

describe('the URL of an article', () => {
  it.each([
    ['https://news.example/a#comments', 'https://news.example/a'],
    ['https://news.example/a?utm_source=x&id=7&fbclid=abc', 'https://news.example/a?id=7'],
    ['https://news.example/a?b=2&a=1&UTM_Medium=mail', 'https://news.example/a?b=2&a=1'],
    ['https://news.example:443/a', 'https://news.example/a'],
    ['http://news.example:80/a', 'http://news.example/a'],
    ['https://news.example:8443/a', 'https://news.example:8443/a'],
    ['https://News.Example./a', 'https://news.example/a'],
    ['https://me:secret@news.example/a', 'https://news.example/a'],
    ['https://news.example/a?gclid=1', 'https://news.example/a'],
    ['https://news.example/a?q=caf%C3%A9+noir', 'https://news.example/a?q=caf%C3%A9+noir'],
  ])('%s is %s', (url, expected) => {
    expect(articleUrl(url)).toBe(expected);
    expect(articleUrl(expected)).toBe(expected);
  });

  it.each(['ftp://news.example/a', 'javascript:alert(1)', 'about:blank', 'a/b', ''])(
    'is not %s',
    (url) => {
      expect(() => articleUrl(url)).toThrow(RangeError);
    },
  );
});

describe('the URLs by which an article is known', () => {
  const page = 'https://www.news.example/world/2025/strike';

  it('are its canonical one first, then the one of the page', () => {
    expect(articleUrls(`${page}?page=2`, page)).toEqual([page, `${page}?page=2`]);
    expect(articleUrls('https://m.news.example/s/1', page)).toEqual([
      page,
      'https://m.news.example/s/1',
    ]);
    expect(articleUrls('https://amp.news.example/world/2025/strike', page)[0]).toBe(page);
  });

  it('are one where both are the same', () => {
    expect(articleUrls(page, `${page}#top`)).toEqual([page]);
    expect(articleUrls(page)).toEqual([page]);
  });

  it.each([
    'https://other.example/world/2025/strike',
    'https://www.news.example/',
    'https://www.news.example/world',
    'https://www.news.example/world/2025/',
    'https://www.news.example:8443/world/2025/strike',
    'javascript:alert(1)',
    'nonsense',
  ])('do not hold the canonical %s', (canonical) => {
    expect(articleUrls(page, canonical)).toEqual([page]);
  });

  it('do not hold an https article that an http page claims to be; the other way about they may', () => {
    const secure = 'https://news.example/a/strike';
    const forged = 'http://news.example/a/other';
    expect(articleUrls(forged, secure)).toEqual([forged]);
    expect(articleUrls(secure, forged)).toEqual([forged, secure]);
    const open = 'http://news.example/a/strike';
    expect(articleUrls(forged, open)).toEqual([open, forged]);
  });

  it('are found in paths of slashes alone as in any other', () => {
    const slashes = `https://news.example/${'/'.repeat(100_000)}`;
    expect(articleUrls(page, `https://www.news.example/${'/'.repeat(100_000)}`)).toEqual([page]);
    expect(articleUrls(`${slashes}a`, `${slashes}b`)).toEqual([`${slashes}b`, `${slashes}a`]);
  });

  it('do not take two sites under one public suffix for the same', () => {
    expect(articleUrls('https://m.example/a/b', 'https://example/a/c')).toEqual([
      'https://m.example/a/b',
    ]);
  });
});

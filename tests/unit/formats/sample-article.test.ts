import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { DEFAULT_TYPES } from '@/utils/model/entity-type';

const fixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');

const Sample = v.strictObject({
  expected: v.strictObject({
    title: v.string(),
    byline: v.string(),
    publisher: v.string(),
    published: v.string(),
  }),
  tags: v.array(
    v.strictObject({
      exact: v.string(),
      occurrence: v.pipe(v.number(), v.integer(), v.minValue(1)),
      type: v.picklist(DEFAULT_TYPES.map(({ id }) => id)),
    }),
  ),
  highlight: v.string(),
  note: v.string(),
});

const html = fixture('sample-article.html');
const sample = v.parse(Sample, JSON.parse(fixture('sample-article.json')));
const { DOMParser } = new Window();
const document = new DOMParser().parseFromString(html, 'text/html');

const OTHERS = '.related, .ad-slot, .share, .tags, style, script';
const textOf = (selector: string, without: string) => {
  const copy = document.querySelector(selector)?.cloneNode(true);
  if (!copy || !('querySelectorAll' in copy)) throw new Error(`No ${selector}`);
  for (const other of copy.querySelectorAll(without)) other.remove();
  return copy.textContent;
};
const article = textOf('article', OTHERS);
const page = textOf('body', 'style, script');

/** Where the words stand for the nth time, with what is around them. */
function placeOf(text: string, exact: string, occurrence: number): string {
  let at = -1;
  for (let n = 0; n < occurrence; n += 1) {
    at = text.indexOf(exact, at + 1);
    if (at < 0) throw new Error(`${exact} occurs only ${n} times`);
  }
  return text.slice(at - 12, at + exact.length + 12);
}

test('the sample’s list names words that stand in its article, counted alike on the whole page', () => {
  expect(sample.tags.length).toBeGreaterThanOrEqual(14);
  for (const { exact, occurrence } of [
    ...sample.tags,
    { exact: sample.highlight, occurrence: 1 },
  ]) {
    expect(placeOf(article, exact, occurrence)).toBe(placeOf(page, exact, occurrence));
  }
});

test('the sample says in three ways what it is', () => {
  const { title, byline, publisher, published } = sample.expected;
  const meta = (name: string) =>
    document.querySelector(`meta[property="${name}"]`)?.getAttribute('content');
  expect(document.querySelector('h1')?.textContent).toBe(title);
  expect(document.querySelector('title')?.textContent).toBe(`${title} | ${publisher}`);
  expect(meta('og:title')).toBe(title);
  expect(meta('article:published_time')).toBe(published);
  const jsonLd: unknown = JSON.parse(
    document.querySelector('script[type="application/ld+json"]')?.textContent ?? '',
  );
  expect(jsonLd).toMatchObject({
    '@type': 'NewsArticle',
    headline: title,
    datePublished: published,
    author: { name: byline },
    publisher: { name: publisher },
  });
});

test('the sample has the traits on which annotation tools trip', () => {
  const paragraphs = [...document.querySelectorAll('.body p')].map((p) => p.textContent);
  const words = article.trim().split(/\s+/).length;
  expect(words).toBeGreaterThan(600);
  expect(words).toBeLessThan(720);
  expect(paragraphs.filter((text) => text.trim() !== '').length).toBeGreaterThanOrEqual(13);
  expect(paragraphs).toContain('\u00a0');
  expect(article.match(/Tveld/g)?.length).toBeGreaterThanOrEqual(8);
  for (const trait of [
    /[“”]/,
    /"/,
    /’/,
    /'/,
    /U\.N\./,
    /—/,
    /\d\u00a0\d/,
    /é/,
    /[\u{10000}-\u{10ffff}]/u,
  ]) {
    expect(article).toMatch(trait);
  }
  expect(document.querySelectorAll('figure figcaption .credit')).toHaveLength(2);
  expect(document.querySelector('form input[name="attributes"]')).not.toBeNull();
  expect(document.querySelector('.ad-slot')?.getAttribute('aria-hidden')).toBe('true');
});

test('the sample asks nothing of the network', () => {
  expect(html).not.toMatch(/(?:src|srcset|data|poster)="(?!data:)/);
  expect(html).not.toMatch(/url\((?!#)|@import|<link\b/);
});

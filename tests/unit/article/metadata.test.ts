// @vitest-environment happy-dom
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { articleDraft } from '@/utils/article/article-draft';
import { readPageFacts } from '@/utils/article/page-facts';
import { ArticleDraftSchema } from '@/utils/model/article';
import { LIMITS } from '@/utils/model/limits';
import { PageFactsSchema } from '@/utils/model/page-facts';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const linkedData = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;

/** What a page with this head and body says of itself, checked against what is stored. */
function read(head: string, body = '<p>Text</p>', byline = '') {
  const facts = readPageFacts(parse(`<html><head>${head}</head><body>${body}</body></html>`), {
    byline,
    url: 'https://post.example/a/strike',
  });
  expect(v.is(PageFactsSchema, facts)).toBe(true);
  const draft = articleDraft(facts);
  expect(v.is(ArticleDraftSchema, draft)).toBe(true);
  return draft;
}

const story = {
  '@type': 'NewsArticle',
  headline: 'Port reopens',
  datePublished: '2025-10-14T07:45:00+0200',
  dateModified: '2025-10-14T09:00:00Z',
  author: [{ '@type': 'Person', name: 'Jane Roe' }, { name: 'Omar Lindqvist' }, 'Jane Roe'],
  publisher: { name: 'The Harbour Post' },
  inLanguage: 'en-GB',
};

describe('the metadata of a page', () => {
  it('comes from its JSON-LD first', () => {
    const draft = read(
      `<title>Port reopens today</title><meta name="author" content="Desk">${linkedData(story)}`,
    );
    expect(draft).toEqual({
      title: 'Port reopens',
      byline: 'Jane Roe, Omar Lindqvist',
      publisher: 'The Harbour Post',
      published: '2025-10-14T07:45:00+02:00',
      modified: '2025-10-14T09:00:00Z',
      lang: 'en-GB',
    });
  });

  it('is found in graphs, lists and nested objects, whatever kind of article it is', () => {
    const people = { '@type': 'Person', '@id': '#jane', name: 'Jane Roe' };
    const graph = {
      '@graph': [
        { '@type': 'WebPage', name: 'Page' },
        people,
        {
          ...story,
          '@type': ['ReportageNewsArticle', 'Article'],
          author: { '@id': '#jane' },
        },
      ],
    };
    expect(read(linkedData(graph)).byline).toBe('Jane Roe');
    expect(read(linkedData([[{ mainEntity: story }]])).title).toBe('Port reopens');
    expect(
      read(linkedData({ ...story, '@type': 'https://schema.org/OpinionNewsArticle' })).title,
    ).toBe('Port reopens');
  });

  it('has no headline of JSON-LD that the page bears out nowhere else', () => {
    const head = '<title>Jane Roe - Encyclopedia</title>';
    const described = linkedData({ ...story, headline: 'Norwegian harbour master and author' });
    expect(read(head + described, '<h1>Jane Roe</h1>').title).toBe('Jane Roe');
    const short = linkedData({ ...story, headline: 'Jane Roe, harbour master' });
    expect(read(head + short, '<h1>Jane Roe</h1>').title).toBe('Jane Roe, harbour master');
    expect(read(described).title).toBe('Norwegian harbour master and author');
  });

  it('is read from JSON-LD in the comments of old scripts', () => {
    const json = JSON.stringify(story);
    const wrapped = [
      `<!-- ${json} -->`,
      `<!-- ${json}; --> `,
      `//<![CDATA[\n${json}\n//]]>`,
      `/* <![CDATA[ */ ${json} /* ]]> */`,
      `<![CDATA[${json}]]> ;`,
      `${json};\n`,
    ];
    expect(wrapped.map((script) => read(linkedData(script)).title)).toEqual(
      wrapped.map(() => 'Port reopens'),
    );
  });

  it('is that of this article where a page lists several', () => {
    const others = [1, 2, 3].map((n) => ({ ...story, headline: `Other story ${n}` }));
    const own = { ...story, mainEntityOfPage: { '@id': 'https://post.example/a/strike/' } };
    expect(read(linkedData([...others, own])).title).toBe('Port reopens');
    expect(read(`<title>Port reopens - Post</title>${linkedData([...others, story])}`).title).toBe(
      'Port reopens',
    );
  });

  it('survives broken JSON-LD, mended or passed over', () => {
    const raw = '{"@type":"NewsArticle","headline":"Port\n reopens",}';
    expect(read(linkedData(raw)).title).toBe('Port reopens');
    expect(
      read(`<title>Harbour strike is over</title>${linkedData('{"@type": nonsense')}`).title,
    ).toBe('Harbour strike is over');
    expect(
      read(linkedData({ '@type': 'NewsArticle', headline: 7, author: [null, 3, {}] })).title,
    ).toBe('');
  });

  it('is plain text: no tags, no character references', () => {
    const headline = 'Ahlberg&#8217;s &amp; <em>Roth</em>&#x2019;s deal';
    expect(read(linkedData({ ...story, headline })).title).toBe('Ahlberg’s & Roth’s deal');
  });

  it('comes from OpenGraph and meta next, then from time and author elements', () => {
    const draft = read(
      `<title>Port reopens | Post</title><meta property="og:title" content="Port reopens after strike | Post">
       <meta property="og:site_name" content="Post"><meta property="og:locale" content="de_AT">
       <meta property="article:published_time" content="2025-10-14T07:45:00Z">
       <meta name="author" content="By Jane Roe"><meta name="description" content="Nine days.">`,
    );
    expect(draft).toEqual({
      title: 'Port reopens after strike',
      byline: 'Jane Roe',
      publisher: 'Post',
      published: '2025-10-14T07:45:00Z',
      lang: 'de-AT',
      excerpt: 'Nine days.',
    });
    const body = `<aside><time datetime="2020-01-01">old</time></aside>
      <article><a rel="author" href="/j">Jane Roe</a><time datetime="2025-10-14">14 Oct</time></article>`;
    expect(read('', body)).toMatchObject({ byline: 'Jane Roe', published: '2025-10-14' });
  });

  it('takes the byline that was found in the text last of all, cleaned', () => {
    expect(read('', '<p>Text</p>', 'By Jane Roe\nUpdated 3 hours ago').byline).toBe('Jane Roe');
  });

  it('has a title from h1 or <title> where nothing else says one', () => {
    const title = '<title>Port reopens after strike | World | The Harbour Post</title>';
    expect(read(title).title).toBe('Port reopens after strike');
    expect(read(title, '<h1>The Harbour Post</h1>').title).toBe('Port reopens after strike');
    expect(read('<title>Buy wisely - Blog</title>', '<h1>Buy wisely</h1>').title).toBe(
      'Buy wisely',
    );
    expect(read('', '<h1>Only a heading</h1>').title).toBe('Only a heading');
  });

  it('does not take the name of the site for the title of every article', () => {
    const head = `<title>Spaceship breaks up over the sea</title>
      <meta property="og:title" content="Post - Latest News & Headlines">`;
    const body = '<h1>Spaceship breaks up over the sea</h1>';
    expect(read(head, body).title).toBe('Spaceship breaks up over the sea');
  });

  it('makes a canonical whole by the page’s address, and keeps it only when it is on the web', () => {
    const link = (href: string) => read(`<link rel="canonical" href="${href}">`).canonical;
    expect(link('https://post.example/a')).toBe('https://post.example/a');
    expect(link('/a')).toMatch(/^https?:\/\/[^/]+\/a$/);
    expect(link('')).toBeUndefined();
    expect(link('javascript:alert(1)')).toBeUndefined();
    expect(link(`https://post.example/${'a'.repeat(LIMITS.url)}`)).toBeUndefined();
  });

  it('is heard in every name that a publisher gives a date, an author or a language', () => {
    const says = (attribute: string, name: string, content: string) =>
      read(`<meta ${attribute}="${name}" content="${content}">`);
    for (const name of [
      'article:published_time og:article:published_time article:published og:published_time',
      'parsely-pub-date sailthru.date pubdate publishdate publish-date publish_date publication_date',
      'dc.date.issued dcterms.issued dcterms.created dc.date.created DC.date dcterms.date date',
    ].flatMap((names) => names.split(' '))) {
      expect([name, says('name', name, '2025-10-14').published]).toEqual([name, '2025-10-14']);
    }
    for (const name of 'article:modified_time og:updated_time lastmod last-modified'.split(' ')) {
      expect([name, says('property', name, '2025-10-14').modified]).toEqual([name, '2025-10-14']);
    }
    for (const name of 'author article:author parsely-author dc.creator byl'.split(' ')) {
      expect([name, says('name', name, 'Jane Roe').byline]).toEqual([name, 'Jane Roe']);
    }
    expect(says('itemprop', 'datePublished', '2025-10-14').published).toBe('2025-10-14');
    expect(says('http-equiv', 'Content-Language', 'nl').lang).toBe('nl');
    expect(says('name', 'application-name', 'Post').publisher).toBe('Post');
    expect(says('name', 'twitter:title', 'Port reopens').title).toBe('Port reopens');
  });

  it('leaves what a page says of other things in the page', () => {
    const head = `<meta name="csrf-token" content="secret"><meta name="viewport" content="width=1">
      ${linkedData({ '@type': 'NewsArticle' })}<script type="module">secret</script>`;
    const facts = readPageFacts(parse(head), { url: 'https://post.example/a', byline: '' });
    expect(facts.meta).toEqual([]);
    expect(facts.linkedData).toEqual(['{"@type":"NewsArticle"}']);
  });

  it('stays within bounds, however often a page says a thing', () => {
    const times = '<time datetime="2025-10-14" itemprop="datePublished">t</time>'.repeat(1_200);
    const titles = '<meta property="og:title" name="title" content="Port">'.repeat(1_200);
    const large = linkedData({ ...story, about: 'x'.repeat(LIMITS.linkedData - 500) });
    const draft = read(`${titles}${large}${large}`, `<main>${times}</main>`);
    expect(draft.title).toBe('Port reopens');
  });

  it('is read at once from a page that sends long runs of white space', () => {
    const run = ' '.repeat(100_000);
    const json = JSON.stringify(story);
    const scripts = [`<!--${run}${json}${run}-->${run};${run}`, `-->${run}x`, `]]>${run};${run}x`];
    expect(read(scripts.map(linkedData).join('')).title).toBe('Port reopens');
    expect(read(linkedData(`${json.slice(0, -1)},${run}}${run}`)).title).toBe('Port reopens');
    const draft = read(
      `<title>Port${run}reopens</title><meta name="author" content="By${run}:">
       <meta name="date" content="2025-10-14${run}x">`,
      `<h1>${run}Port${run}</h1>`,
      `By${run}Jane Roe${run}|`,
    );
    expect(draft).toMatchObject({ title: 'Port', byline: '' });
    const own = { ...story, url: `https://post.example/a/strike${'?'.repeat(100_000)}\n` };
    expect(read(linkedData([{ ...story, headline: 'No' }, own])).title).toBe('Port reopens');
  });

  it('stays within bounds, whatever a page sends', () => {
    const long = '😀'.repeat(LIMITS.line);
    const draft = read(
      `<title>${long}</title><meta name="description" content="${long}"><meta property="og:locale" content="${long}">${linkedData({ ...story, headline: long, datePublished: long, author: Array(500).fill({ name: long }) })}`,
    );
    expect(draft.title.length).toBe(LIMITS.line);
    expect(draft.title).not.toMatch(/[\ud800-\udbff]$/);
    expect(draft.published).toBeUndefined();
  });
});

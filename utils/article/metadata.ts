import type { ArticleDraft } from '@/utils/model/article';
import { LIMITS } from '@/utils/model/limits';
import { safeDom } from '@/utils/text/safe-dom';
import { cleanByline } from './clean-byline';
import { readLinkedData } from './json-ld';
import { lineText } from './line-text';
import { readMeta } from './meta-tags';
import { chooseTitle } from './page-title';
import { publishedDate } from './published-date';

const PUBLISHED = [
  'article:published_time og:article:published_time article:published og:published_time datepublished',
  'parsely-pub-date sailthru.date pubdate publishdate publish-date publish_date publication_date',
  'dc.date.issued dcterms.issued dcterms.created dc.date.created dc.date dcterms.date date',
].flatMap((names) => names.split(' '));
const MODIFIED =
  'article:modified_time og:article:modified_time og:updated_time datemodified dcterms.modified lastmod last-modified'.split(
    ' ',
  );
const AUTHORS =
  'author article:author og:article:author parsely-author sailthru.author dc.creator byl'.split(
    ' ',
  );

/** Where names and times are those of others: "omment" finds Comment and comment. */
const ASIDE = 'aside, [id*=omment], [class*=omment]';

/**
 * What a page says of its article: JSON-LD, then OpenGraph and meta, then `<time>`, then the byline
 * that Readability found. Strings are single lines within `LIMITS`; what is not said is ''.
 */
export function readMetadata(
  document: Document,
  found: { byline?: string; url?: string } = {},
): ArticleDraft {
  const dom = safeDom();
  const meta = readMeta(document);
  const pageTitle = lineText(dom.select(document, 'head title').map(dom.textContent)[0] ?? '');
  const linked = readLinkedData(document, meta.first(['og:title']) || pageTitle, found.url ?? '');
  const site = linked?.publisher || meta.first(['og:site_name', 'application-name']);

  const firstDate = (values: readonly string[]): string | undefined =>
    values.map(publishedDate).find((date) => date !== undefined);
  const published = firstDate([
    linked?.published ?? '',
    ...meta.all(PUBLISHED),
    ...timeElements(document),
  ]);
  const modified = firstDate([linked?.modified ?? '', ...meta.all(MODIFIED)]);
  const lang = language(document, meta.first(['og:locale', 'content-language']) || linked?.lang);
  const excerpt =
    meta.first(['og:description', 'description', 'twitter:description']) || linked?.description;
  const canonical = canonicalOf(document);

  return {
    title: chooseTitle({
      headline: linked?.headline ?? '',
      openGraph: meta.first(['og:title', 'twitter:title']),
      headings: dom
        .select(document, 'h1')
        .slice(0, 20)
        .map((h1) => lineText(dom.textContent(h1))),
      pageTitle,
      site,
    }),
    byline:
      [linked?.authors ?? '', ...meta.all(AUTHORS), ...authorElements(document), found.byline ?? '']
        .map(cleanByline)
        .find((byline) => byline !== '') ?? '',
    publisher: site,
    ...(published ? { published } : {}),
    ...(modified ? { modified } : {}),
    ...(lang ? { lang } : {}),
    ...(excerpt ? { excerpt: lineText(excerpt) } : {}),
    ...(canonical ? { canonical } : {}),
  };
}

/** `datetime` of the article's own `<time>` elements, those that say "published" first. */
function timeElements(document: Document): string[] {
  const dom = safeDom();
  const times = dom
    .select(document, 'time[datetime], [itemprop~=datePublished][content]')
    .slice(0, 50)
    .filter((time) => !dom.closest(time, `nav, li, body > footer, ${ASIDE}`));
  const says = (time: Element) =>
    dom.matches(time, '[itemprop~=datePublished], [pubdate], .published, .entry-date');
  const home = times.filter((time) => dom.closest(time, 'article, main, header') !== null);
  return [...times.filter(says), ...home].map(
    (time) => dom.attribute(time, 'datetime') ?? dom.attribute(time, 'content') ?? '',
  );
}

function authorElements(document: Document): string[] {
  const dom = safeDom();
  const select = '[itemprop~=author] [itemprop~=name], [itemprop~=author], [rel~=author]';
  const names = dom
    .select(document, select)
    .slice(0, 10)
    .filter((element) => !dom.closest(element, ASIDE))
    .map((element) => lineText(dom.attribute(element, 'content') ?? dom.textContent(element)));
  return names.filter((name) => name.length <= 100);
}

function language(document: Document, stated: string | undefined): string | undefined {
  const dom = safeDom();
  const root = dom.select(document, 'html')[0];
  const candidates = [
    root && dom.attribute(root, 'lang'),
    root && dom.attribute(root, 'xml:lang'),
    stated,
  ];
  for (const candidate of candidates) {
    const tag = candidate?.trim().replaceAll('_', '-') ?? '';
    try {
      const [canonical] = Intl.getCanonicalLocales(tag === '' ? [] : tag);
      if (canonical) return canonical;
    } catch {
      // Pages write all sorts of things there; the next one may be a tag.
    }
  }
  return undefined;
}

/** The rule of `HttpUrlSchema`, which would bring the schema library into every page. */
const isWebAddress = (url: string): boolean =>
  URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

function canonicalOf(document: Document): string | undefined {
  const dom = safeDom();
  const link = dom.select(document, 'link[rel~=canonical][href]')[0];
  const href = link ? (dom.attribute(link, 'href') ?? '').trim() : '';
  return href.length <= LIMITS.url && isWebAddress(href) ? href : undefined;
}

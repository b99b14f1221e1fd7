import type { ArticleDraft } from '@/utils/model/article';
import type { PageFacts } from '@/utils/model/page-facts';
import { cleanByline } from './clean-byline';
import { readLinkedData } from './json-ld';
import { lineText } from './line-text';
import { metaTags } from './meta-tags';
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
/** So many bylines are tried; what follows in a page that names more is not its author. */
const MOST_BYLINES = 50;
/** Elements that name an author hold longer texts where they hold more than the name. */
const LONGEST_AUTHOR = 100;

/**
 * The article as a page tells of it: JSON-LD, then OpenGraph and meta, then `<time>`, then the byline
 * that Readability found. Strings are single lines within `LIMITS`; what is not said is ''.
 */
export function articleDraft(facts: PageFacts): ArticleDraft {
  const meta = metaTags(facts.meta);
  const pageTitle = lineText(facts.title);
  const shownTitle = meta.first(['og:title']) || pageTitle;
  const linked = readLinkedData(facts.linkedData, shownTitle, facts.url);
  const site = linked?.publisher || meta.first(['og:site_name', 'application-name']);

  const firstDate = (values: readonly string[]): string | undefined =>
    values.map(publishedDate).find((date) => date !== undefined);
  const published = firstDate([linked?.published ?? '', ...meta.all(PUBLISHED), ...facts.times]);
  const modified = firstDate([linked?.modified ?? '', ...meta.all(MODIFIED)]);
  const stated = meta.first(['og:locale', 'content-language']) || (linked?.lang ?? '');
  const lang = language([...facts.langs, stated]);
  const excerpt =
    meta.first(['og:description', 'description', 'twitter:description']) || linked?.description;
  const authors = facts.authors.map(lineText).filter((name) => name.length <= LONGEST_AUTHOR);

  const bylines = [linked?.authors ?? '', ...meta.all(AUTHORS), ...authors, facts.byline].filter(
    (byline) => byline !== '',
  );

  return {
    title: chooseTitle({
      headline: linked?.headline ?? '',
      openGraph: meta.first(['og:title', 'twitter:title']),
      headings: facts.headings.map(lineText),
      pageTitle,
      site,
    }),
    byline:
      bylines
        .slice(0, MOST_BYLINES)
        .map(cleanByline)
        .find((byline) => byline !== '') ?? '',
    publisher: site,
    ...(published ? { published } : {}),
    ...(modified ? { modified } : {}),
    ...(lang ? { lang } : {}),
    ...(excerpt ? { excerpt: lineText(excerpt) } : {}),
    ...(isWebAddress(facts.canonical) ? { canonical: facts.canonical } : {}),
  };
}

function language(candidates: readonly string[]): string | undefined {
  for (const candidate of candidates) {
    const tag = candidate.trim().replaceAll('_', '-');
    try {
      const [canonical] = Intl.getCanonicalLocales(tag === '' ? [] : tag);
      if (canonical) return canonical;
    } catch {
      // Pages write all sorts of things there; the next one may be a tag.
    }
  }
  return undefined;
}

/** The rule of `HttpUrlSchema`, which would bring the schema library into the popup. */
const isWebAddress = (url: string): boolean =>
  URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

import { LIMITS } from '@/utils/model/limits';
import type { PageFacts } from '@/utils/model/page-facts';
import { safeDom } from '@/utils/text/safe-dom';
import { canonicalHref } from './canonical-href';

/** Where names and times are those of others: "omment" finds Comment and comment. */
const ASIDE = 'aside, [id*=omment], [class*=omment]';

/** Finds all names of `<meta>` elements that `articleDraft` asks for, and few others. */
const TELLING =
  /title|[_-]name|desc|author|creat|byl|publi|date|time|issued|modif|lastmod|loca|lang/;

/**
 * What a page says of itself, as it says it and within `LIMITS`. `found` is the page's address and
 * the byline that Readability found. All that these words mean is left to `articleDraft`, so that no
 * page has to load it.
 */
export function readPageFacts(
  document: Document,
  found: { readonly url: string; readonly byline: string },
): PageFacts {
  const dom = safeDom();
  const cut = (text: string | null | undefined) => (text ?? '').slice(0, LIMITS.raw);
  const select = (selector: string) => dom.select(document, selector).slice(0, LIMITS.facts);
  const textOf = (element: Element) => cut(dom.textContent(element));
  const say = (element: Element | undefined, name: string) =>
    element && dom.attribute(element, name);

  const meta = select('meta[content]').flatMap((element) =>
    ['property', 'name', 'itemprop', 'http-equiv']
      .flatMap((name) => cut(say(element, name)).toLowerCase().split(/\s+/))
      .filter((name) => TELLING.test(name))
      .map((name): [string, string] => [name, cut(say(element, 'content'))]),
  );

  let room: number = LIMITS.linkedData;
  const linkedData = select('script[type*="ld+json"]')
    .map(dom.textContent)
    .filter(({ length }) => {
      if (length > room) return false;
      room -= length;
      return true;
    });

  const times = select('time[datetime], [itemprop~=datePublished][content]').filter(
    (time) => !dom.closest(time, `nav, li, body > footer, ${ASIDE}`),
  );
  const published = times.filter((time) =>
    dom.matches(time, '[itemprop~=datePublished], [pubdate], .published, .entry-date'),
  );
  const home = times.filter((time) => dom.closest(time, 'article, main, header'));

  const [root] = select('html');
  return {
    url: found.url,
    title: select('head title').map(textOf)[0] ?? '',
    headings: select('h1').map(textOf),
    meta: meta.slice(0, LIMITS.facts),
    linkedData,
    times: [...published, ...home]
      .slice(0, LIMITS.facts)
      .map((time) => cut(say(time, 'datetime') ?? say(time, 'content'))),
    authors: select('[itemprop~=author] [itemprop~=name], [itemprop~=author], [rel~=author]')
      .filter((element) => !dom.closest(element, ASIDE))
      .map((element) => cut(say(element, 'content') ?? dom.textContent(element))),
    byline: cut(found.byline),
    langs: ['lang', 'xml:lang'].map((name) => cut(say(root, name))),
    canonical: canonicalHref(document, found.url),
  };
}

import { titleSimilarity } from './title-similarity';

const SEPARATOR = /\s+[-–—|·•»:]+\s+|\s*\|\s*/u;
const EDGES = /^[\s\-–—|·•»:]+|[\s\-–—|·•»:]+$/gu;

export interface TitleSources {
  /** JSON-LD. */
  readonly headline: string;
  readonly openGraph: string;
  /** Text of the page's `h1`s. */
  readonly headings: readonly string[];
  /** `document.title`. */
  readonly pageTitle: string;
  /** Name of the site or publisher. */
  readonly site: string;
}

/** Sites put other things there than a headline: a description, the name of a section. */
const LEAST_LIKENESS = 0.3;

/**
 * The article's title without the site's name: JSON-LD, if the page says something like it elsewhere
 * or nothing at all, then OpenGraph, then `h1`, then `<title>`.
 */
export function chooseTitle(sources: TitleSources): string {
  const { headline, openGraph, pageTitle, site } = sources;
  const headings = sources.headings.filter((heading) => heading !== '');
  const others = [openGraph, pageTitle, ...headings].filter((text) => text !== '');
  const isBorneOut =
    others.length === 0 || others.some((text) => titleSimilarity(headline, text) >= LEAST_LIKENESS);
  if (headline !== '' && isBorneOut) return withoutSite(headline, site);
  const named = headings.find((heading) => startsWithHeading(pageTitle, heading));
  // Some sites give every page their own name as `og:title`; `h1` and `<title>` then agree against it.
  const isAbout = [pageTitle, ...headings].some((text) => titleSimilarity(openGraph, text) >= 0.5);
  if (openGraph !== '' && (isAbout || named === undefined)) {
    const heading = headings.find((text) => startsWithHeading(openGraph, text));
    return heading ?? withoutSite(openGraph, site);
  }
  if (named !== undefined) return named;
  return withoutSuffix(pageTitle, site) || (headings[0] ?? '');
}

/** Whether a title is a heading, or a heading with the name of a site after it. */
function startsWithHeading(title: string, heading: string): boolean {
  const rest = title.slice(heading.length);
  return title.startsWith(heading) && (rest === '' || /^\s*[-–—|·•»:_([]/u.test(rest));
}

/** A title less its first or last part where that is the name of the site. */
function withoutSite(title: string, site: string): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2 || site === '') return title;
  const name = site.trim().toLowerCase();
  const isSite = (part: string) => {
    const text = part.trim().toLowerCase();
    return text === name || (text.startsWith(name) && text.split(/\s+/).length <= 4);
  };
  const last = parts.at(-1) ?? '';
  if (isSite(last)) return title.slice(0, title.lastIndexOf(last)).replace(EDGES, '');
  const first = parts[0] ?? '';
  return isSite(first) ? title.slice(first.length).replace(EDGES, '') : title;
}

/** As `withoutSite`, for a `<title>`, of which the last parts nearly always name section and site. */
function withoutSuffix(title: string, site: string): string {
  const bare = withoutSite(title, site);
  const [first = '', ...rest] = bare.split(SEPARATOR);
  const words = (text: string) => text.split(/\s+/).filter((word) => word !== '').length;
  const isLonger = words(first) >= rest.reduce((sum, part) => sum + words(part), 0);
  return words(first) >= 4 && isLonger ? first.trim() : bare;
}

import type { PageFacts } from '@/utils/model/page-facts';
import { lineText } from './line-text';

/** What a page says of its article, as far as it helps to tell the article's lines from others. */
export interface ArticleClues {
  /** What may be its title, with and without names of site and section. */
  readonly titles: readonly string[];
  readonly excerpt: string;
  /** Names of its authors, in lower case. */
  readonly authors: readonly string[];
}

/** Members of JSON-LD as they are written: near enough for a clue, and no page has to parse it. */
const HEADLINE = /"headline"\s*:\s*"([^"]+)/g;
const AUTHOR = /"author"[^\]}]{0,200}?"name"\s*:\s*"([^"]+)/g;

/** The clues in a page's own words, not weighed: a line is held against each of them. */
export function articleClues(facts: PageFacts): ArticleClues {
  const meta = (names: RegExp) =>
    facts.meta.flatMap(([name, content]) => (names.test(name) ? lineText(content) || [] : []));
  const linked = (member: RegExp) =>
    facts.linkedData.flatMap((json) => [...json.matchAll(member)].map(([, text = '']) => text));
  const titles = [...meta(/^(og|twitter):title$/), ...linked(HEADLINE), lineText(facts.title)];
  return {
    titles: titles.flatMap((title) => [title, longestPart(title)]),
    excerpt: [/^og:desc/, /^desc/, /^twitter:desc/].flatMap(meta)[0] ?? '',
    authors: [...meta(/author|creator|byl/), ...linked(AUTHOR), ...facts.authors, facts.byline].map(
      bareName,
    ),
  };
}

/** A title mostly names section and site as well; the article's own part is the longest one. */
const longestPart = (title: string): string =>
  title
    .split(/ [-–—|·•»:]+ |\|/)
    .reduce((longest, part) => (part.length > longest.length ? part : longest));

/** A name, or a byline, without the word that leads it in. */
export const bareName = (byline: string): string =>
  lineText(byline)
    .replace(/^(by|von|par|por)\s+/i, '')
    .toLowerCase();

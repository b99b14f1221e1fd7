import type { PageLine } from './page-lines';
import { titleSimilarity } from './title-similarity';

export interface Headline {
  /** All lines of the headline; more than one where it holds a line break. */
  readonly lines: ReadonlySet<PageLine>;
  /** The same words elsewhere, which the article says only once. */
  readonly repeats: ReadonlySet<PageLine>;
  /** Place of its last line among the page's lines, -1 without a headline. */
  readonly at: number;
}

const SAME = 0.8;
const ALIKE = 0.5;

/**
 * The headline among a page's lines: the `h1` (or, without one, another heading or line) before or
 * near the first line of the body that says what one of the titles says.
 */
export function findHeadline(
  lines: readonly PageLine[],
  first: number,
  titles: readonly string[],
): Headline {
  const isNear = (_: PageLine, at: number) => at <= first + 3;
  const near = lines.filter(isNear);
  const h1s = near.filter((line) => line.tag === 'h1');
  const isNamed = (line: PageLine, least: number) =>
    titles.some((title) => isMost(line, title) && titleSimilarity(line.text, title) >= least);
  const headings = near.filter((line) => /^h[2-6]$/.test(line.tag) && !line.isFurniture);
  const head =
    h1s.findLast((line) => isNamed(line, SAME)) ??
    h1s.findLast((line) => isNamed(line, ALIKE)) ??
    headings.findLast((line) => isNamed(line, SAME)) ??
    near.findLast((line) => line.linkShare < 0.5 && titles.some((title) => isWhole(line, title))) ??
    loneHeading(h1s);
  if (!head) return { lines: new Set(), repeats: new Set(), at: -1 };
  const own = lines.filter((line) => line.element === head.element);
  const last = own.at(-1) ?? head;
  return {
    lines: new Set(own),
    repeats: new Set(near.filter((line) => !own.includes(line) && isWhole(line, head.text))),
    at: lines.indexOf(last),
  };
}

/** The only `h1`, where the title says something else: search engines get other words at times. */
function loneHeading(h1s: readonly PageLine[]): PageLine | undefined {
  const [only] = new Set(h1s.map((line) => line.element)).size === 1 ? h1s : [];
  return only && only.linkShare < 0.5 && only.text.length >= 15 ? only : undefined;
}

/** A title may name the site too, and a line that says only that is no headline. */
const isMost = (line: PageLine, title: string): boolean => line.text.length * 2 >= title.length;

/** Whether a line says the title and nothing else. */
const isWhole = (line: PageLine, title: string): boolean =>
  title.length > 0 &&
  Math.abs(line.text.length - title.length) <= 12 &&
  titleSimilarity(line.text, title) >= 0.9;

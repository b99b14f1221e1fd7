import type { Block } from '@/utils/model/snapshot';
import { safeDom } from '@/utils/text/safe-dom';
import type { TextIndex } from '@/utils/text/text-index';
import type { ArticleClues } from './article-clues';
import { blockKind } from './block-kind';
import { bodyRoot } from './body-root';
import { findHeadline } from './find-headline';
import { createFurnitureTest } from './furniture';
import { largestBlock } from './largest-block';
import { dropLinkLists } from './link-lists';
import { type PageLine, pageLines } from './page-lines';
import { isPullQuote } from './pull-quote';
import { isSideLine } from './side-line';
import { isStandfirst } from './standfirst';

/** A line of the page that belongs to the article: offsets in the page's text, UTF-16 units. */
export interface ArticleLine {
  readonly start: number;
  readonly end: number;
  readonly kind: Block['kind'];
}

/** A standfirst is a sentence or two; more lines are something else. */
const MOST_STANDFIRSTS = 2;

/**
 * The lines of the page that are the article, in document order: headline, standfirst, body and all
 * captions. `kept` are the elements that Readability takes for the article, if it found any.
 */
export function articleLines(
  index: TextIndex,
  kept: ReadonlySet<Element> | undefined,
  clues: ArticleClues,
): ArticleLine[] {
  const isFurniture = createFurnitureTest(index, kept);
  const lines = pageLines(index, isFurniture);
  const seeds = kept && isEnough(lines, kept) ? kept : largestBlock(lines);
  const root = bodyRoot(lines, seeds);
  if (!root) return [];

  const chosen = new Map<PageLine, Block['kind']>();
  const body = chooseBody(lines, seeds, root, clues);
  for (const line of dropLinkLists(body, lines)) chosen.set(line, bodyKind(line));

  const first = lines.findIndex((line) => chosen.has(line) && isProse(line));
  if (first < 0) return [];
  const headline = findHeadline(lines, first, clues.titles);
  for (const line of lines) {
    if (headline.repeats.has(line)) chosen.delete(line);
    if (headline.lines.has(line)) chosen.set(line, 'headline');
  }
  const top = headline.at >= 0 ? headline.at + 1 : first;
  const standfirsts = lines.slice(top, first + 1).filter((line) => isStandfirst(line, clues));
  for (const line of standfirsts.slice(0, MOST_STANDFIRSTS)) chosen.set(line, 'standfirst');
  for (const line of lines.slice(top, first)) {
    if (blockKind(line.element) === 'caption' && !line.isFurniture) chosen.set(line, 'caption');
  }

  return lines.flatMap((line) => {
    const kind = chosen.get(line);
    return kind ? [{ start: line.start, end: line.end, kind }] : [];
  });
}

/** Readability at times keeps a cookie notice or one caption; then the largest block is better. */
function isEnough(lines: readonly PageLine[], kept: ReadonlySet<Element>): boolean {
  let letters = 0;
  for (const line of lines)
    if (kept.has(line.element) && !line.isFurniture) letters += line.text.length;
  return letters >= 200;
}

/** An article has one headline; other `h1`s divide it. */
function bodyKind(line: PageLine): Block['kind'] {
  const kind = blockKind(line.element);
  if (kind === 'headline') return 'paragraph';
  return kind === 'paragraph' && isPullQuote(line) ? 'quote' : kind;
}

const isProse = (line: PageLine): boolean =>
  line.text.length >= 40 && line.linkShare < 0.5 && blockKind(line.element) !== 'caption';

/** What Readability kept, plus the paragraphs and captions among it that it dropped, less the rest. */
function chooseBody(
  lines: readonly PageLine[],
  seeds: ReadonlySet<Element>,
  root: Element,
  clues: ArticleClues,
): PageLine[] {
  const dom = safeDom();
  const isSeed = (line: PageLine) => seeds.has(line.element) && !line.isFurniture;
  const parents = new Set<Node>();
  for (const line of lines) {
    const parent = isSeed(line) && line.tag === 'p' ? dom.parent(line.element) : null;
    if (parent) parents.add(parent);
  }
  const belongs = (line: PageLine): boolean => {
    if (line.isFurniture) return false;
    const isInside = dom.contains(root, line.element);
    if (blockKind(line.element) === 'caption') return isInside || seeds.has(line.element);
    if (isSideLine(line, clues)) return false;
    if (seeds.has(line.element)) return true;
    if (!isInside) return false;
    if (isPullQuote(line) && line.linkShare < 0.5) return true;
    const parent = dom.parent(line.element);
    return line.tag === 'p' && parent !== null && parents.has(parent) && line.linkShare < 0.5;
  };
  return lines.filter(belongs);
}

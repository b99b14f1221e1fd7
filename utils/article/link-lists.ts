import { safeDom } from '@/utils/text/safe-dom';
import type { PageLine } from './page-lines';

const HEADING = /^h[1-6]$/;
const LINKED = 0.75;
/** "More about:" with nothing after it. */
const LEADS_ON = /^.{0,40}:$/;

/**
 * Takes lists of links (related, most read) out of an article's lines, with the headings that stood
 * over them, and headings under which nothing is left. A lone linked line stays: it may be a source.
 */
export function dropLinkLists(body: readonly PageLine[], all: readonly PageLine[]): PageLine[] {
  const linked = new Set<PageLine>();
  let run: PageLine[] = [];
  const endRun = () => {
    if (run.length > 1 || run.some((line) => isAlone(line)))
      for (const line of run) linked.add(line);
    run = [];
  };
  for (const line of body) {
    const isLinked = line.linkShare >= LINKED && !HEADING.test(line.tag);
    if (isLinked) run.push(line);
    else if (!(run.length > 0 && line.text.length < 25 && line.linkShare > 0)) endRun();
  }
  endRun();
  const left = body.filter((line) => !linked.has(line));
  const place = new Map(all.map((line, at) => [line, at]));
  return left.filter((line, at) => {
    if (!HEADING.test(line.tag)) return left[at + 1] !== undefined || !LEADS_ON.test(line.text);
    const next = left[at + 1];
    if (!next) return false;
    if (!HEADING.test(next.tag)) {
      // The lines that stood right below it are gone: it was their heading, not that of what follows.
      const gap = (place.get(next) ?? 0) - (place.get(line) ?? 0);
      return gap === 1 || !linkedBetween(all, place.get(line) ?? 0, gap);
    }
    return rank(next) > rank(line);
  });
}

const rank = (line: PageLine): number => Number(line.tag.slice(1));

const linkedBetween = (all: readonly PageLine[], at: number, gap: number): boolean =>
  all.slice(at + 1, at + gap).every((line) => line.linkShare >= LINKED);

/** A single linked item of a list, or a linked line in a box of its own, is a teaser. */
function isAlone(line: PageLine): boolean {
  const dom = safeDom();
  return line.linkShare >= 0.95 && dom.closest(line.element, 'li, aside') !== null;
}

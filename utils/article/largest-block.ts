import { safeDom } from '@/utils/text/safe-dom';
import type { PageLine } from './page-lines';

/** Shorter lines are labels, links and buttons rather than sentences. */
const SENTENCE = 60;
/** The block must hold this share of what its parent holds, else the parent is the better block. */
const SHARE = 0.75;

/**
 * The plain way to find an article: the element that holds most of the page's sentences, not counting
 * words in links. Empty when the page has no sentences at all.
 */
export function largestBlock(lines: readonly PageLine[]): Set<Element> {
  const dom = safeDom();
  const weight = new Map<Element, number>();
  const sentences = lines.filter(
    (line) => line.text.length >= SENTENCE && line.linkShare < 0.5 && !line.isFurniture,
  );
  let total = 0;
  for (const line of sentences) {
    const worth = line.text.length * (1 - line.linkShare);
    total += worth;
    for (let at: Node | null = line.element; at && dom.isElement(at); at = dom.parent(at)) {
      weight.set(at, (weight.get(at) ?? 0) + worth);
    }
  }
  // Of all elements with enough text the one that begins last is the innermost.
  let best: Element | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [element, worth] of weight) {
    if (worth >= total * SHARE && worth < least) {
      best = element;
      least = worth;
    }
  }
  for (const [element, worth] of weight) {
    if (best && worth === least && dom.contains(best, element)) best = element;
  }
  const found = best;
  if (!found) return new Set();
  return new Set(sentences.map((line) => line.element).filter((el) => dom.contains(found, el)));
}

import { safeDom } from '@/utils/text/safe-dom';
import type { PageLine } from './page-lines';

/** The share of the article's text that its root must hold; the rest is strays from elsewhere. */
const SHARE = 0.85;

/** The innermost element that holds nearly all text of some elements: the article's own box. */
export function bodyRoot(
  lines: readonly PageLine[],
  seeds: ReadonlySet<Element>,
): Element | undefined {
  const dom = safeDom();
  const letters = new Map<Element, number>();
  let total = 0;
  for (const line of lines) {
    if (!seeds.has(line.element) || line.isFurniture) continue;
    total += line.text.length;
    for (let at: Node | null = line.element; at && dom.isElement(at); at = dom.parent(at)) {
      letters.set(at, (letters.get(at) ?? 0) + line.text.length);
    }
  }
  let best: Element | undefined;
  for (const [element, count] of letters) {
    if (count >= total * SHARE && (!best || dom.contains(best, element))) best = element;
  }
  // A single paragraph is no box: what stands beside it belongs to it.
  const parent = best && dom.tag(best) === 'p' ? dom.parent(best) : undefined;
  return parent && dom.isElement(parent) ? parent : best;
}

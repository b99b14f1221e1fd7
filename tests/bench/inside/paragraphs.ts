import type { ArticleLine, ArticleText } from './article-text';
import { isInkless, textNodesOf } from './text-nodes';
import type { Units } from './units';

const PARAGRAPH = 'p, li, blockquote, div, h2, h3, h4, h5, h6, pre';
const ANY_BLOCK = `${PARAGRAPH}, td, th, dd, dt, figcaption, section, article, main, body`;

/** A line of the article that has an element of its own, so that it can be moved or taken out. */
export interface Paragraph {
  readonly line: ArticleLine;
  readonly element: Element;
}

/** The lines of the article that are elements of their own now, in the order of the article. */
export function paragraphsOf(article: ArticleText, units: Units): Paragraph[] {
  return article.lines.flatMap((line) => {
    const element = elementOf(line, units);
    return element ? [{ line, element }] : [];
  });
}

/** The element that holds this line and nothing else. */
export function elementOf(line: ArticleLine, units: Units): Element | undefined {
  const own = line.ids.filter((id) => id >= 0);
  const places = own.map((id) => units.placeOf(id));
  const node = places.find((place) => place !== undefined)?.node;
  const element = node?.parentElement?.closest(ANY_BLOCK);
  if (!element?.matches(PARAGRAPH) || !element.parentElement) return undefined;
  const inside = places.filter((place) => place && element.contains(place.node)).length;
  let all = 0;
  for (const text of textNodesOf(element)) {
    for (let at = 0; at < text.data.length; at++) if (!isInkless(text.data.charCodeAt(at))) all++;
  }
  // What was put in the place of single units belongs to the line, too.
  return inside >= own.length * 0.4 && all <= own.length * 1.3 ? element : undefined;
}

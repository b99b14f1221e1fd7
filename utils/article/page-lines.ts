import { safeDom } from '@/utils/text/safe-dom';
import type { TextIndex } from '@/utils/text/text-index';

/** A line of the page with what tells article and furniture apart. */
export interface PageLine {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly element: Element;
  readonly tag: string;
  /** Share of the element's text that stands in links, 0 to 1. */
  readonly linkShare: number;
  /** Whether the element is in a box that is not part of any article. */
  readonly isFurniture: boolean;
}

const lettersOf = (text: string): number => text.replace(/\s+/g, '').length;

/** The lines of a text index; `isFurniture` judges an element by itself and all that holds it. */
export function pageLines(
  index: TextIndex,
  isFurniture: (element: Element) => boolean,
): PageLine[] {
  const dom = safeDom();
  const links = linkLetters(index);
  const totals = new Map<Element, number>();
  for (const { start, end, element } of index.blocks) {
    totals.set(element, (totals.get(element) ?? 0) + lettersOf(index.text.slice(start, end)));
  }
  const shares = new Map<Element, number>();
  const shareOf = (element: Element): number => {
    const known = shares.get(element);
    if (known !== undefined) return known;
    const inLinks = links.get(element) ?? 0;
    const share = dom.closest(element, 'a[href]')
      ? 1
      : Math.min(1, inLinks / Math.max(1, totals.get(element) ?? 1));
    shares.set(element, share);
    return share;
  };
  return index.blocks.map(({ start, end, element }) => ({
    start,
    end,
    text: index.text.slice(start, end),
    element,
    tag: dom.tag(element),
    linkShare: shareOf(element),
    isFurniture: isFurniture(element),
  }));
}

/** How many letters of each line's element stand in links. */
function linkLetters(index: TextIndex): Map<Element, number> {
  const dom = safeDom();
  const lineElements = new Set(index.blocks.map((block) => block.element));
  const letters = new Map<Element, number>();
  const first = index.blocks[0]?.element;
  const owner = first?.ownerDocument;
  if (!owner) return letters;
  for (const link of dom.select(owner, 'a[href]')) {
    for (let at: Node | null = link; at && dom.isElement(at); at = dom.parent(at)) {
      if (!lineElements.has(at)) continue;
      letters.set(at, (letters.get(at) ?? 0) + lettersOf(dom.textContent(link)));
      break;
    }
  }
  return letters;
}

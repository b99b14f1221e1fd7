/** Viewport points at the left edge of the first character and the right edge of the last one. */
export interface WordsPlace {
  from: { x: number; y: number };
  to: { x: number; y: number };
  /** A press there would drag something instead of selecting. */
  draggable: boolean;
}

/**
 * Where the words stand in the page's visible text, after they were scrolled into view; white space
 * is folded. Runs in the page, so it uses nothing from outside itself.
 */
export function findWords(exact: string, occurrence: number): WordsPlace | undefined {
  const nodes: Text[] = [];
  const offsets: number[] = [];
  let text = '';
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let block: Element | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || !parent?.getClientRects().length) continue;
    if (getComputedStyle(parent).visibility !== 'visible') continue;
    let around: Element | null = parent;
    while (around && getComputedStyle(around).display.startsWith('inline')) {
      around = around.parentElement;
    }
    const characters = [...node.data].flatMap((point) => point.split(''));
    if (around !== block && !text.endsWith(' ')) {
      text += ' ';
      nodes.push(node);
      offsets.push(0);
    }
    block = around;
    for (let at = 0; at < characters.length; at += 1) {
      const folded = (characters[at] ?? '').replace(/\s/, ' ');
      if (folded === ' ' && text.endsWith(' ')) continue;
      text += folded;
      nodes.push(node);
      offsets.push(at);
    }
  }

  const wanted = exact.replace(/\s+/g, ' ').trim();
  let start = text.indexOf(wanted);
  for (let skipped = 0; start >= 0 && skipped < occurrence; skipped += 1) {
    start = text.indexOf(wanted, start + wanted.length);
  }
  const firstNode = nodes[start];
  const last = start + wanted.length - 1;
  const lastNode = nodes[last];
  if (start < 0 || !firstNode || !lastNode) return undefined;

  firstNode.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const boxOf = (node: Text, offset: number): DOMRect | undefined => {
    const range = document.createRange();
    range.setStart(node, offset);
    range.setEnd(node, Math.min(offset + 1, node.length));
    return Array.from(range.getClientRects()).find(({ width }) => width > 0);
  };
  const firstOffset = offsets[start] ?? 0;
  const first = boxOf(firstNode, firstOffset);
  if (first && (first.top < 60 || first.bottom > innerHeight - 60)) {
    scrollBy({ top: first.top - innerHeight / 2, behavior: 'instant' });
  }
  const opening = boxOf(firstNode, firstOffset);
  const closing = boxOf(lastNode, offsets[last] ?? 0);
  if (!opening || !closing) return undefined;
  const links = 'a[href], [draggable=true]';
  const inLink = firstNode.parentElement?.closest(links) instanceof Element;
  const y = opening.top + opening.height / 2;
  // Before a link that begins with the words, a press is beside the link and still before the words.
  const beside = document.elementFromPoint(opening.left - 2, y);
  const openBefore = inLink && beside !== null && beside.closest(links) === null;
  return {
    from: { x: opening.left + (openBefore ? -2 : 0.25), y },
    to: { x: closing.right - 0.25, y: closing.top + closing.height / 2 },
    draggable: inLink && !openBefore,
  };
}

import { elementRole } from './element-roles';
import { OWN_ELEMENT } from './own-element';
import { safeDom } from './safe-dom';
import { createTextIndex, type TextIndex } from './text-index';
import { createTextWriter } from './text-writer';
import { createVisibility, type Visibility } from './visibility';

export interface ReadTextOptions {
  /** Elements to leave out, with all that is in them. */
  readonly skip?: (element: Element) => boolean;
}

/**
 * Reads the rendered text of a tree once: text nodes in order, hidden ones and our own left out.
 * `<br>` and the edges of blocks end a line, CSS-collapsible white space folds to one space, and
 * lines without ink are dropped. Everything else stays as the page wrote it. Changes nothing.
 */
export function readText(root: Document | Element, options: ReadTextOptions = {}): TextIndex {
  const dom = safeDom();
  const { skip } = options;
  const visibility = createVisibility();
  const walker = dom.walk(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const writer = createTextWriter(visibility.isRendered);

  const isUnread = (element: Element, tag: string): boolean =>
    tag === OWN_ELEMENT || skip?.(element) === true;

  /** The next node that is not inside the current one. */
  const leave = (): Node | null => {
    for (;;) {
      const next = walker.nextSibling();
      if (next) return next;
      const parent = walker.parentNode();
      if (!parent || parent === root) return null;
    }
  };

  const nearestBlock = (element: Element): Element => {
    for (let at = element; ; ) {
      if (at === root || elementRole(dom.tag(at)) === 'block') return at;
      const up = dom.parent(at);
      if (!up || !dom.isElement(up)) return at;
      at = up;
    }
  };

  // The blank nodes between paragraphs have the same parent again and again.
  let blankParent: Node | null = null;
  let isBlankLaidOut = false;
  const isLaidOut = (above: Node | null): boolean => {
    if (above !== blankParent) {
      blankParent = above;
      isBlankLaidOut =
        above !== null && dom.isElement(above) && typeof visibility.ofText(above) === 'string';
    }
    return isBlankLaidOut;
  };

  let parent: Node | null = null;
  let block: Element | undefined;
  let shown: Visibility = 'visible';

  let node = walker.nextNode();
  while (node) {
    if (dom.isText(node)) {
      if (writer.isBlank(node)) {
        if (writer.wantsSpace() && isLaidOut(dom.parent(node))) writer.addSpace(node);
        node = walker.nextNode();
        continue;
      }
      const above = dom.parent(node);
      if (above !== parent && above && dom.isElement(above)) {
        parent = above;
        shown = visibility.ofText(above);
        if (shown === 'visible') block = nearestBlock(above);
      }
      if (typeof shown === 'object') {
        // The walker is inside a hidden tree, which may be larger than this element.
        if (shown.gone !== root) walker.currentNode = shown.gone;
        node = shown.gone === root ? null : leave();
        continue;
      }
      if (shown === 'visible' && block) writer.add(node, block);
    } else if (dom.isElement(node)) {
      const tag = dom.tag(node);
      const role = elementRole(tag);
      if (role === 'unread' || isUnread(node, tag)) {
        node = leave();
        continue;
      }
      if (role !== undefined) writer.breakLine(node);
    }
    node = walker.nextNode();
  }

  const { text, blocks, stretches } = writer.finish();
  return createTextIndex(root, text, blocks, stretches);
}

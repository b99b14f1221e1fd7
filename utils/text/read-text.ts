import { canHost, elementRole } from './element-roles';
import { OWN_ELEMENT } from './own-element';
import { safeDom } from './safe-dom';
import { createTextIndex, type TextIndex } from './text-index';
import { createTextWriter } from './text-writer';
import { createVisibility, type Visibility } from './visibility';

export interface ReadTextOptions {
  /** Elements to leave out, with all that is in them. */
  readonly skip?: (element: Element) => boolean;
}

/** An element whose content is being read. */
interface Level {
  element: Element;
  /** The nearest block element, itself included. */
  block: Element;
  /** Whether text that stands in it is shown; asked for at the first such text. */
  shown: Visibility | undefined;
  /** When it is a slot: what it shows in place of its children, and how far that has been read. */
  assigned: readonly Node[];
  at: number;
}

/** Not CSS-collapsible white space. */
const INK = /[^ \t\n\r\f]/;
const NONE: readonly Node[] = [];

/**
 * Reads the rendered text of a tree once: text nodes in order, hidden ones and our own left out.
 * An open shadow tree stands in place of its host's children, and what was put into its slots in
 * theirs. `<br>` and the edges of blocks end a line, CSS-collapsible white space folds to one space,
 * and lines without ink are dropped. Everything else stays as the page wrote it. Changes nothing.
 */
export function readText(root: Document | Element, options: ReadTextOptions = {}): TextIndex {
  const dom = safeDom();
  const { skip } = options;
  const visibility = createVisibility();
  const writer = createTextWriter(visibility);
  const roots: ShadowRoot[] = [];

  // Elements around the node at hand, outermost first. Kept and used again: a page has thousands.
  const levels: Level[] = [];
  let depth = -1;
  let level: Level | undefined;

  /** Goes into an element, and gives the first node of what it shows. */
  const enter = (
    element: Element,
    tag: string,
    role: ReturnType<typeof elementRole>,
  ): Node | null => {
    const shadow = canHost(tag) ? dom.shadow(element) : null;
    const assigned = role === 'slot' ? dom.assigned(element) : NONE;
    const first = assigned[0] ?? dom.first(shadow ?? element);
    const isBlock = role === 'block' || (shadow !== null && visibility.isBlock(element));
    if (isBlock) writer.breakLine(element);
    if (shadow) roots.push(shadow);
    if (!first) return null;
    const block = isBlock ? element : (level?.block ?? element);
    const known = levels[++depth];
    if (known) {
      known.element = element;
      known.block = block;
      known.shown = undefined;
      known.assigned = assigned;
      known.at = 0;
      level = known;
    } else {
      level = { element, block, shown: undefined, assigned, at: 0 };
      levels.push(level);
    }
    return first;
  };
  /** What comes after a node among those that the element around it shows. */
  const after = (node: Node): Node | null =>
    level && level.assigned.length > 0 ? (level.assigned[++level.at] ?? null) : dom.next(node);

  let node = dom.isElement(root) ? enter(root, dom.tag(root), 'block') : dom.first(root);
  for (;;) {
    if (!node) {
      if (!level) break;
      const { element }: Level = level;
      level = levels[--depth];
      if (element === root) break;
      node = after(element);
      continue;
    }
    if (dom.isText(node)) {
      if (level) {
        const { data } = node;
        const from = data.charCodeAt(0) > 32 ? 0 : data.search(INK);
        if (from < 0) {
          writer.addBlank(node, level.element);
        } else {
          level.shown ??= visibility.ofText(level.element);
          const { shown }: Level = level;
          if (shown === 'visible') {
            writer.add(node, data, from, level.block);
          } else if (shown !== 'hidden') {
            // All of a hidden tree is passed over, which may be larger than this element.
            while (depth > 0 && level?.element !== shown.gone) level = levels[--depth];
            node = null;
            continue;
          }
        }
      }
    } else if (dom.isElement(node)) {
      const tag = dom.tag(node);
      const role = elementRole(tag);
      if (role !== 'unread' && tag !== OWN_ELEMENT && skip?.(node) !== true) {
        if (role === 'break') writer.breakLine(node);
        const first = enter(node, tag, role);
        if (first) {
          node = first;
          continue;
        }
      }
    }
    node = after(node);
  }

  const { text, blocks, stretches } = writer.finish();
  return createTextIndex(root, text, blocks, stretches, roots);
}

import { lastPlace } from './last-place';
import { safeDom } from './safe-dom';

/** One line of a text: where it stands (UTF-16 units) and the nearest block element that holds it. */
export interface TextBlock {
  readonly start: number;
  readonly end: number;
  readonly element: Element;
}

/** The rendered text of a tree, with a map both ways. It describes the tree as it was when read. */
export interface TextIndex {
  /** Lines joined by LF, no empty lines, white space folded, nothing normalised. */
  readonly text: string;
  /** One for each line of `text`, in order. */
  readonly blocks: readonly TextBlock[];
  /**
   * The text offset nearest to a boundary point of the tree. A point in white space or between nodes
   * gives the end of what stands before it. Undefined for a point outside the tree.
   */
  offsetOf(node: Node, offset: number): number | undefined;
  /**
   * The boundary point of a text offset. Where two nodes touch, the `start` edge of a passage takes
   * the following one and the `end` edge the preceding one. Undefined when there is no such offset,
   * or when the node has been shortened since.
   */
  pointOf(offset: number, edge: 'start' | 'end'): { node: Text; offset: number } | undefined;
}

/**
 * Stretches in which text and node advance together, ordered: `length` units of the text from
 * `start` are those of `nodes[i]` from `source`. Parallel arrays, since a page has thousands.
 */
export interface Stretches {
  readonly nodes: Text[];
  readonly start: number[];
  readonly source: number[];
  readonly length: number[];
}

export function createTextIndex(
  root: Document | Element,
  text: string,
  blocks: readonly TextBlock[],
  stretches: Stretches,
): TextIndex {
  const { nodes, start, source, length } = stretches;
  let firstOf: Map<Node, number> | undefined;

  const startAt = (index: number) => start[index] ?? 0;
  const sourceAt = (index: number) => source[index] ?? 0;
  const endAt = (index: number) => startAt(index) + (length[index] ?? 0);

  /** The first stretch of each node; built when a point is asked for, since painting never does. */
  const firstStretches = (): Map<Node, number> => {
    if (firstOf) return firstOf;
    firstOf = new Map();
    for (let index = nodes.length - 1; index >= 0; index--) {
      const node = nodes[index];
      if (node) firstOf.set(node, index);
    }
    return firstOf;
  };

  const withinNode = (node: Node, first: number, offset: number): number => {
    let index = first;
    while (nodes[index + 1] === node && sourceAt(index + 1) <= offset) index++;
    const advance = Math.max(0, Math.min(offset - sourceAt(index), length[index] ?? 0));
    return startAt(index) + advance;
  };

  /** How many stretches stand before a boundary point, in document order. */
  const countBefore = (node: Node, offset: number): number => {
    const dom = safeDom();
    const child = dom.isText(node) ? undefined : dom.childAt(node, offset);
    const isBefore = (other: Node): boolean => {
      const relation = dom.compare(child ?? node, other);
      if (relation & Node.DOCUMENT_POSITION_PRECEDING) return true;
      return child === undefined && (relation & Node.DOCUMENT_POSITION_CONTAINED_BY) !== 0;
    };
    const last = lastPlace(nodes.length, (index) => {
      const other = nodes[index];
      return other !== undefined && isBefore(other);
    });
    return last + 1;
  };

  return {
    text,
    blocks,
    offsetOf(node, offset) {
      if (!safeDom().contains(root, node)) return undefined;
      const first = firstStretches().get(node);
      if (first !== undefined) return withinNode(node, first, offset);
      const before = countBefore(node, offset);
      return before === 0 ? 0 : endAt(before - 1);
    },
    pointOf(offset, edge) {
      if (offset < 0 || offset > text.length) return undefined;
      let index = lastPlace(nodes.length, (at) => startAt(at) <= offset);
      if (edge === 'end' && index > 0 && startAt(index) === offset && endAt(index - 1) === offset) {
        index--;
      }
      const node = nodes[index];
      if (!node) return undefined;
      const at = sourceAt(index) + (offset - startAt(index));
      return at <= node.data.length ? { node, offset: at } : undefined;
    },
  };
}

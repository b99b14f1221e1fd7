import { isOneTree, orderInFlatTree } from './flat-order';
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
  /** The open shadow roots that were read, in order. */
  readonly roots: readonly ShadowRoot[];
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
  /**
   * The words `start..end` as ranges of which each lies in one tree and holds nothing else: a range
   * across the border of a shadow tree or slot is painted wrongly or not at all. One range where
   * there are no such borders; none when a node at its ends has been shortened since.
   */
  piecesOf(start: number, end: number): StaticRangeInit[];
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
  roots: readonly ShadowRoot[],
): TextIndex {
  const dom = safeDom();
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

  const isInside = (node: Node): boolean => {
    for (let at: Node | null = node; at; at = dom.host(at)) {
      if (dom.contains(root, at)) return true;
    }
    return false;
  };

  /** How many stretches stand before a boundary point, in the order of the text. */
  const countBefore = (node: Node, offset: number): number => {
    const child = dom.isText(node) ? undefined : dom.childAt(node, offset);
    const order =
      roots.length > 0 || dom.host(node)
        ? orderInFlatTree(child ?? node)
        : (other: Node) => dom.compare(child ?? node, other);
    const last = lastPlace(nodes.length, (index) => {
      const other = nodes[index];
      if (!other) return false;
      const relation = order(other);
      if (relation & Node.DOCUMENT_POSITION_PRECEDING) return true;
      return child === undefined && (relation & Node.DOCUMENT_POSITION_CONTAINED_BY) !== 0;
    });
    return last + 1;
  };

  /** The stretch in which an edge of a passage lies. */
  const stretchAt = (offset: number, edge: 'start' | 'end'): number => {
    const index = lastPlace(nodes.length, (at) => startAt(at) <= offset);
    const touches = index > 0 && startAt(index) === offset && endAt(index - 1) === offset;
    return edge === 'end' && touches ? index - 1 : index;
  };
  const pointIn = (index: number, offset: number) => {
    const node = nodes[index];
    const at = sourceAt(index) + (offset - startAt(index));
    return node && at <= node.data.length ? { node, offset: at } : undefined;
  };

  return {
    text,
    blocks,
    roots,
    offsetOf(node, offset) {
      if (!isInside(node)) return undefined;
      const first = firstStretches().get(node);
      if (first !== undefined) return withinNode(node, first, offset);
      const before = countBefore(node, offset);
      return before === 0 ? 0 : endAt(before - 1);
    },
    pointOf(offset, edge) {
      if (offset < 0 || offset > text.length) return undefined;
      return pointIn(stretchAt(offset, edge), offset);
    },
    piecesOf(from, to) {
      if (from < 0 || to > text.length || from >= to) return [];
      const pieces: StaticRangeInit[] = [];
      let first = stretchAt(from, 'start');
      const last = stretchAt(to, 'end');
      for (let at = roots.length > 0 ? first : last; at <= last; at++) {
        if (at < last && isOneTree(nodes[at], nodes[at + 1])) continue;
        const begin = pointIn(first, Math.max(from, startAt(first)));
        const finish = pointIn(at, Math.min(to, endAt(at)));
        if (!begin || !finish) return [];
        pieces.push({
          startContainer: begin.node,
          startOffset: begin.offset,
          endContainer: finish.node,
          endOffset: finish.offset,
        });
        first = at + 1;
      }
      return pieces;
    },
  };
}

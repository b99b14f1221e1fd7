import { safeDom } from './safe-dom';

/** From the outermost node to this one, as a page is rendered: hosts and slots are on the way. */
function pathTo(node: Node): Node[] {
  const dom = safeDom();
  const path: Node[] = [];
  let at: Node | null = node instanceof ShadowRoot ? node.host : node;
  for (; at; at = dom.around(at)) path.push(at);
  return path.reverse();
}

/**
 * Tells of any other node where it stands from this one as a page is rendered, shadow trees in place
 * of their hosts' children: bit mask as of `Node.compareDocumentPosition`.
 */
export function orderInFlatTree(node: Node): (other: Node) => number {
  const path = pathTo(node);
  return (other) => {
    const otherPath = pathTo(other);
    const fork = path.findIndex((step, at) => step !== otherPath[at]);
    const mine = path[fork];
    const theirs = otherPath[fork < 0 ? path.length : fork];
    if (theirs === undefined) return mine ? Node.DOCUMENT_POSITION_PRECEDING : 0;
    return mine
      ? safeDom().compare(mine, theirs)
      : Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY;
  };
}

/** What holds a node in one piece: its tree, or the part of it that was put into a slot. */
function pieceAround(node: Node): Node {
  const dom = safeDom();
  for (let at = node; ; ) {
    const up = dom.parent(at);
    if (!up || dom.slot(at)) return at;
    at = up;
  }
}

/** Whether two nodes of which one follows the other in the text also do so in one tree. */
export const isOneTree = (one: Node | undefined, next: Node | undefined): boolean =>
  one !== undefined && next !== undefined && pieceAround(one) === pieceAround(next);

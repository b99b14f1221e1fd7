import { createSight, isInkless, textNodesOf } from './text-nodes';
import { FOREIGN, type Units } from './units';

/** A boundary point of the tree. */
export interface Point {
  readonly node: Node;
  readonly offset: number;
}

/** Places of a line of all units of a tree, in document order. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** All text of an edited tree as one line of units, of which some are seen. */
export interface TextLine {
  /** The place of a boundary point. */
  placeOf(point: Point): number;
  /** Places of the units that are passed as ids or stand in their place now, seen ones only. */
  placesOf(ids: readonly number[]): { kept: number[]; inPlace: number[] };
  /** Whether a unit is seen: not hidden, and no white space. */
  isSeen(place: number): boolean;
  isForeign(place: number): boolean;
  /** The units that are not hidden, as people read them: borders of blocks as line ends. */
  show(start: number, end: number): string;
}

/** Where one of these begins or ends, the text as it is shown to people has a border, too. */
const BLOCK = 'p, li, blockquote, div, h1, h2, h3, h4, h5, h6, pre, td, th, figcaption, aside';

/** The text of a tree as it stands; it has to be made anew after an edit. */
export function lineUp(root: Element, units: Units): TextLine {
  const sees = createSight();
  const nodes = textNodesOf(root);
  const starts = [0];
  for (const node of nodes) starts.push((starts.at(-1) ?? 0) + node.data.length);
  const length = starts.at(-1) ?? 0;
  const startOf = new Map<Node, number>(nodes.map((node, at) => [node, starts[at] ?? 0]));
  const isSeen = new Uint8Array(length);
  const idAt = new Int32Array(length).fill(FOREIGN);
  const keptAt = new Int32Array(units.count).fill(-1);
  const inPlaceAt = new Map<number, number[]>();
  for (const [at, node] of nodes.entries()) {
    const ids = units.of(node) ?? [];
    const start = starts[at] ?? 0;
    const isVisible = sees(node);
    for (const [offset, id] of ids.entries()) {
      const place = start + offset;
      idAt[place] = id;
      if (!isVisible || isInkless(node.data.charCodeAt(offset))) continue;
      isSeen[place] = 1;
      if (id >= 0) keptAt[id] = place;
      else if (id !== FOREIGN) inPlaceAt.set(~id, [...(inPlaceAt.get(~id) ?? []), place]);
    }
  }

  /** The first text node for which this no longer holds; it has to hold for the first ones only. */
  const firstNot = (holds: (node: Text, at: number) => boolean): number => {
    let low = 0;
    let high = nodes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const node = nodes[middle];
      if (node && holds(node, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  };

  return {
    placeOf({ node, offset }) {
      const start = startOf.get(node);
      if (start !== undefined) return start + offset;
      const range = document.createRange();
      range.setStart(node, offset);
      range.collapse(true);
      return starts[firstNot((other) => range.comparePoint(other, 0) < 0)] ?? length;
    },
    placesOf(ids) {
      const kept: number[] = [];
      const inPlace: number[] = [];
      for (const id of ids) {
        const place = keptAt[id] ?? -1;
        if (place >= 0) kept.push(place);
        inPlace.push(...(inPlaceAt.get(id) ?? []));
      }
      return { kept, inPlace };
    },
    isSeen: (place) => isSeen[place] === 1,
    isForeign: (place) => idAt[place] === FOREIGN,
    show(start, end) {
      let text = '';
      let block: Element | null | undefined;
      for (let at = firstNot((_, at) => (starts[at + 1] ?? 0) <= start); at < nodes.length; at++) {
        const from = starts[at] ?? 0;
        const node = nodes[at];
        if (!node || from >= end) break;
        if (!sees(node)) continue;
        const own = node.parentElement?.closest(BLOCK) ?? null;
        if (block !== undefined && own !== block) text += '\n';
        block = own;
        text += node.data.slice(Math.max(0, start - from), end - from);
      }
      return text.replace(/\s*\n\s*/g, '\n').replace(/[^\S\n]+/g, ' ');
    },
  };
}

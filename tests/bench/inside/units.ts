import { textNodesOf, walkTextNodes } from './text-nodes';

/** The id of a unit that an edit brought in and that stands for nothing that was there. */
export const FOREIGN = -0x8000_0000;

/** The id of a unit that an edit put in the place of the unit with this id. */
export const inPlaceOf = (id: number): number => ~id;

/**
 * A tree whose every UTF-16 unit of text has an id that edits carry along, so that afterwards it is
 * known where each unit of a passage stands: not from equal text, but from the edit itself. An id
 * from 0 on is a unit of the page as it was, in document order; a negative one came with an edit.
 * Text of scripts and the like has no ids. All edits go through these functions.
 */
export interface Units {
  /** How many units the page had when they were numbered: ids run from 0 to this. */
  readonly count: number;
  /** The ids of a text node's units; undefined for nodes without. */
  of(node: Text): readonly number[] | undefined;
  /** Where a unit stands now; undefined once it was removed. */
  placeOf(id: number): { node: Text; offset: number } | undefined;
  /** Puts `text` in the place of units `from..to` of a node; an id stands for each new unit. */
  replace(node: Text, from: number, to: number, text: string): void;
  /** Puts `text` before a unit of a node, as something that stands for nothing. */
  insert(node: Text, offset: number, text: string): void;
  /** Puts `text` in the place of the units with these ids, which may stand in several nodes. */
  replaceIds(ids: readonly number[], text: string): void;
  /** Takes out all units from the one id to the other, in document order, both included. */
  removeSpan(first: number, last: number): void;
  /** Lets two units that stand side by side in one node change places; false where they do not. */
  swap(first: number, second: number): boolean;
  /** Splits a text node; returns the second half. */
  split(node: Text, offset: number): Text;
  /** Puts `wrapper`, an empty element, around a node. */
  wrap(node: ChildNode, wrapper: Element): void;
  /** Moves an element with all that is in it. */
  move(element: Element, parent: Node, before: Node | null): void;
  /** Takes an element out of the tree, with all that is in it. */
  takeOut(element: Element): void;
  /** Puts a new element into the tree; all its text is foreign. */
  bringIn(element: Element, parent: Node, before: Node | null): void;
}

export function numberUnits(root: Element): Units {
  const idsOf = new Map<Text, number[]>();
  const nodeOf: (Text | undefined)[] = [];
  for (const node of textNodesOf(root)) {
    const ids: number[] = [];
    for (let unit = 0; unit < node.data.length; unit++) {
      ids.push(nodeOf.length);
      nodeOf.push(node);
    }
    idsOf.set(node, ids);
  }

  const own = (node: Text): number[] => {
    const ids = idsOf.get(node);
    if (!ids) throw new Error('This text has no ids.');
    return ids;
  };
  const forget = (ids: readonly number[]): void => {
    for (const id of ids) if (id >= 0) nodeOf[id] = undefined;
  };
  const placeOf = (id: number): { node: Text; offset: number } | undefined => {
    const node = nodeOf[id];
    return node ? { node, offset: own(node).indexOf(id) } : undefined;
  };
  const write = (node: Text, from: number, to: number, text: string, ids: number[]): void => {
    const replaced = own(node).splice(from, to - from, ...ids);
    forget(replaced);
    CharacterData.prototype.replaceData.call(node, from, to - from, text);
  };
  /** The unit that a unit stands for, through any number of edits. */
  const originOf = (id: number): number => (id >= 0 ? id : id === FOREIGN ? -1 : ~id);

  const replace = (node: Text, from: number, to: number, text: string): void => {
    const replaced = own(node).slice(from, to);
    const ids = Array.from({ length: text.length }, (_, at) => {
      const origin = originOf(replaced[Math.min(at, replaced.length - 1)] ?? FOREIGN);
      return origin < 0 ? FOREIGN : inPlaceOf(origin);
    });
    write(node, from, to, text, ids);
  };

  return {
    count: nodeOf.length,
    of: (node) => idsOf.get(node),
    placeOf,
    replace,
    insert(node, offset, text) {
      write(node, offset, offset, text, new Array<number>(text.length).fill(FOREIGN));
    },
    replaceIds(ids, text) {
      const standing = ids.filter((id) => nodeOf[id] !== undefined);
      const [first, ...others] = standing;
      if (first === undefined) return;
      for (const id of others) {
        const place = placeOf(id);
        if (place) write(place.node, place.offset, place.offset + 1, '', []);
      }
      const place = placeOf(first);
      if (!place) return;
      const units = Array.from({ length: text.length }, (_, at) =>
        inPlaceOf(standing[Math.min(at, standing.length - 1)] ?? first),
      );
      write(place.node, place.offset, place.offset + 1, text, units);
    },
    removeSpan(first, last) {
      const from = placeOf(first);
      const to = placeOf(last);
      if (!from || !to) return;
      for (const node of walkTextNodes(root, from.node)) {
        const begin = node === from.node ? from.offset : 0;
        const end = node === to.node ? to.offset + 1 : node.data.length;
        if (end > begin && idsOf.has(node)) write(node, begin, end, '', []);
        if (node === to.node) return;
      }
    },
    swap(first, second) {
      const one = placeOf(first);
      const other = placeOf(second);
      if (!one || !other || one.node !== other.node || other.offset !== one.offset + 1)
        return false;
      const { node, offset } = one;
      const { data } = node;
      own(node).splice(offset, 2, second, first);
      const swapped = `${data.charAt(offset + 1)}${data.charAt(offset)}`;
      CharacterData.prototype.replaceData.call(node, offset, 2, swapped);
      return true;
    },
    split(node, offset) {
      const second = Text.prototype.splitText.call(node, offset);
      const ids = own(node).splice(offset);
      idsOf.set(second, ids);
      for (const id of ids) if (id >= 0) nodeOf[id] = second;
      return second;
    },
    wrap(node, wrapper) {
      node.replaceWith(wrapper);
      wrapper.append(node);
    },
    move(element, parent, before) {
      Node.prototype.insertBefore.call(parent, element, before);
    },
    takeOut(element) {
      for (const node of textNodesOf(element)) forget(idsOf.get(node) ?? []);
      Element.prototype.remove.call(element);
    },
    bringIn(element, parent, before) {
      Node.prototype.insertBefore.call(parent, element, before);
      for (const node of textNodesOf(element)) {
        idsOf.set(node, new Array<number>(node.data.length).fill(FOREIGN));
      }
    },
  };
}

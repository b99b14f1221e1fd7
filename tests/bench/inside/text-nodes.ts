/** Elements whose text no browser shows as text of the page. */
const SILENT: ReadonlySet<string> = new Set(
  'script style noscript template head title textarea select datalist iframe video audio canvas object'.split(
    ' ',
  ),
);

const parentOf = (node: Node): Element | null => node.parentElement;

/**
 * All text nodes of a tree in document order, those of scripts and the like left out; from `first`,
 * one of them, where it is given.
 */
export function* walkTextNodes(root: Node, first?: Text): Generator<Text, void> {
  const owner = root.ownerDocument ?? document;
  const what = NodeFilter.SHOW_TEXT;
  const walker = Document.prototype.createTreeWalker.call(owner, root, what);
  const silent = new Map<Element, boolean>();
  const isSilent = (element: Element): boolean => {
    let is = silent.get(element);
    if (is !== undefined) return is;
    const above = parentOf(element);
    is = SILENT.has(element.localName) || (above !== null && isSilent(above));
    silent.set(element, is);
    return is;
  };
  if (first) {
    walker.currentNode = first;
    yield first;
  }
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = parentOf(node);
    if (node instanceof Text && parent && !isSilent(parent)) yield node;
  }
}

/** The text nodes of a tree, as `walkTextNodes` gives them. */
export const textNodesOf = (root: Node): Text[] => [...walkTextNodes(root)];

/** Tells whether text of an element is seen, asking the browser once an element. */
export function createSight(): (node: Text) => boolean {
  const seen = new Map<Element, boolean>();
  return (node) => {
    const parent = parentOf(node);
    if (!parent) return false;
    const known = seen.get(parent);
    if (known !== undefined) return known;
    const check: Element['checkVisibility'] | undefined = Element.prototype.checkVisibility;
    const is =
      typeof check !== 'function' ||
      check.call(parent, { visibilityProperty: true }) ||
      // `display: contents` has no box of its own, yet its text is shown.
      getComputedStyle(parent).display === 'contents';
    seen.set(parent, is);
    return is;
  };
}

/** White space, soft hyphens, joiners and the like: such units never count, whoever marks them. */
export function isInkless(unit: number): boolean {
  if (unit < 0xad) return unit <= 32 || unit === 0xa0 || (unit >= 0x7f && unit < 0xa0);
  if (unit === 0xad || unit === 0xfeff || unit === 0x3000) return true;
  if (unit < 0x2000 || unit > 0x2060) return unit === 0x1680;
  return unit <= 0x200f || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit >= 0x205f;
}

/** A text without what leaves no ink. */
export const inkOf = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charAt(at))
    .filter((unit) => !isInkless(unit.charCodeAt(0)))
    .join('');

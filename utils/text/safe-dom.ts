/**
 * The DOM as its prototypes define it. A page may name a form field `childNodes` or an image
 * `createTreeWalker`, and then `form.childNodes` and `document.createTreeWalker` are those elements;
 * the accessors of the prototypes always tell the truth.
 */
export interface SafeDom {
  isText(node: Node): node is Text;
  isElement(node: Node): node is Element;
  parent(node: Node): Node | null;
  first(node: Node): Node | null;
  next(node: Node): Node | null;
  /** The open shadow root of an element, which is shown in place of its children. */
  shadow(element: Element): ShadowRoot | null;
  /** The nodes that a slot shows in place of its children; none where it shows those. */
  assigned(slot: Element): readonly Node[];
  /** The slot of an open shadow tree in which a node is shown. */
  slot(node: Node): Element | null;
  /** The node around this one as a page is rendered: a slot, or a host where a shadow tree ends. */
  around(node: Node): Node | null;
  /** The host of the shadow tree in which a node stands. */
  host(node: Node): Element | null;
  /** Lower case for HTML elements. */
  tag(element: Element): string;
  /** The child at this place, if there is one. */
  childAt(node: Node, at: number): Node | undefined;
  contains(node: Node, other: Node): boolean;
  /** Bit mask as of `Node.compareDocumentPosition`. */
  compare(node: Node, other: Node): number;
  textContent(element: Element): string;
  attribute(element: Element, name: string): string | null;
  select(root: Document | Element, selector: string): Element[];
  walk(root: Document | Element, whatToShow: number): TreeWalker;
  closest(element: Element, selector: string): Element | null;
  matches(element: Element, selector: string): boolean;
  copy(document: Document): Document | undefined;
}

/** The getter of an accessor from the prototype that defines it, to be called on a target. */
function getter<T extends object, K extends keyof T>(prototype: T, key: K): (this: T) => T[K] {
  const get = Object.getOwnPropertyDescriptor(prototype, key)?.get;
  return (
    get ??
    function (this: T) {
      return this[key];
    }
  );
}

// Each getter is called in a function of its own, in which engines make it a plain field access:
// one shared by them all made the reading of a page a quarter slower.
function takeFromPrototypes(): SafeDom {
  const nodeType = getter(Node.prototype, 'nodeType');
  const parentNode = getter(Node.prototype, 'parentNode');
  const firstChild = getter(Node.prototype, 'firstChild');
  const nextSibling = getter(Node.prototype, 'nextSibling');
  const childNodes = getter(Node.prototype, 'childNodes');
  // Browsers define it on Node; happy-dom, for unit tests, on Element.
  const textHolder = Object.hasOwn(Element.prototype, 'textContent') ? Element : Node;
  const textContent = getter<Node, 'textContent'>(textHolder.prototype, 'textContent');
  const localName = getter(Element.prototype, 'localName');
  const ownerDocument = getter(Node.prototype, 'ownerDocument');
  const shadowRoot = getter(Element.prototype, 'shadowRoot');
  const slotOfElement = getter(Element.prototype, 'assignedSlot');
  const slotOfText = getter(Text.prototype, 'assignedSlot');
  const { contains, compareDocumentPosition, cloneNode, getRootNode } = Node.prototype;
  const { getAttribute, closest, matches } = Element.prototype;
  const isText = (node: Node): node is Text => nodeType.call(node) === 3;
  const isElement = (node: Node): node is Element => nodeType.call(node) === 1;
  const isDocument = (node: Node): node is Document => nodeType.call(node) === 9;
  const slot = (node: Node): Element | null => {
    if (isElement(node)) return slotOfElement.call(node);
    return isText(node) ? slotOfText.call(node) : null;
  };

  return {
    isText,
    isElement,
    parent: (node) => parentNode.call(node),
    first: (node) => firstChild.call(node),
    next: (node) => nextSibling.call(node),
    shadow: (element) => shadowRoot.call(element),
    assigned: (element) =>
      element instanceof HTMLSlotElement
        ? HTMLSlotElement.prototype.assignedNodes.call(element)
        : [],
    slot,
    around: (node) => {
      const up = slot(node) ?? parentNode.call(node);
      return up instanceof ShadowRoot ? up.host : up;
    },
    host: (node) => {
      const top = getRootNode.call(node);
      return top instanceof ShadowRoot ? top.host : null;
    },
    tag: (element) => localName.call(element),
    childAt: (node, at) => childNodes.call(node)[at],
    contains: (node, other) => contains.call(node, other),
    compare: (node, other) => compareDocumentPosition.call(node, other),
    textContent: (element) => textContent.call(element) ?? '',
    attribute: (element, name) => getAttribute.call(element, name),
    select: (root, selector) => [
      ...(isDocument(root)
        ? Document.prototype.querySelectorAll.call(root, selector)
        : Element.prototype.querySelectorAll.call(root, selector)),
    ],
    walk: (root, whatToShow) => {
      const owner = isDocument(root) ? root : (ownerDocument.call(root) ?? document);
      return Document.prototype.createTreeWalker.call(owner, root, whatToShow);
    },
    closest: (element, selector) => closest.call(element, selector),
    matches: (element, selector) => matches.call(element, selector),
    copy: (document) => {
      const copied = cloneNode.call(document, true);
      return isDocument(copied) ? copied : undefined;
    },
  };
}

let taken: SafeDom | undefined;

/** The safe accessors, taken from the prototypes at the first call: modules load without a DOM. */
export function safeDom(): SafeDom {
  taken ??= takeFromPrototypes();
  return taken;
}

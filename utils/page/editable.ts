/** Input types that take no text: a key pressed there is nobody's words. */
const NO_TEXT = [
  'button',
  'checkbox',
  'color',
  'file',
  'image',
  'radio',
  'range',
  'reset',
  'submit',
];

/** Whether the reader types there: our keys and toolbar stay away. */
export function isEditable(node: Node | null): boolean {
  const element = node instanceof Element ? node : (node?.parentElement ?? null);
  if (element === null) return false;
  if (element instanceof HTMLInputElement) return !NO_TEXT.includes(element.type);
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true;
  if (element.ownerDocument.designMode === 'on') return true;
  if (element instanceof HTMLElement && element.isContentEditable) return true;
  return element.closest('[role="textbox"], [role="searchbox"], [role="combobox"]') !== null;
}

/** The element that has the focus, also inside open shadow roots. */
export function focusedElement(document: Document): Element | null {
  let focused: Element | null = Reflect.get(Document.prototype, 'activeElement', document);
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}

/** What a reader could tell of an element, and where it is in its window (CSS px). */
export interface ElementLook {
  text: string;
  value: string | null;
  attribute: string | null;
  visible: boolean;
  /** Its centre, after it was scrolled into view if that was asked for. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** What would get a click at the centre instead, if not the element. */
  coveredBy: string | null;
}

/**
 * Every element of `root` that fits the selector; none where there is no root. Runs inside the page (and in Firefox in a
 * privileged frame script), so it uses nothing from outside itself.
 */
export function readElements(
  root: Document | ShadowRoot | null,
  selector: string,
  attribute: string | null,
  scroll: boolean,
): ElementLook[] {
  const looks: ElementLook[] = [];
  for (const element of Array.from(root?.querySelectorAll(selector) ?? [])) {
    const shown = element.getClientRects().length > 0;
    if (scroll && shown && looks.length === 0) {
      element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    }
    const box = element.getBoundingClientRect();
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    const style = element.ownerDocument.defaultView?.getComputedStyle(element);
    const hit = scroll ? root?.elementFromPoint(x, y) : null;
    const own = !hit || element.contains(hit) || hit.closest('label')?.control === element;
    looks.push({
      text: ('innerText' in element ? String(element.innerText) : element.textContent || '').trim(),
      value: 'value' in element ? String(element.value) : null,
      attribute: attribute === null ? null : element.getAttribute(attribute),
      visible: shown && style?.visibility !== 'hidden',
      x,
      y,
      width: box.width,
      height: box.height,
      coveredBy: own ? null : hit.outerHTML.slice(0, 200),
    });
  }
  return looks;
}

/** All the text that shows in the document, or in what a shadow root holds. */
export function readVisibleText(root: Document | ShadowRoot | null): string {
  if (!root) return '';
  const parts = 'body' in root ? [root.body] : Array.from(root.children);
  return parts
    .map((part) => (part && 'innerText' in part ? part.innerText : ''))
    .join('\n')
    .trim();
}

/** Puts the focus into the element, the caret behind what is there. */
export function focusElement(root: Document | ShadowRoot | null, selector: string): boolean {
  const element = root?.querySelector<HTMLTextAreaElement | HTMLInputElement>(selector);
  if (!element) return false;
  element.focus();
  if ('setSelectionRange' in element) {
    try {
      element.setSelectionRange(element.value.length, element.value.length);
    } catch {
      // Fields such as number or date have no caret to set.
    }
  }
  return root?.activeElement === element;
}

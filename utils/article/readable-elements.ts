import Readability from '@mozilla/readability/Readability.js';
import { safeDom } from '@/utils/text/safe-dom';

export interface Readable {
  /** Those of the given live elements that Readability counts as article. */
  readonly kept: ReadonlySet<Element>;
  /** As Readability found it, not yet cleaned. */
  readonly byline: string;
}

/** Beyond this many elements Readability would block the page for seconds. */
const MOST_ELEMENTS = 60_000;
/** One attribute name a number, since Readability merges the attributes of nested elements. */
const NUMBER = 'data-pressmark-';
/** Elements whose name or id shadows a property of their form or of the document. */
const CLOBBERING =
  'form, input, select, textarea, button, output, fieldset, object, embed, iframe, img';

/**
 * Asks Readability, on a numbered copy of the document, which of some elements are the article. The
 * live document is only read. Undefined when it is too large, finds nothing, or throws.
 */
export function readableElements(
  document: Document,
  elements: ReadonlySet<Element>,
): Readable | undefined {
  try {
    if (countElements(document) > MOST_ELEMENTS) return undefined;
    const copy = safeDom().copy(document);
    if (!copy) return undefined;
    const numbered = numberCopies(document, copy, elements);
    disarm(copy);
    const result = new Readability<Node>(copy, {
      disableJSONLD: true,
      serializer: (node) => node,
    }).parse();
    if (!result?.content) return undefined;
    const kept = new Set<Element>();
    for (const number of numbersIn(result.content)) {
      const element = numbered[number];
      if (element) kept.add(element);
    }
    return kept.size > 0 ? { kept, byline: result.byline ?? '' } : undefined;
  } catch {
    // A hostile or odd page makes Readability throw; the caller has a simpler way.
    return undefined;
  }
}

const countElements = (document: Document): number =>
  Document.prototype.getElementsByTagName.call(document, '*').length;

/** Walks original and copy in step and numbers the copies of `elements`. */
function numberCopies(original: Document, copy: Document, elements: ReadonlySet<Element>) {
  const dom = safeDom();
  const numbered: Element[] = [];
  const live = dom.walk(original, NodeFilter.SHOW_ELEMENT);
  const copied = dom.walk(copy, NodeFilter.SHOW_ELEMENT);
  while (numbered.length < elements.size) {
    const element = live.nextNode();
    const twin = copied.nextNode();
    if (!element || !twin || !dom.isElement(element) || !dom.isElement(twin)) break;
    if (!elements.has(element)) continue;
    Element.prototype.setAttribute.call(twin, `${NUMBER}${numbered.length}`, '');
    numbered.push(element);
  }
  return numbered;
}

function disarm(copy: Document): void {
  for (const element of safeDom().select(copy, CLOBBERING)) {
    Element.prototype.removeAttribute.call(element, 'name');
    Element.prototype.removeAttribute.call(element, 'id');
  }
}

function numbersIn(content: Node): number[] {
  const dom = safeDom();
  if (!dom.isElement(content)) return [];
  const numbers: number[] = [];
  const walker = dom.walk(content, NodeFilter.SHOW_ELEMENT);
  for (let node: Node | null = content; node; node = walker.nextNode()) {
    if (!dom.isElement(node)) continue;
    for (const name of Element.prototype.getAttributeNames.call(node)) {
      if (name.startsWith(NUMBER)) numbers.push(Number(name.slice(NUMBER.length)));
    }
  }
  return numbers;
}

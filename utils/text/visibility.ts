import { safeDom } from './safe-dom';

/** `hidden`: this element's own text is not shown. `gone`: nothing within `top` is. */
export type Visibility = 'visible' | 'hidden' | { gone: Element };

const UNRENDERED = '[hidden], details:not([open]) > :not(summary)';
const SHOWN = { visibilityProperty: true };

export interface VisibilityTest {
  /** Whether text that stands in an element is shown. */
  ofText(element: Element): Visibility;
  /** Whether an element has a box, seen or not. */
  isRendered(element: Element): boolean;
  /** Whether the style sheets give an element a box of its own, apart from the line around it. */
  isBlock(element: Element): boolean;
}

/** Whether an element stands in a box of its own: neither in a line of text, nor floated beside it. */
function isBlock(element: Element): boolean {
  const { display, float } = getComputedStyle(element);
  return float === 'none' && display !== '' && !/^(inline|contents|none|ruby)/.test(display);
}

/**
 * Tells what of a page is rendered. Without `checkVisibility` (an environment with no layout) only
 * closed `details` and the `hidden` attribute are known.
 */
export function createVisibility(): VisibilityTest {
  const dom = safeDom();
  const check: Element['checkVisibility'] | undefined = Element.prototype.checkVisibility;
  if (typeof check !== 'function') {
    const hider = (element: Element): Element | undefined => {
      for (let at: Node | null = element; at && dom.isElement(at); at = dom.around(at)) {
        if (dom.matches(at, UNRENDERED)) return at;
      }
      return undefined;
    };
    return {
      ofText(element) {
        const gone = hider(element);
        return gone ? { gone } : 'visible';
      },
      isRendered: (element) => hider(element) === undefined,
      isBlock: () => false,
    };
  }

  const parentElement = (element: Element): Element | undefined => {
    const parent = dom.around(element);
    return parent && dom.isElement(parent) ? parent : undefined;
  };
  /** `display: contents` makes no box of its own, and `checkVisibility` says no for it. */
  const isBoxless = (element: Element) => getComputedStyle(element).display === 'contents';

  /** A box that is shown while what stands directly in it is not. */
  const skipsContent = (element: Element): boolean =>
    dom.tag(element) === 'details'
      ? dom.attribute(element, 'open') === null
      : dom.attribute(element, 'hidden')?.toLowerCase() === 'until-found';

  const judge = (element: Element): Visibility => {
    if (check.call(element, SHOWN)) return skipsContent(element) ? 'hidden' : 'visible';
    if (check.call(element)) return 'hidden';
    let top = element;
    for (let up = parentElement(top); up && !check.call(up); up = parentElement(up)) top = up;
    if (!isBoxless(top)) return { gone: top };
    let within = element;
    while (isBoxless(within)) {
      const up = parentElement(within);
      if (!up || within === top) break;
      within = up;
    }
    if (within !== top && !check.call(within)) return { gone: within };
    const box = within === top ? parentElement(top) : within;
    if (box && !check.call(box)) return { gone: element };
    return getComputedStyle(element).visibility === 'visible' ? 'visible' : 'hidden';
  };
  return { ofText: judge, isRendered: (element) => check.call(element), isBlock };
}

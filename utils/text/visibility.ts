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
}

/**
 * Tells what of a page is rendered. Without `checkVisibility` (an environment with no layout) only
 * closed `details` and the `hidden` attribute are known.
 */
export function createVisibility(): VisibilityTest {
  const dom = safeDom();
  const check: Element['checkVisibility'] | undefined = Element.prototype.checkVisibility;
  if (typeof check !== 'function') {
    const hider = (element: Element) => dom.closest(element, UNRENDERED);
    return {
      ofText(element) {
        const gone = hider(element);
        return gone ? { gone } : 'visible';
      },
      isRendered: (element) => hider(element) === null,
    };
  }

  const parentElement = (element: Element): Element | undefined => {
    const parent = dom.parent(element);
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
  return { ofText: judge, isRendered: (element) => check.call(element) };
}

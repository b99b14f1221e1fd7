import { safeDom } from '@/utils/text/safe-dom';

/**
 * The selection, or the caret, with its ends in the open shadow trees in which they lie. What
 * `getRangeAt` gives is collapsed, or somewhere else, when an end lies in a shadow tree.
 */
export function composedRange(view: Window): AbstractRange | undefined {
  const selection = view.getSelection();
  if (selection === null || selection.rangeCount === 0) return undefined;
  return acrossTrees(selection) ?? selection.getRangeAt(0);
}

/** The selection, as of `composedRange`; `undefined` when nothing is selected. */
export function selectedRange(view: Window): AbstractRange | undefined {
  const range = composedRange(view);
  return range?.collapsed ? undefined : range;
}

/**
 * Ends in trees that the browser was not told of are moved out to their hosts: those are looked
 * into, until no end is at a host any more. Chrome before 137 has no such ranges.
 */
function acrossTrees(selection: Selection): StaticRange | undefined {
  if (!('getComposedRanges' in selection)) return undefined;
  const shadowRoots: ShadowRoot[] = [];
  for (;;) {
    const [range] = selection.getComposedRanges({ shadowRoots });
    const known = shadowRoots.length;
    for (const root of range ? rootsAtEnds(range) : []) {
      if (!shadowRoots.includes(root)) shadowRoots.push(root);
    }
    if (shadowRoots.length === known) return known > 0 ? range : undefined;
  }
}

function rootsAtEnds({ startContainer, startOffset, endContainer, endOffset }: StaticRange) {
  const dom = safeDom();
  const ends = [dom.childAt(startContainer, startOffset), dom.childAt(endContainer, endOffset - 1)];
  return ends.flatMap((node) => (node && dom.isElement(node) ? (dom.shadow(node) ?? []) : []));
}

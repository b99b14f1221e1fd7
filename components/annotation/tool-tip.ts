/** Least distance of a label from the edge of the window, CSS px. */
const EDGE = 4;

const tipOf = (event: Event): HTMLElement | undefined => {
  const toolbar = event.currentTarget;
  if (!(toolbar instanceof Element)) return undefined;
  return toolbar.querySelector<HTMLElement>(':scope > .tip') ?? undefined;
};

/**
 * Shows the label of the tool under the pointer or the focus, over the middle of that tool and
 * inside the window. On which side it stands is the style sheet's business.
 */
export function showTip(event: Event): void {
  const tip = tipOf(event);
  const tool = event.target instanceof Element ? event.target.closest('button') : null;
  if (tip === undefined) return;
  const label = tool?.dataset['tip'];
  tip.hidden = tool === null || label === undefined;
  if (tool === null || label === undefined) return;
  tip.textContent = label;
  const key = tool.dataset['tipKey'];
  if (key !== undefined) {
    const shown = document.createElement('kbd');
    shown.textContent = key;
    tip.append(shown);
  }
  const bar = tip.offsetParent?.getBoundingClientRect();
  const box = tool.getBoundingClientRect();
  const width = tip.offsetWidth;
  const wanted = (box.left + box.right - width) / 2;
  const x = Math.max(EDGE, Math.min(wanted, window.innerWidth - EDGE - width));
  tip.style.left = `${Math.round(x - (bar?.left ?? 0) - (tip.offsetParent?.clientLeft ?? 0))}px`;
}

/** Takes the label away. */
export function hideTip(event: Event): void {
  const tip = tipOf(event);
  if (tip !== undefined) tip.hidden = true;
}

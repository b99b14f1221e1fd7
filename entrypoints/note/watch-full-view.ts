/**
 * Says whether nothing of the embedding page lies over `target`, now and after each change. A press
 * on a covered form may be stolen by the page. Where the browser cannot tell (it has no
 * IntersectionObserver v2) the form counts as in full view.
 */
export function watchFullView(target: Element, onChange: (inFullView: boolean) => void): void {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) {
    onChange(true);
    return;
  }
  // 100 ms is the least delay that the specification lets through with `trackVisibility`.
  const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
    threshold: [0, 0.5, 1],
    trackVisibility: true,
    delay: 100,
  };
  new IntersectionObserver((entries) => {
    const entry = entries.at(-1);
    if (entry !== undefined) onChange('isVisible' in entry && entry.isVisible === true);
  }, options).observe(target);
}

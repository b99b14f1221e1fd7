/**
 * Whether the words around `element` stand on a dark ground: the nearest background that is not
 * see-through decides, and white where there is none. `color-scheme` does not tell: most dark pages
 * never declare it.
 */
export function standsOnDark(element: Element | undefined): boolean {
  for (let at: Element | null | undefined = element; at; at = at.parentElement) {
    const colour = getComputedStyle(at).backgroundColor;
    const [red = 0, green = 0, blue = 0, alpha = 1] = channels(colour);
    if (alpha > 0.5) return luminance(red, green, blue) < 0.25;
  }
  return false;
}

/** Numbers of `rgb(…)` or `rgba(…)`, 0–255, and alpha, 0–1; other notations count as see-through. */
function channels(colour: string): number[] {
  if (!colour.startsWith('rgb')) return [0, 0, 0, 0];
  return (colour.match(/[\d.]+/g) ?? []).map(Number);
}

/** Relative luminance without gamma's finer points: light or dark is all that is asked. */
const luminance = (red: number, green: number, blue: number): number =>
  (0.2126 * red ** 2.2 + 0.7152 * green ** 2.2 + 0.0722 * blue ** 2.2) / 255 ** 2.2;

/**
 * The last place below `count` for which `holds` is true, or -1. It has to be true for the first
 * places and then no more: only a few of them are asked.
 */
export function lastPlace(count: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

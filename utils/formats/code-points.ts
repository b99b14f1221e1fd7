/**
 * Reads a text once and returns a function from UTF-16 offsets to code point offsets in it, by
 * binary search. An offset inside a surrogate pair counts as the one before the pair; a lone
 * surrogate is one code point.
 */
export function codePointsOf(text: string): (utf16: number) => number {
  const pairEnds: number[] = [];
  for (const pair of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) {
    pairEnds.push(pair.index + 2);
  }
  return (utf16) => {
    let low = 0;
    let high = pairEnds.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairEnds[middle] ?? Number.POSITIVE_INFINITY) <= utf16) low = middle + 1;
      else high = middle;
    }
    const splitsPair = pairEnds[low] === utf16 + 1;
    return utf16 - low - (splitsPair ? 1 : 0);
  };
}

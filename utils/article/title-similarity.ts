/** Words of a title in a form that typography, case and punctuation do not change. */
const wordsOf = (title: string): Set<string> =>
  new Set(
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [],
  );

/** 1 for the same words, 0 for none in common: shared words by those of the shorter title. */
export function titleSimilarity(one: string, other: string): number {
  const a = wordsOf(one);
  const b = wordsOf(other);
  const smaller = a.size < b.size ? a : b;
  const larger = a.size < b.size ? b : a;
  if (smaller.size === 0) return 0;
  let shared = 0;
  for (const word of smaller) if (larger.has(word)) shared++;
  // A site's name of one word must not count as a title that contains it.
  return (shared / smaller.size) * Math.min(1, smaller.size / Math.min(3, larger.size));
}

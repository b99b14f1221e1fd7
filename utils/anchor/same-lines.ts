/** How much the words of two lines that were matched weigh, and the lines themselves. */
export interface LineShare {
  readonly before: number;
  readonly after: number;
  readonly shared: number;
  /** Weights of all words of the two lines. */
  readonly ofBefore: number;
  readonly ofAfter: number;
}

/**
 * Two lines are the same line, edited, when they share this much of the lighter one's weight. Lines
 * that have nothing to do with each other share about a tenth, a sentence of which half the words
 * were replaced two fifths.
 */
const SAME_LINE = 0.25;
/** And at least so much weight, two words that are more than "the" or "of", or half of a short line. */
const LEAST_SHARED = 1.2;
const HALF = 0.5;
/** Where one line took the place of one line, so much of the heavier one's weight is enough. */
const SAME_LINE_ALONE = 0.15;
/** A line that was split or joined gives nearly all of its words to the smaller part. */
const PART = 0.7;

/** Of pairs of lines, those that are the same line, edited, split or joined. */
export function sameLines(shares: readonly LineShare[], alone: boolean): LineShare[] {
  if (alone) {
    return shares.filter(
      ({ shared, ofBefore, ofAfter }) => shared >= Math.max(ofBefore, ofAfter) * SAME_LINE_ALONE,
    );
  }
  const like = shares.filter(({ shared, ofBefore, ofAfter }) => {
    const lighter = Math.min(ofBefore, ofAfter);
    return shared >= lighter * SAME_LINE && shared >= Math.min(LEAST_SHARED, ofBefore * HALF);
  });
  const bestOfBefore = best(like, (one) => one.before);
  const bestOfAfter = best(like, (one) => one.after);
  return like.filter((one) => {
    const isBest = bestOfBefore.get(one.before) === one && bestOfAfter.get(one.after) === one;
    return isBest || one.shared >= Math.min(one.ofBefore, one.ofAfter) * PART;
  });
}

function best(
  shares: readonly LineShare[],
  lineOf: (one: LineShare) => number,
): Map<number, LineShare> {
  const found = new Map<number, LineShare>();
  for (const one of shares) {
    const known = found.get(lineOf(one));
    if (known === undefined || likeness(one) > likeness(known)) found.set(lineOf(one), one);
  }
  return found;
}

const likeness = ({ shared, ofBefore, ofAfter }: LineShare): number =>
  (2 * shared) / (ofBefore + ofAfter);

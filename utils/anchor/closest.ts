import { zeros } from '@/utils/text/zeros';

/** Where in a text something like a pattern stands, and how many units had to be edited. */
export interface Closest {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** Cells of the table that are filled at the most: about 0.5 ms. */
const MOST_CELLS = 120_000;

/**
 * The stretch of `text` that differs from `pattern` by the fewest edits (Sellers 1980; swapped
 * neighbours are one edit), the first one of several. With `fromStart`, it has to begin where the text does. Undefined when both are so
 * long that it would take too much time.
 */
export function closestStretch(
  pattern: string,
  text: string,
  fromStart = false,
): Closest | undefined {
  const rows = pattern.length;
  if (rows * text.length > MOST_CELLS) return undefined;
  // One column at a time: the errors of each beginning of the pattern, and where its match began.
  let errors = zeros(rows + 1);
  let begins = zeros(rows + 1);
  for (let row = 1; row <= rows; row++) errors[row] = row;
  // The column before, and the one before that, which swapped units refer to.
  let before = errors.slice();
  let beginsBefore = begins.slice();
  let earlier = errors.slice();
  let beginsEarlier = begins.slice();
  let best: Closest = { start: 0, end: 0, errors: rows };
  for (let column = 1; column <= text.length; column++) {
    [earlier, before, errors] = [before, errors, earlier];
    [beginsEarlier, beginsBefore, begins] = [beginsBefore, begins, beginsEarlier];
    errors[0] = fromStart ? column : 0;
    begins[0] = fromStart ? 0 : column;
    const unit = text.charCodeAt(column - 1);
    for (let row = 1; row <= rows; row++) {
      const own = pattern.charCodeAt(row - 1);
      let cost = (before[row - 1] ?? 0) + (own === unit ? 0 : 1);
      let begin = beginsBefore[row - 1] ?? 0;
      const left = (before[row] ?? 0) + 1;
      if (left < cost) {
        cost = left;
        begin = beginsBefore[row] ?? 0;
      }
      const up = (errors[row - 1] ?? 0) + 1;
      if (up < cost) {
        cost = up;
        begin = begins[row - 1] ?? 0;
      }
      const isSwapped =
        row > 1 &&
        column > 1 &&
        own === text.charCodeAt(column - 2) &&
        unit === pattern.charCodeAt(row - 2);
      if (isSwapped && (earlier[row - 2] ?? 0) + 1 < cost) {
        cost = (earlier[row - 2] ?? 0) + 1;
        begin = beginsEarlier[row - 2] ?? 0;
      }
      errors[row] = cost;
      begins[row] = begin;
    }
    const total = errors[rows] ?? rows;
    if (total < best.errors) best = { start: begins[rows] ?? 0, end: column, errors: total };
  }
  return best;
}

/** Like `closestStretch`, for one that ends where the text does. */
export function closestEnding(pattern: string, text: string): Closest | undefined {
  const found = closestStretch(reversed(pattern), reversed(text), true);
  if (found === undefined) return undefined;
  return { start: text.length - found.end, end: text.length, errors: found.errors };
}

/** By units: only lengths are read off the result. */
const reversed = (text: string): string => text.split('').reverse().join('');

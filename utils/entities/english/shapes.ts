import { Unit, unitKind } from './letters';
import { LONGEST_WORD } from './tokens';

/** How a token is written; one of these for every token. */
export const Shape = {
  sign: 0,
  small: 1,
  capital: 2,
  capitals: 3,
  initial: 4,
  mixed: 5,
  number: 6,
  numberWord: 7,
  abbreviation: 8,
  address: 9,
  otherScript: 10,
  long: 11,
} as const;

/** The shape of the token `text.slice(from, to)`. */
export function shapeOf(text: string, from: number, to: number): number {
  if (to - from > LONGEST_WORD) return Shape.long;
  const first = text.charCodeAt(from);
  if (first === 64 && to - from > 1) return Shape.address;
  let upper = 0;
  let lower = 0;
  let digits = 0;
  let dots = 0;
  let foreign = 0;
  let slashes = 0;
  for (let at = from; at < to; at += 1) {
    const unit = text.charCodeAt(at);
    const kind = unitKind(unit);
    if (kind === Unit.upper) upper += 1;
    else if (kind === Unit.lower) lower += 1;
    else if (kind === Unit.digit) digits += 1;
    else if (unit === 46) dots += 1;
    else if (unit === 47) slashes += 1;
    if (unit >= 0x250 && unit < 0x1e00 && kind !== Unit.other) foreign += 1;
    else if (unit >= 0x2e80 && kind !== Unit.other) foreign += 1;
  }
  if (slashes > 1) return Shape.address;
  if (foreign > 0 && foreign * 2 >= to - from) return Shape.otherScript;
  if (upper + lower + digits === 0) return Shape.sign;
  if (digits > 0) return upper + lower === 0 ? Shape.number : Shape.numberWord;
  if (upper === 0) return Shape.small;
  const capitalFirst = unitKind(first) === Unit.upper;
  if (upper === 1 && capitalFirst) {
    if (lower === 0) return Shape.initial;
    return Shape.capital;
  }
  if (lower === 0) return dots > 0 ? Shape.abbreviation : Shape.capitals;
  return capitalFirst ? Shape.mixed : lower >= upper ? Shape.mixed : Shape.capitals;
}

/** Whether names may be written so. */
export const isNameShape = (shape: number): boolean =>
  (shape >= Shape.capital && shape <= Shape.mixed) ||
  shape === Shape.abbreviation ||
  shape === Shape.numberWord;

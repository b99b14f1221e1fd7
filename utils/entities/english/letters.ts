/** What one UTF-16 unit is to the tokenizer. */
export const Unit = { other: 0, lower: 1, upper: 2, digit: 3, space: 4, mark: 5 } as const;

const LETTER = /\p{L}/u;
const UPPER = /\p{Lu}|\p{Lt}/u;
const MARK = /\p{M}/u;
const DIGIT = /\p{Nd}/u;
const SPACE = /\s/u;

const UNKNOWN = 255;
const kinds = new Uint8Array(0x1_0000).fill(UNKNOWN);

/** The kind of a UTF-16 unit; asked of the regular expressions once, then remembered. */
export function unitKind(unit: number): number {
  const known = kinds[unit] ?? Unit.other;
  if (known !== UNKNOWN) return known;
  const kind = classify(String.fromCharCode(unit));
  kinds[unit] = kind;
  return kind;
}

function classify(letter: string): number {
  if (SPACE.test(letter)) return Unit.space;
  if (UPPER.test(letter)) return Unit.upper;
  if (LETTER.test(letter)) return Unit.lower;
  if (DIGIT.test(letter)) return Unit.digit;
  if (MARK.test(letter)) return Unit.mark;
  return Unit.other;
}

/** A letter, its accent or a digit. */
export const isWordUnit = (unit: number): boolean => {
  const kind = unitKind(unit);
  return kind !== Unit.other && kind !== Unit.space;
};

export const isLetterUnit = (unit: number): boolean => {
  const kind = unitKind(unit);
  return kind === Unit.lower || kind === Unit.upper;
};

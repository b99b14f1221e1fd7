const LETTER = /[\p{L}\p{N}\p{M}]/u;
/** ª µ º, superscript figures and fractions: the letters and figures among the signs of Latin-1. */
const AMONG_SIGNS: ReadonlySet<number> = new Set([
  0xaa, 0xb2, 0xb3, 0xb5, 0xb9, 0xba, 0xbc, 0xbd, 0xbe,
]);

/**
 * Whether a code point is a letter, a figure, or a mark that goes with one. Latin and the
 * punctuation that goes with it are told without an expression: the first use of a Unicode class
 * takes a browser as long as finding all marks of a page.
 */
export function isLetterPoint(point: number): boolean {
  if (point < 0x80) {
    return (
      (point >= 97 && point <= 122) || (point >= 65 && point <= 90) || (point >= 48 && point <= 57)
    );
  }
  if (point < 0xc0) return AMONG_SIGNS.has(point);
  if (point < 0x2c2) return point !== 0xd7 && point !== 0xf7;
  if (point >= 0x2000 && point < 0x2070) return false;
  return LETTER.test(String.fromCodePoint(point));
}

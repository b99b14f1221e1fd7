/** Sources of patterns for numbers in words and digits; no pattern in them can be entered in two ways. */

/** Between the words of one date or figure: never a line's end. */
export const SPACE = '[ \\u00a0\\u202f\\u2009]';

const UNITS = 'one|two|three|four|five|six|seven|eight|nine';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';

/**
 * Letters and digits of the scripts with spaces between words, for the inside of a class of a
 * pattern without the flag `u`, which makes a pattern slower.
 */
export const WORD_CHARACTERS =
  '0-9A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u02af\\u0370-\\u1fff\\u2c00-\\u2dff\\u3041-\\ud7ff';

/** `seven`, `twelve`, `forty-one`; the first letter may be a capital. */
export const SMALL_NUMBER = firstCapital(`(?:(?:${TENS})(?:[-‑](?:${UNITS}))?|${TEENS}|${UNITS})`);

/** `hundred`, `million`, and what stands for them after a digit in the press. */
export const MAGNITUDE = '(?:hundred|thousand|million|billion|trillion|lakh|crore)';
export const SHORT_MAGNITUDE = '(?:mn|bn|tn|trn|[mkKMBT])';

/** `7`, `28,500`, `14 000`, `3.5`; groups need three digits, so "in 2019, 400" is two numbers. */
export const DIGITS =
  '(?:\\d{1,3}(?:(?:,\\d{3})+|(?:[ \\u00a0\\u202f\\u2009]\\d{3})+(?!\\d))|\\d+)(?:[.·]\\d+)?';

/** A pattern that takes each of its words with a capital as well. */
export function firstCapital(source: string): string {
  return source.replace(
    /(?<![a-z\\])[a-z](?=[a-z]+)/g,
    (letter) => `[${letter}${letter.toUpperCase()}]`,
  );
}

/** What numbers in words begin with. */
export const NUMBER_STARTS = `${UNITS}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twent|thirt|fort|fift|sixt|sevent|eight|ninet|an?[- \\u00a0]`;

import { isLetterPoint } from '@/utils/text/letter';

const NOTHING_SEEN = /^[\s\u200b\ufeff\u00ad\u200c-\u200f\u2060]*$/;

/** Whether a word, not punctuation, stands at a place. */
export const isLetter = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && isLetterPoint(text.charCodeAt(at));

/** Whether a place lies within a word: "Paris" does not stand in "comparison". */
export const isInWord = (text: string, at: number): boolean =>
  isLetter(text, at - 1) && isLetter(text, at);

/** Whether there is nothing but white space and what is not seen. */
export const isBlank = (text: string): boolean => NOTHING_SEEN.test(text);

/** How many units of a text are not white space. */
export const ink = (text: string): number => text.replace(/\s+/g, '').length;

/** The end of the word in which `at` lies, not beyond `limit`: no word is cut in two. */
export function wordEnd(text: string, at: number, limit: number): number {
  let end = at;
  while (end < limit && isInWord(text, end)) end++;
  return end;
}

/** The beginning of the word in which `at` lies, not before `limit`. */
export function wordStart(text: string, at: number, limit: number): number {
  let start = at;
  while (start > limit && isInWord(text, start)) start--;
  return start;
}

import { isLetterPoint } from '@/utils/text/letter';

/** Shorter words are mostly grammar ("the", "of"): they say little about where a line comes from. */
const SHORT_WORD = 4;
const GRAMMAR = 0.2;
const IS_NAME_OR_FIGURE = /^[\p{Lu}\p{Lo}\p{N}]/u;
const IS_LETTER = /^[\p{L}\p{M}]/u;

/** How much a shared word says: 1 for a word, little for grammar, nothing for punctuation. */
export function wordWeight(word: string): number {
  if (word.length >= SHORT_WORD) return 1;
  const unit = word.charCodeAt(0);
  if (unit >= 128 && !isLetterPoint(word.codePointAt(0) ?? unit)) return 0;
  if (unit >= 128) return IS_NAME_OR_FIGURE.test(word) ? 1 : IS_LETTER.test(word) ? GRAMMAR : 0;
  if (unit >= 97 && unit <= 122) return GRAMMAR;
  return (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) ? 1 : 0;
}

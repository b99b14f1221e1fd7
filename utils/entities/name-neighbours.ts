import { isCaps } from './compare-case';
import { isOrdinary, isParticle, isTitle } from './name-lists';
import type { NameWords } from './name-words';

/** Words to both sides that tell whether a line is a headline in capitals. */
const AROUND = 8;

const wordAt = ({ text, starts, ends }: NameWords, at: number): string =>
  text.slice(starts[at], ends[at]);

/** Whether a word begins with a capital letter. */
export const isCapital = (word: string): boolean => {
  const first = word.charAt(0);
  return first !== first.toLowerCase();
};

/** Whether a person's title stands directly before a word. */
export const followsTitle = (words: NameWords, at: number): boolean =>
  at > 0 &&
  /^\.? $/.test(words.text.slice(words.ends[at - 1], words.starts[at])) &&
  isTitle(words.keys[at - 1] ?? '');

/** Whether nothing of the sentence stands before a word. */
export function startsSentence({ text, starts, ends }: NameWords, at: number): boolean {
  if (at === 0) return true;
  const gap = text.slice(ends[at - 1], starts[at]);
  return gap.length > 40 || /[.!?:…\n“"«„•|]|[-–—]\s/.test(gap);
}

/**
 * Whether the words from `first` to `last` look like a part of a longer name: a capital beside them
 * that is no title and no ordinary word ("Jennifer Hegseth", "Washington Post"). `unclear` in a
 * headline where every word has one.
 */
export function isPartOfName(
  words: NameWords,
  first: number,
  last: number,
): 'yes' | 'no' | 'unclear' {
  const before = first > 0 && joins(words, first) && isNameWord(words, first - 1);
  const after = joins(words, last + 1) && isNameWord(words, last + 1);
  if (!before && !after) return 'no';
  const isShouted =
    isCaps(wordAt(words, first)) && isCaps(wordAt(words, before ? first - 1 : last + 1));
  return isShouted || isHeadline(words, first, last) ? 'unclear' : 'yes';
}

/** Whether nothing but a space stands before a word. */
const joins = ({ text, starts, ends }: NameWords, at: number): boolean =>
  at < starts.length && /^[ \u00a0]$/.test(text.slice(ends[at - 1], starts[at]));

function isNameWord(words: NameWords, at: number): boolean {
  const key = words.keys[at] ?? '';
  if (!isCapital(wordAt(words, at)) || isTitle(key) || isOrdinary(key)) return false;
  return !(words.small.has(key) && startsSentence(words, at)) && !isParticle(key);
}

/** Whether all words around begin with a capital but those that headlines write small. */
export function isHeadline(words: NameWords, first: number, last: number): boolean {
  let capitals = 0;
  for (let step = -1; step <= 1; step += 2) {
    const from = step < 0 ? first : last;
    for (let at = from + step; Math.abs(at - from) <= AROUND; at += step) {
      const edge = step < 0 ? at + 1 : at;
      if (at < 0 || at >= words.keys.length) break;
      if (/[\n.!?]/.test(words.text.slice(words.ends[edge - 1], words.starts[edge]))) break;
      if (isCapital(wordAt(words, at))) capitals++;
      else if (isSmallName(words, at)) return false;
    }
  }
  return capitals >= 3;
}

/** Whether a word is written small that a headline would not write so. */
function isSmallName(words: NameWords, at: number): boolean {
  const key = words.keys[at] ?? '';
  return key.length > 1 && !isParticle(key) && /\p{Ll}/u.test(wordAt(words, at));
}

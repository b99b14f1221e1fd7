import type { Evidence } from './features';
import { KINDS } from './labels';
import { Shape } from './shapes';
import type { TaggedName } from './tagger';
import { WordClass } from './word-classes';
import { isOf } from './words';

const PERSON = KINDS.indexOf('person');
const RANK =
  /^(?:king|queen|prince|princess|pope|duke|duchess|earl|lord|lady|sir|dame|judge|justice|major|bishop|cardinal|general|captain|professor|chief|mayor|mr|mrs|ms|dr|sen|rep|gov|gen|col|capt|lt|sgt)$/;

/**
 * The name without signs at its ends, and a person's without a title or rank before it:
 * "Sen. Tom Haskell" is "Tom Haskell".
 */
export function trimName({ words }: Evidence, name: TaggedName): TaggedName {
  let { start, end } = name;
  while (end > start + 1 && (isSign(end - 1) || words.folded[end - 1] === "'s")) end -= 1;
  while (start < end - 1 && isSign(start)) start += 1;
  if (name.kind === PERSON) while (start < end - 1 && isTitle(start)) start += 1;
  return start === name.start && end === name.end ? name : { ...name, start, end };

  function isSign(word: number): boolean {
    return words.shape[word] === Shape.sign && words.folded[word] !== '!';
  }
  function isTitle(word: number): boolean {
    if (!isOf(words, word, WordClass.title)) return false;
    return RANK.test(words.folded[word] ?? '') || !isOf(words, word, WordClass.givenName);
  }
}

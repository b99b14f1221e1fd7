import { WordClass } from '@/utils/entities/english/word-classes';
import { isOf, type Words } from '@/utils/entities/english/words';

/** Ids of `DEFAULT_TYPES` for a name that is no person, organisation or place. */
export type OtherKind = 'event' | 'work' | 'product' | 'group' | 'other';

/** What such a name is, by its words: the last noun of its kind decides. */
export function kindOfOther(words: Words, start: number, end: number): OtherKind {
  let all = true;
  for (let word = start; word < end; word += 1) {
    if (!isOf(words, word, WordClass.group)) all = false;
  }
  if (all) return 'group';
  for (let word = end - 1; word >= start; word -= 1) {
    if (isOf(words, word, WordClass.workNoun)) return 'work';
    if (isOf(words, word, WordClass.eventNoun)) return 'event';
    if (isOf(words, word, WordClass.product)) return 'product';
  }
  return 'other';
}

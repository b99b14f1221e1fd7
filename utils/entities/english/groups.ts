import type { Slices } from '@/utils/text/slices';
import type { Evidence } from './features';
import type { FoundName } from './join-found';
import type { TaggedName } from './tagger';
import { PHRASE_CLASSES, WordClass } from './word-classes';
import { isName, isOf } from './words';

const GROUP_PHRASE = 1 + PHRASE_CLASSES.indexOf('group');

/** Nationalities, religions and the like, where no name has the word. */
export function* findGroups(evidence: Evidence, names: readonly TaggedName[]): Slices<FoundName[]> {
  const { words, phrases } = evidence;
  const taken = new Uint8Array(words.count);
  for (const { start, end } of names) taken.fill(1, start, end);
  const found: FoundName[] = [];
  for (let word = 0; word < words.count; word += 1) {
    if (word % 5_000 === 4_999) yield;
    if (taken[word] === 1 || !isName(words, word)) continue;
    let end = word;
    if (phrases.kind[word] === GROUP_PHRASE && phrases.begins[word] === 1) {
      end = word + 1;
      while (phrases.kind[end] === GROUP_PHRASE && phrases.begins[end] === 0) end += 1;
    } else if (isOf(words, word, WordClass.group) && phrases.kind[word] === 0) {
      end = word + 1;
    }
    if (end === word) continue;
    found.push({
      start: words.start[word] ?? 0,
      end: words.end[end - 1] ?? 0,
      typeId: 'group',
      tier: isOf(words, word, WordClass.common) ? 'maybe' : 'sure',
    });
    word = end - 1;
  }
  return found;
}

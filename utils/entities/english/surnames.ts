import type { Evidence } from './features';
import { KINDS } from './labels';
import type { TaggedName } from './tagger';
import { WordClass } from './word-classes';
import { isName, isOf, isOrdinary } from './words';

const PERSON = KINDS.indexOf('person');
/** A full name of less confidence lends its last name to nobody. */
const TRUSTED = 0.7;
/** What the surname of somebody in the text is believed to be with. */
const CONFIDENCE = 0.9;
const KNOWN = WordClass.country | WordClass.organization | WordClass.place | WordClass.agency;

/**
 * The names with those mended that are only the last name of a person whom the text names in full:
 * one surname is one person. Words of the lists stay what they are.
 */
export function* resolveSurnames(
  evidence: Evidence,
  names: readonly TaggedName[],
): Generator<void, TaggedName[]> {
  const { words } = evidence;
  const surnames = new Set<string>();
  for (const { start, end, kind, confidence } of names) {
    if (kind !== PERSON || end - start < 2 || confidence < TRUSTED) continue;
    const last = words.folded[end - 1] ?? '';
    if (last.length > 2 && !isOrdinary(words, end - 1)) surnames.add(last);
  }
  if (surnames.size === 0) return [...names];
  const mended: TaggedName[] = [];
  let next = 0;
  for (let word = 0; word < words.count; word += 1) {
    if (word % 5_000 === 4_999) yield;
    const name = names[next];
    if (name?.start === word) {
      next += 1;
      mended.push(name.end - word === 1 && isSurname(word) ? person(word, name) : name);
      word = name.end - 1;
    } else if (isSurname(word) && !isPartner(word - 1) && !isPartner(word + 1)) {
      mended.push(person(word));
    }
  }
  return mended;

  /** A neighbour that may be another part of a longer name. */
  function isPartner(word: number): boolean {
    return isName(words, word) && !isOrdinary(words, word);
  }
  function isSurname(word: number): boolean {
    return (
      isName(words, word) && !isOf(words, word, KNOWN) && surnames.has(words.folded[word] ?? '')
    );
  }
  function person(word: number, name?: TaggedName): TaggedName {
    if (name?.kind === PERSON) return name;
    return { start: word, end: word + 1, kind: PERSON, confidence: CONFIDENCE, ruled: true };
  }
}

import { KINDS, type Kind } from '../labels';
import { Seen } from '../memory';
import { Shape } from '../shapes';
import { WordClass } from '../word-classes';
import { isOf, isOrdinary } from '../words';
import type { Reading, Stretch } from './stretches';

const PLACE = WordClass.country | WordClass.city | WordClass.region | WordClass.place;
const PLACE_BEFORE = new Set(['in', 'at', 'near', 'from', 'across', 'outside']);
const PLACE_FIRST = new Set([
  'mount',
  'mt',
  'lake',
  'cape',
  'fort',
  'port',
  'gulf',
  'strait',
  'isle',
  'river',
]);

/** The kind of a stretch by its words and neighbours; undefined when the rules cannot tell. */
export function classifyStretch(reading: Reading, stretch: Stretch): Kind | undefined {
  const { words } = reading;
  const { start, end, titled } = stretch;
  const last = end - 1;
  const length = end - start;
  if (titled && !isOf(words, last, WordClass.companySuffix | WordClass.organizationNoun)) {
    return 'person';
  }
  const head = headOf(reading, stretch);
  if (length > 1 && isOf(words, head, WordClass.companySuffix)) return 'organization';
  if (length > 1 && isOf(words, head, WordClass.eventNoun)) return 'event';
  if (length > 1 && isOf(words, head, WordClass.organizationNoun)) return 'organization';
  if (length > 1 && isOf(words, head, WordClass.workNoun)) return 'work';
  if (length > 1 && isOf(words, head, WordClass.placeNoun)) return 'place';
  if (length > 1 && PLACE_FIRST.has(words.folded[start] ?? '')) return 'place';
  if (length > 1 && isOf(words, start, WordClass.givenName) && !isOrdinary(words, last)) {
    return 'person';
  }
  if (length > 1) return longName(reading, stretch);
  return singleWord(reading, start);
}

/** The noun that says what a name is: the last word, or the one before "of" or "for". */
function headOf({ words }: Reading, { start, end }: Stretch): number {
  for (let word = start + 1; word < end; word += 1) {
    const form = words.folded[word];
    if (form === 'of' || form === 'for') return word - 1;
  }
  return end - 1;
}

function longName({ words }: Reading, { start, end }: Stretch): Kind | undefined {
  for (let word = start; word < end; word += 1) {
    if (isOf(words, word, WordClass.organization | WordClass.team | WordClass.agency)) {
      return 'organization';
    }
  }
  if (isOf(words, end - 1, PLACE)) return 'place';
  if (end - start <= 3 && isOf(words, end - 1, WordClass.surname) && !isOrdinary(words, start)) {
    return 'person';
  }
  if (end - start <= 3 && isOf(words, end, WordClass.speech)) return 'person';
  return undefined;
}

function singleWord({ words, seen }: Reading, word: number): Kind | undefined {
  const bits = seen[word] ?? 0;
  if (isOf(words, word, WordClass.group | WordClass.title | WordClass.calendar)) return undefined;
  if (isOf(words, word, WordClass.organization | WordClass.agency | WordClass.team)) {
    return 'organization';
  }
  if (isOf(words, word, WordClass.country)) return 'place';
  if ((bits & (Seen.afterTitle | Seen.afterGivenName)) !== 0) return 'person';
  if (isOf(words, word, PLACE)) return 'place';
  if (isOf(words, word, WordClass.product)) return 'product';
  if (isOrdinary(words, word)) return undefined;
  if (PLACE_BEFORE.has(words.folded[word - 1] ?? '') && (bits & Seen.beforeName) === 0) {
    return words.shape[word] === Shape.capitals ? 'organization' : 'place';
  }
  const shape = words.shape[word];
  const length = (words.end[word] ?? 0) - (words.start[word] ?? 0);
  if (shape === Shape.capitals && length >= 2 && length <= 6) return 'organization';
  if (isOf(words, word, WordClass.surname)) return 'person';
  if (isOf(words, word + 1, WordClass.speech)) return 'person';
  return undefined;
}

/** Place of a kind in `KINDS`. */
export const kindIndex = (kind: Kind): number => KINDS.indexOf(kind);

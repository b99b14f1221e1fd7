import {
  beginOf,
  insideOf,
  KINDS,
  type Kind,
  LABEL_COUNT,
  OUTSIDE,
} from '@/utils/entities/english/labels';
import { Shape } from '@/utils/entities/english/shapes';
import { Standing } from '@/utils/entities/english/standing';
import { WordClass } from '@/utils/entities/english/word-classes';
import { isName, isOf, type Words } from '@/utils/entities/english/words';
import type { LabelledDocument, LabelledSpan, Silence } from './documents';
import { kindOfOther } from './kind-of-other';

/** Bits of all labels. */
const ANY = (1 << LABEL_COUNT) - 1;
const bits = (kind: Kind): number => {
  const index = KINDS.indexOf(kind);
  return (1 << beginOf(index)) | (1 << insideOf(index));
};
const NOTHING = 1 << OUTSIDE;
const EVENTS = bits('event');
const OTHERS = bits('work') | bits('product');

/** Words that may well be in a name that a set does not label; without one, silence means none. */
const HINTS = WordClass.product | WordClass.eventNoun | WordClass.workNoun;

/** The labels that each word of a text may have, as bits, by what its set says and leaves unsaid. */
export function allowedLabels(
  words: Words,
  document: LabelledDocument,
  silence: Silence,
): Uint16Array {
  const allowed = new Uint16Array(words.count);
  for (let word = 0; word < words.count; word += 1)
    allowed[word] = silentLabels(words, word, silence);
  for (const span of document.entities.flatMap((entity) => parted(document.text, entity))) {
    writeSpan(words, span, allowed, silence);
  }
  return allowed;
}

function silentLabels(words: Words, word: number, silence: Silence): number {
  if (silence === 'outside') return NOTHING;
  const name = isName(words, word);
  if (isOf(words, word, WordClass.group) && name) return NOTHING;
  if (silence === 'names unknown') {
    const opens = ((words.standing[word] ?? 0) & Standing.sentenceStart) !== 0;
    return name && !opens ? ANY : NOTHING;
  }
  const shape = words.shape[word];
  if (shape !== Shape.capital && shape !== Shape.capitals && shape !== Shape.mixed) return NOTHING;
  if (silence === 'others unknown') return NOTHING | OTHERS;
  return isOf(words, word, HINTS) ? NOTHING | OTHERS | EVENTS : NOTHING;
}

/** "Henry Sweet and Paul Passy" are two persons. */
function parted(text: string, span: LabelledSpan): LabelledSpan[] {
  const and = span.type === 'person' ? text.slice(span.start, span.end).indexOf(' and ') : -1;
  if (and < 0) return [span];
  return [
    { ...span, end: span.start + and },
    { ...span, start: span.start + and + 5 },
  ];
}

function writeSpan(words: Words, span: LabelledSpan, allowed: Uint16Array, silence: Silence): void {
  let [first, after] = wordsWithin(words, span);
  const exact = words.start[first] === span.start;
  if (words.folded[first] === 'the' && !isPartOfName(words, first)) first += 1;
  while (
    after > first &&
    (words.folded[after - 1] === "'s" || words.shape[after - 1] === Shape.sign)
  ) {
    after -= 1;
  }
  if (first >= after) return;
  if (silence === 'names unknown' && span.type === 'person') {
    while (first < after && isOf(words, first, WordClass.title)) {
      allowed[first] = NOTHING;
      first += 1;
    }
    if (first === after) return;
  }
  if (isAll(words, first, after, WordClass.group)) {
    for (let word = first; word < after; word += 1) allowed[word] = NOTHING;
    return;
  }
  const kinds = kindsOfSpan(words, span, first, after);
  if (!exact) {
    for (let word = first; word < after; word += 1) allowed[word] = ANY;
    return;
  }
  if (kinds.length === 0) return;
  allowed.fill(0, first, after);
  for (const kind of kinds) {
    const index = KINDS.indexOf(kind);
    allowed[first] = (allowed[first] ?? 0) | (1 << beginOf(index));
    for (let word = first + 1; word < after; word += 1) {
      allowed[word] = (allowed[word] ?? 0) | (1 << insideOf(index));
    }
  }
}

/** "The" with a capital inside a sentence is part of the name, as in "told The Sun". */
const isPartOfName = (words: Words, word: number): boolean =>
  isName(words, word) && ((words.standing[word] ?? 0) & Standing.sentenceStart) === 0;

/** The kinds that a labelled name may be; none for what is no name to the tagger. */
function kindsOfSpan(
  words: Words,
  span: LabelledSpan,
  first: number,
  after: number,
): readonly Kind[] {
  switch (span.type) {
    case 'person':
    case 'organization':
    case 'place':
    case 'event':
    case 'work':
    case 'product':
      return [span.type];
    case 'date':
    case 'figure':
    case 'group':
      return [];
    default: {
      const other = kindOfOther(words, first, after);
      if (other === 'group') return [];
      return other === 'other' ? ['event', 'work', 'product'] : [other];
    }
  }
}

const isAll = (words: Words, first: number, after: number, classes: number): boolean => {
  for (let word = first; word < after; word += 1) if (!isOf(words, word, classes)) return false;
  return true;
};

/** First word that ends in the span, and the word after the last that begins in it. */
function wordsWithin(words: Words, span: LabelledSpan): [number, number] {
  let low = 0;
  let high = words.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.end[middle] ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  let after = low;
  while (after < words.count && (words.start[after] ?? 0) < span.end) after += 1;
  return [low, after];
}

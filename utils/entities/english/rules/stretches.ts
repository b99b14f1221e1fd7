import { Seen } from '../memory';
import type { Phrases } from '../phrases';
import type { Run } from '../runs';
import { Standing } from '../standing';
import { WordClass } from '../word-classes';
import { isName, isOf, isOrdinary, type Words } from '../words';

/** What the rules look at. */
export interface Reading {
  readonly words: Words;
  readonly phrases: Phrases;
  readonly seen: Uint16Array;
}

/** Words that may be one name, and whether a title or role stands right before them. */
export interface Stretch extends Run {
  readonly titled: boolean;
}

/** The stretches of capitals in a run, without titles, roles, articles and sentence openers. */
export function stretchesOf(reading: Reading, run: Run): Stretch[] {
  const { words, phrases } = reading;
  const found: Stretch[] = [];
  let at = run.start;
  while (at < run.end) {
    if (!isName(words, at) || (phrases.kind[at] ?? 0) > 0 || opensSentence(reading, at)) {
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < run.end && isName(words, end) && (phrases.kind[end] ?? 0) === 0) end += 1;
    end = joined(reading, at, end, run.end);
    found.push(...partAtTitles(reading, at, end));
    at = end;
  }
  return found;
}

/** A word that has its capital from its place alone. */
export function opensSentence({ words, seen }: Reading, word: number): boolean {
  if (((words.standing[word] ?? 0) & Standing.sentenceStart) === 0) return false;
  if (isOf(words, word, WordClass.function)) return true;
  const bits = seen[word] ?? 0;
  return isOf(words, word, WordClass.common) && (bits & Seen.capital) === 0;
}

const HEAD =
  WordClass.organizationNoun | WordClass.eventNoun | WordClass.workNoun | WordClass.placeNoun;

/** Goes on over "of", "for" and "and" where a noun such as "Ministry" asks for it. */
function joined({ words, phrases }: Reading, start: number, end: number, limit: number): number {
  let to = end;
  for (;;) {
    const link = words.folded[to];
    const asks = isOf(words, to - 1, HEAD) && (link === 'of' || link === 'for');
    const adds = link === '&' || (link === 'and' && isOf(words, start, WordClass.organizationNoun));
    if (!asks && !adds) return to;
    let next = to + 1;
    if (words.folded[next] === 'the') next += 1;
    if (next >= limit || !isName(words, next)) return to;
    to = next + 1;
    while (to < limit && isName(words, to) && (phrases.begins[to] ?? 0) === 0) to += 1;
  }
}

/** "South Korean Defence Minister Ahn Gyu-back" is "Ahn Gyu-back" after a title. */
function partAtTitles({ words }: Reading, start: number, end: number): Stretch[] {
  if (isOf(words, end - 1, HEAD | WordClass.companySuffix))
    return trimmed(words, start, end, false);
  let lastTitle = -1;
  for (let word = start; word < end; word += 1) {
    if (isOf(words, word, WordClass.title) && !isOf(words, word, WordClass.givenName))
      lastTitle = word;
  }
  if (lastTitle < 0) {
    const before = start - 1;
    const titled = before >= 0 && isOf(words, before, WordClass.title);
    return trimmed(words, start, end, titled);
  }
  const found: Stretch[] = [];
  if (isOf(words, start, WordClass.country) && lastTitle > start) {
    found.push({ start, end: start + 1, titled: false });
  }
  if (lastTitle + 1 < end) found.push({ start: lastTitle + 1, end, titled: true });
  return found;
}

/** Without a nationality or day before the name. */
function trimmed(words: Words, start: number, end: number, titled: boolean): Stretch[] {
  let first = start;
  const heads = isOf(words, end - 1, HEAD);
  while (first < end - 1 && !heads && isOf(words, first, WordClass.group | WordClass.calendar)) {
    first += 1;
  }
  while (first < end && isOf(words, first, WordClass.calendar)) first += 1;
  while (first < end - 1 && isOf(words, first, WordClass.function) && isOrdinary(words, first)) {
    first += 1;
  }
  return first < end ? [{ start: first, end, titled }] : [];
}

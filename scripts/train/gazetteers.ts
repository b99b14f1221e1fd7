import { join } from 'node:path';
import { foldWord } from '@/utils/entities/english/fold-word';
import { hashText, joinHashes } from '@/utils/entities/english/hash';
import { LONGEST_PHRASE, PHRASE_SEED, phraseKey } from '@/utils/entities/english/phrases';
import { shapeOf } from '@/utils/entities/english/shapes';
import { tokenize } from '@/utils/entities/english/tokens';
import { PHRASE_CLASSES, WordClass } from '@/utils/entities/english/word-classes';
import { finish } from '@/utils/text/slices';
import {
  censusNames,
  cityNames,
  countryNames,
  nationalityNames,
  regionNames,
  worldNames,
} from './name-packages';
import { readList } from './read-lists';

type PhraseClass = (typeof PHRASE_CLASSES)[number];

/** Word lists and names of several words, before they are hashed. */
export interface Gazetteers {
  /** Bits of `WordClass` by folded word. */
  readonly words: Map<string, number>;
  /** Place in `PHRASE_CLASSES` by key of the whole name. */
  readonly phrases: Map<number, number>;
}

/** Most surnames of the census list: the rest are rare. */
const CENSUS_SURNAMES = 16_000;
const CITY_PEOPLE = 100_000;

/** Lists made by hand: what stands on one is seldom a person, unless as a very common name. */
const KNOWN =
  WordClass.country | WordClass.place | WordClass.organization | WordClass.agency | WordClass.group;

/** All lists together; `data` is the folder with `lists/`. */
export function buildGazetteers(data: string): Gazetteers {
  const words = new Map<string, number>();
  const phrases = new Map<number, number>();

  const addWord = (word: string, bits: number): void => {
    if (word.length > 1) words.set(word, (words.get(word) ?? 0) | bits);
  };
  const add = (names: readonly string[], bits: number, phraseClass?: PhraseClass): void => {
    for (const name of names) {
      const parts = wordsOf(name);
      if (parts.length === 1 && parts[0] !== undefined) addWord(parts[0], bits);
      else if (phraseClass !== undefined && parts.length <= LONGEST_PHRASE) {
        phrases.set(keyOf(parts), PHRASE_CLASSES.indexOf(phraseClass));
      }
    }
  };
  const addParts = (names: readonly string[], bits: number): void => {
    for (const name of names) for (const part of wordsOf(name)) addWord(part, bits);
  };

  const lists = join(data, 'lists');
  const world = worldNames();
  addParts(world.given, WordClass.givenName);
  addParts(
    censusNames(join(lists, 'us-census-1990-male-first-names.txt'), 1_300),
    WordClass.givenName,
  );
  addParts(
    censusNames(join(lists, 'us-census-1990-female-first-names.txt'), 4_300),
    WordClass.givenName,
  );
  addParts(world.surnames, WordClass.surname);
  addParts(
    censusNames(join(lists, 'us-census-1990-last-names.txt'), CENSUS_SURNAMES),
    WordClass.surname,
  );

  add(cityNames(CITY_PEOPLE), WordClass.city, 'place');
  add(regionNames(), WordClass.region, 'place');
  add(readList('places'), WordClass.place, 'place');
  add(countryNames(), WordClass.country, 'place');
  add(readList('works'), WordClass.workNoun, 'work');
  add(readList('products'), WordClass.product, 'product');
  add(readList('events'), WordClass.eventNoun, 'event');
  add(readList('teams'), WordClass.team, 'organization');
  add(readList('organizations'), WordClass.organization, 'organization');
  add(readList('agencies'), WordClass.agency, 'organization');
  add(nationalityNames(), WordClass.group, 'group');
  add(readList('groups'), WordClass.group, 'group');

  const namesOfPeople = new Set([
    ...censusNames(join(lists, 'us-census-1990-male-first-names.txt'), 150),
    ...censusNames(join(lists, 'us-census-1990-female-first-names.txt'), 200),
    ...censusNames(join(lists, 'us-census-1990-last-names.txt'), 300),
  ]);
  for (const [word, bits] of words) {
    if ((bits & KNOWN) !== 0 && !namesOfPeople.has(word)) {
      words.set(word, bits & ~(WordClass.givenName | WordClass.surname));
    }
  }

  const nouns: readonly (readonly [string, number])[] = [
    ['titles', WordClass.title],
    ['organization-nouns', WordClass.organizationNoun],
    ['company-suffixes', WordClass.companySuffix],
    ['place-nouns', WordClass.placeNoun],
    ['event-nouns', WordClass.eventNoun],
    ['work-nouns', WordClass.workNoun],
    ['speech', WordClass.speech],
    ['particles', WordClass.particle],
    ['relatives', WordClass.relative],
    ['calendar', WordClass.calendar],
    ['numbers', WordClass.number],
  ];
  for (const [list, bits] of nouns) add(readList(list), bits);
  return { words, phrases };
}

/** Folded words of a name, as the engine reads them. */
function wordsOf(name: string): string[] {
  const { count, start, end } = finish(tokenize(name));
  const parts: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const from = start[index] ?? 0;
    const to = end[index] ?? 0;
    parts.push(foldWord(name.slice(from, to), shapeOf(name, from, to)));
  }
  return parts;
}

const keyOf = (parts: readonly string[]): number =>
  phraseKey(parts.reduce((joined, part) => joinHashes(joined, hashText(part)), PHRASE_SEED));

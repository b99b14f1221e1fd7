/**
 * What the word lists say of a word, as bits. `common` and `function` come from counts of running
 * text; the rest are lists of names and of words that stand beside names.
 */
export const WordClass = {
  givenName: 1 << 0,
  surname: 1 << 1,
  country: 1 << 2,
  group: 1 << 3,
  city: 1 << 4,
  region: 1 << 5,
  title: 1 << 6,
  organizationNoun: 1 << 7,
  companySuffix: 1 << 8,
  placeNoun: 1 << 9,
  eventNoun: 1 << 10,
  calendar: 1 << 11,
  common: 1 << 12,
  function: 1 << 13,
  agency: 1 << 14,
  workNoun: 1 << 15,
  organization: 1 << 16,
  team: 1 << 17,
  speech: 1 << 18,
  product: 1 << 19,
  place: 1 << 20,
  particle: 1 << 21,
  relative: 1 << 22,
  number: 1 << 23,
} as const;

/** What a name of several words is, by the lists; the number is its place in the data. */
export const PHRASE_CLASSES = [
  'person',
  'organization',
  'place',
  'event',
  'work',
  'product',
  'group',
] as const;

import type { Entity } from '@/utils/model/entity';
import { createRandom, type Random, seedOf } from '../inside/random';
import { NEWS_WORDS } from '../inside/word-list';

const ONSETS = 'b br d dr f g gr h k kl l m n p r s sk st t tr v w z th sh ch y j'.split(' ');
const VOWELS = 'a e i o u ai ea ou ü é ø y'.split(' ');
const CODAS = ' n r l s m nd rt ck th x'.split(' ');
const PLACES = 'Bay,Harbour,Valley,Heights,Province,Strait,Hill,Island'.split(',');
const BODIES = 'Bank,Institute,Ministry,Party,University,Council,Works,Group'.split(',');
const WRITTEN = '2026-01-05T08:00:00.000Z';

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function name(random: Random): string {
  const syllables = Array.from(
    { length: 2 + random.below(2) },
    () => `${random.pick(ONSETS)}${random.pick(VOWELS)}`,
  );
  return capital(`${syllables.join('')}${random.pick(CODAS)}`.trim());
}

/**
 * A registry of so many entities of invented names: half of them persons, of whom many share a
 * surname, then places and organisations; every third one has aliases.
 */
export function makeRegistry(seed: number, count: number): Entity[] {
  const random = createRandom(seedOf(seed, 'registry', count));
  const given = Array.from({ length: 600 }, () => name(random));
  const surnames = Array.from({ length: 6_000 }, () => name(random));
  const taken = new Set<string>();
  const entities: Entity[] = [];
  while (entities.length < count) {
    const { typeId, made } = anyName(random, given, surnames);
    if (taken.has(made)) continue;
    taken.add(made);
    const id = `entity-${entities.length}`;
    const aliases = entities.length % 3 === 0 ? aliasesOf(typeId, made, random) : [];
    const rest = { links: [], note: '', created: WRITTEN, modified: WRITTEN };
    entities.push({ id, typeId, name: made, aliases, ...rest });
  }
  return entities;
}

function anyName(random: Random, given: readonly string[], surnames: readonly string[]) {
  const surname = random.pick(surnames) ?? '';
  const drawn = random.next();
  if (drawn < 0.5) {
    const initial = random.chance(0.2) ? ` ${random.pick(given)?.charAt(0)}.` : '';
    return { typeId: 'person', made: `${random.pick(given)}${initial} ${surname}` };
  }
  if (drawn < 0.75) {
    const kind = random.chance(0.5) ? ` ${random.pick(PLACES)}` : '';
    return { typeId: 'place', made: `${surname}${kind}` };
  }
  return { typeId: 'organization', made: `${surname} ${random.pick(BODIES)} of ${name(random)}` };
}

function aliasesOf(typeId: string, made: string, random: Random): string[] {
  const words = made.split(' ');
  if (typeId === 'person') return [`${words[0]?.charAt(0)}. ${words.at(-1)}`];
  if (typeId === 'place') return [`${name(random)} ${random.pick(PLACES)}`];
  return [words.map((word) => word.charAt(0).toUpperCase()).join(''), words.slice(0, 2).join(' ')];
}

/** An article of so many words in which entities of a registry are named again and again. */
export interface NamedArticle {
  readonly text: string;
  /** Names of the registry in the text, and surnames after the full name. */
  readonly named: number;
}

/** Entities that one article names, and how often a word is a name of theirs. */
const NAMED = 40;
const SHARE = 0.06;

export function makeArticle(
  seed: number,
  words: number,
  registry: readonly Entity[],
): NamedArticle {
  const random = createRandom(seedOf(seed, 'article', words));
  const plain = NEWS_WORDS.flatMap((line) => line.split(' '));
  const chosen = random.shuffle(registry).slice(0, NAMED);
  const seen = new Set<string>();
  const parts: string[] = [];
  let named = 0;
  for (let count = 0, sentence = 0; count < words; count++, sentence++) {
    const entity = random.chance(SHARE) && sentence > 0 ? random.pick(chosen) : undefined;
    let part = random.pick(plain) ?? '';
    if (entity) {
      named++;
      const isShort = entity.typeId === 'person' && seen.has(entity.id) && random.chance(0.6);
      part = isShort ? (entity.name.split(' ').at(-1) ?? '') : entity.name;
      seen.add(entity.id);
      count += part.split(' ').length - 1;
    } else if (sentence === 0) part = capital(part);
    if (sentence > 12 + random.below(10)) {
      part += random.chance(0.2) ? '.\n' : '.';
      sentence = -1;
    }
    parts.push(part);
  }
  return { text: parts.join(' ').replaceAll('\n ', '\n'), named };
}

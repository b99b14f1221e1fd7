import type { Entity } from '@/utils/model/entity';
import type { Span } from '@/utils/model/suggestion';
import { finish } from '@/utils/text/slices';
import { fitName, sameKeys } from './fit-name';
import { followsTitle, isPartOfName } from './name-neighbours';
import { type NameWords, readNameWords } from './name-words';
import { type ReadName, readName } from './read-name';
import { surnamesOf } from './surnames';

export interface MentionOptions {
  /** What the reader has just tagged as this entity, where it is not one of its names. */
  readonly words?: string;
  /** What is tagged already, as this entity or another; mentions never overlap it. */
  readonly taken?: readonly Span[];
  /** Mentions inside longer tagged words count as well. */
  readonly inside?: boolean;
}

/** Mentions after which no more are looked for. */
const MOST = 10_000;

interface Wanted {
  readonly read: ReadName;
  /** Of a person, by one word: never beside another name (Jennifer Hegseth). */
  readonly isSurname: boolean;
}

/**
 * Every mention of an entity in a text that is not yet tagged, in the order of the text, none
 * overlapping: its name, its aliases, and a person's surname where the fuller name is in the text or
 * the reader has just tagged the surname itself. Whole words only.
 */
export function findMentions(
  text: string,
  entity: Pick<Entity, 'name' | 'aliases' | 'typeId'>,
  { words, taken = [], inside = false }: MentionOptions = {},
): Span[] {
  const read = finish(readNameWords(text));
  const names = [...new Set([entity.name, ...entity.aliases, ...(words ? [words] : [])])].flatMap(
    (name) => readName(name, entity.typeId) ?? [],
  );
  const isPerson = entity.typeId === 'person';
  const wanted = names.map((name) => ({
    read: name,
    isSurname: isPerson && name.keys.length === 1,
  }));
  let found = search(read, wanted);
  // A fuller name somewhere in the text, tagged or not, says whose surname it is.
  if (isPerson && found.some(({ isSurname }) => !isSurname)) {
    const surnames = names.flatMap(surnamesOf).map((name) => ({ read: name, isSurname: true }));
    found = search(read, [...wanted, ...surnames]);
  }
  return outside(found, taken, inside).map(({ start, end }) => ({ start, end }));
}

/** Where names stand, from the left, the longest first. */
function search(words: NameWords, wanted: readonly Wanted[]): (Span & Wanted)[] {
  const byFirst = new Map<string, Wanted[]>();
  for (const name of [...wanted].sort((a, b) => b.read.keys.length - a.read.keys.length)) {
    const first = name.read.keys[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  const found: (Span & Wanted)[] = [];
  for (let at = 0; at < words.keys.length && found.length < MOST; at++) {
    for (const name of byFirst.get(words.keys[at] ?? '') ?? []) {
      if (!sameKeys(words, at, name.read)) continue;
      const fit = fitName(words, at, name.read);
      const last = at + name.read.keys.length - 1;
      if (!fit || (name.isSurname && !isAlone(words, at, last))) continue;
      found.push({ ...name, start: fit.start, end: fit.end });
      at = last;
      break;
    }
  }
  return found;
}

const isAlone = (words: NameWords, first: number, last: number): boolean =>
  followsTitle(words, first) || isPartOfName(words, first, last) !== 'yes';

/** Those that touch nothing tagged; `inside` allows for longer tagged words around them. */
function outside<S extends Span>(
  found: readonly S[],
  taken: readonly Span[],
  inside: boolean,
): S[] {
  const stands = [...taken].sort((a, b) => a.start - b.start);
  /** How far any of the first ones reaches. */
  let reach = 0;
  const reaches = stands.map(({ end }) => {
    reach = Math.max(reach, end);
    return reach;
  });
  let next = 0;
  return found.filter(({ start, end }) => {
    while (next < stands.length && (stands[next]?.start ?? 0) < end) next++;
    for (let at = next - 1; at >= 0 && (reaches[at] ?? 0) > start; at--) {
      const stand = stands[at];
      if (!stand || stand.end <= start) continue;
      const isLonger = stand.start <= start && stand.end >= end;
      const isSame = stand.start === start && stand.end === end;
      if (!inside || !isLonger || isSame) return false;
    }
    return true;
  });
}

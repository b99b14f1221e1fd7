import type { Slices } from '@/utils/text/slices';
import { fitName, sameKeys } from './fit-name';
import { followsTitle, isPartOfName, startsSentence } from './name-neighbours';
import type { NameWords } from './name-words';
import { type ReadName, readName } from './read-name';
import type { TaughtHit } from './scan-names';
import { surnamesOf } from './surnames';
import type { TaughtEntity } from './taught-names';

/** A surname of a person whose fuller name is in the text. */
interface Surname {
  readonly read: ReadName;
  readonly entity: TaughtEntity;
}

/** Words after which the search gives way. */
const PIECE = 500;
/** Mentions after which no more are looked for. */
const MOST = 10_000;

/**
 * Adds the surnames of persons of whom the fuller name was found. Where two of them share one, it is
 * the person named last before it, as a guess; before both it is nobody. All are in the order of the text.
 */
export function* resolveSurnames(
  hits: readonly TaughtHit[],
  words: NameWords,
): Slices<TaughtHit[]> {
  const surnames = surnamesIn(hits);
  if (surnames.size === 0) return [...hits];
  const found: TaughtHit[] = [];
  /** Where each person was last named in full, by hit. */
  const named = new Map<string, number>();
  let next = 0;
  let pause = PIECE;
  for (let at = 0; at < words.keys.length && found.length < MOST; ) {
    if (at >= pause) {
      pause = at + PIECE;
      yield;
    }
    const hit = hits[next];
    const isCovered = hit !== undefined && at >= hit.first;
    const before = (entity: TaughtEntity) => named.get(entity.id) ?? -1;
    const surname = surnameAt(words, at, surnames.get(words.keys[at] ?? '') ?? [], before);
    if (isCovered) {
      next++;
      at = hit.past;
      found.push(hit.past - hit.first === 1 && surname ? unlessPerson(hit, surname, words) : hit);
      if (hit.past - hit.first > 1) named.set(hit.entity.id, next);
    } else if (surname && (hit === undefined || surname.past <= hit.first)) {
      found.push(surname);
      at = surname.past;
    } else at++;
  }
  return found;
}

function surnamesIn(hits: readonly TaughtHit[]): Map<string, Surname[]> {
  const persons = new Map<string, TaughtEntity>();
  for (const { entity, first, past } of hits) {
    if (entity.typeId === 'person' && past - first > 1) persons.set(entity.id, entity);
  }
  const surnames = new Map<string, Surname[]>();
  for (const entity of persons.values()) {
    const reads = [entity.name, ...entity.aliases].flatMap((name) => {
      const read = readName(name, entity.typeId);
      return read ? surnamesOf(read) : [];
    });
    const known = new Set<string>();
    for (const read of reads) {
      const id = read.keys.join(' ');
      const first = read.keys[0] ?? '';
      if (known.has(id)) continue;
      known.add(id);
      const alike = surnames.get(first);
      if (alike) alike.push({ read, entity });
      else surnames.set(first, [{ read, entity }]);
    }
  }
  for (const list of surnames.values()) {
    list.sort((a, b) => b.read.keys.length - a.read.keys.length);
  }
  return surnames;
}

/** The longest surname at a word; of several persons the one that was named last. */
function surnameAt(
  words: NameWords,
  at: number,
  surnames: readonly Surname[],
  named: (entity: TaughtEntity) => number,
): TaughtHit | undefined {
  let found: TaughtHit | undefined;
  for (const { read, entity } of surnames) {
    const past = at + read.keys.length;
    if (found && found.past !== past) continue;
    if (!sameKeys(words, at, read)) continue;
    const fit = fitName(words, at, read);
    if (!fit) continue;
    if (found && found.entity.id !== entity.id) {
      const isLater = named(entity) > named(found.entity);
      found = { ...found, entity: isLater ? entity : found.entity, sure: false };
      continue;
    }
    const { start, end } = fit;
    found = { start, end, first: at, past, entity, sure: fit.exact };
  }
  if (!found) return undefined;
  const isShared = surnames.some(
    ({ entity, read }) => entity.id !== found.entity.id && read.keys.length === found.past - at,
  );
  if (isShared && named(found.entity) < 0) return undefined;
  if (followsTitle(words, at)) return found;
  const part = isPartOfName(words, at, found.past - 1);
  if (part === 'yes') return undefined;
  const isOrdinary = words.small.has(words.keys[at] ?? '') && startsSentence(words, at);
  return { ...found, sure: found.sure && part === 'no' && !isOrdinary };
}

/** "Washington" taught as a place, where George Washington is written of: after a title it is the person. */
function unlessPerson(hit: TaughtHit, surname: TaughtHit, words: NameWords): TaughtHit {
  if (surname.entity.id === hit.entity.id || surname.past !== hit.past) return hit;
  return followsTitle(words, hit.first) ? surname : { ...hit, sure: false };
}

import { type Entity, nameKey } from '@/utils/model/entity';
import { matchingAlias } from './matching-alias';

/** A choice of the list under a name. */
export interface NameOption {
  /** Absent: a new entity of the typed name. */
  readonly entity?: Entity;
  /** By which it was found, where its name does not have the typed words. */
  readonly alias?: string;
  /** The article in front mentions it already. */
  readonly here: boolean;
}

/** What is typed into a name field, and what is known around it. */
export interface NameSearch {
  readonly typed: string;
  readonly typeId: string;
  /** Entities that the article mentions. */
  readonly present: readonly Entity[];
}

/**
 * The choices for what is typed, out of what the registry found: those that the article mentions
 * first, a person whose surname was typed at their head; then those of the chosen type, then others.
 * A new entity is offered last where the name is taken, since two may have one name.
 */
export function nameOptions(
  found: readonly Entity[],
  { typed, typeId, present }: NameSearch,
): NameOption[] {
  const here = new Set(present.map(({ id }) => id));
  const namesake = bySurname(present, typed);
  const rank = (entity: Entity) => {
    if (entity.id === namesake?.id) return 0;
    return (here.has(entity.id) ? 1 : 3) + (entity.typeId === typeId ? 0 : 1);
  };
  const all =
    namesake && !found.some(({ id }) => id === namesake.id) ? [namesake, ...found] : found;
  const options = [...all]
    .sort((a, b) => rank(a) - rank(b))
    .map((entity): NameOption => {
      const alias = matchingAlias(entity, typed);
      return { entity, here: here.has(entity.id), ...(alias === undefined ? {} : { alias }) };
    });
  const key = nameKey(typed);
  const isTaken = all.some(({ name, aliases }) =>
    [name, ...aliases].some((n) => nameKey(n) === key),
  );
  return key !== '' && isTaken ? [...options, { here: false }] : options;
}

/** The person among `present` of whose name `typed` is the last word; none where it could be two. */
export function bySurname(present: readonly Entity[], typed: string): Entity | undefined {
  const key = nameKey(typed);
  if (key === '' || key.includes(' ')) return undefined;
  const persons = present.filter(
    ({ typeId, name }) => typeId === 'person' && nameKey(name).endsWith(` ${key}`),
  );
  return persons.length === 1 ? persons[0] : undefined;
}

import { type Entity, nameKey } from '@/utils/model/entity';

/** The alias by which an entity answers to `typed`, or undefined where its name does already. */
export function matchingAlias(entity: Entity, typed: string): string | undefined {
  const key = nameKey(typed);
  if (key === '' || nameKey(entity.name).includes(key)) return undefined;
  return entity.aliases.find((alias) => nameKey(alias).includes(key));
}

/** The entities of this type that `typed` already names in full, of those found. */
export function namedInFull(found: readonly Entity[], typed: string, typeId: string): Entity[] {
  const key = nameKey(typed);
  return found.filter(
    (entity) =>
      entity.typeId === typeId && [entity.name, ...entity.aliases].some((n) => nameKey(n) === key),
  );
}

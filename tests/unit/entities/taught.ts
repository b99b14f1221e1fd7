import { createTaughtNames, findTaught, type TaughtEntity } from '@/utils/entities/taught-names';
import type { Suggestion } from '@/utils/model/suggestion';
import { finish } from '@/utils/text/slices';

let count = 0;

/** An entity of the registry. */
export const entity = (
  typeId: string,
  name: string,
  aliases: string[] = [],
  used?: number,
): TaughtEntity => {
  count++;
  return { id: `entity-${count}`, typeId, name, aliases, ...(used !== undefined && { used }) };
};

/** What is found of these entities: the words and the name of the entity, a guess with "?". */
export function found(text: string, ...entities: TaughtEntity[]): string[] {
  const names = createTaughtNames(entities);
  return finish(findTaught(names, text)).map((one) => tell(text, one, names.entities));
}

const tell = (
  text: string,
  { start, end, tier, entityId }: Suggestion,
  entities: ReadonlyMap<string, TaughtEntity>,
): string => {
  const words = text.slice(start, end);
  const name = entities.get(entityId ?? '')?.name ?? '';
  return `${words}${words === name ? '' : ` = ${name}`}${tier === 'maybe' ? '?' : ''}`;
};

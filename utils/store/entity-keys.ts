import { bareNameKey } from '@/utils/model/bare-name-key';
import { type Entity, nameKey } from '@/utils/model/entity';

/** Index entries derived from an entity's names; they never leave the store. */
export interface EntityKeys {
  /** `nameKey` and `bareNameKey` of name and aliases: finds an entity by a whole name. */
  keys: string[];
  /** `nameKey` from each word on: completes a name from any of its words. */
  tails: string[];
}

/** Names have few words; what follows cannot be completed from, but is still found by whole name. */
const MAX_WORDS = 12;
/** UTF-16 units of a tail that are indexed; a longer prefix is compared after the look-up. */
export const TAIL_LENGTH = 80;

/** What the name indexes hold for an entity. */
export function entityKeys(entity: Entity): EntityKeys {
  const names = [entity.name, ...entity.aliases];
  const whole = names.map(nameKey);
  const bare = names.map((name) => bareNameKey(name, entity.typeId));
  return {
    keys: [...new Set([...whole, ...bare])],
    tails: [...new Set(whole.flatMap(tailsOf))],
  };
}

/** A folded name from each of its words on: `pete hegseth` gives itself and `hegseth`. */
export function tailsOf(key: string): string[] {
  const starts = [...key.matchAll(/[\p{L}\p{N}]+/gu)].slice(0, MAX_WORDS).map((word) => word.index);
  return [0, ...starts].map((start) => key.slice(start, start + TAIL_LENGTH));
}

/** An entity without what the store derived from it. */
export function withoutKeys(row: Entity & Partial<EntityKeys>): Entity {
  if (!row?.keys) return row;
  const { keys: _keys, tails: _tails, ...entity } = row;
  return entity;
}

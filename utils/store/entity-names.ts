import { nameKey } from '@/utils/model/entity';
import { foldName } from './find-entity';

/** Aliases as they are kept: folded, without doubles and without the name itself. */
export function foldAliases(name: string, aliases: readonly string[]): string[] {
  const known = new Set([nameKey(name)]);
  return aliases.map(foldName).filter((alias) => {
    const key = nameKey(alias);
    if (alias === '' || known.has(key)) return false;
    known.add(key);
    return true;
  });
}

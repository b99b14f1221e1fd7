import type { TypeChip } from '@/utils/model/mark';
import type { SuggestionGroup } from '@/utils/model/suggestion';

/** Sure ones first, then those with more mentions; what is equal stays in the order of the text. */
export function orderSuggestions(groups: readonly SuggestionGroup[]): SuggestionGroup[] {
  const tier = ({ tier }: SuggestionGroup) => (tier === 'sure' ? 0 : 1);
  return [...groups].sort(
    (a, b) => tier(a) - tier(b) || b.mentions.length - a.mentions.length || startOf(a) - startOf(b),
  );
}

const startOf = ({ mentions }: SuggestionGroup): number => mentions[0]?.start ?? 0;

export interface TypeCount {
  readonly type: TypeChip;
  readonly count: number;
}

/** How many groups each type has, in the order of `types`; types without any are left out. */
export function countTypes(
  groups: readonly SuggestionGroup[],
  types: readonly TypeChip[],
): TypeCount[] {
  const counts = new Map<string, number>();
  for (const { typeId } of groups) counts.set(typeId, (counts.get(typeId) ?? 0) + 1);
  return types.flatMap((type) => {
    const count = counts.get(type.id);
    return count === undefined ? [] : [{ type, count }];
  });
}

export const sureOnes = (groups: readonly SuggestionGroup[]): SuggestionGroup[] =>
  groups.filter(({ tier }) => tier === 'sure');

import type { Dismissal } from '@/utils/model/dismissal';
import { nameKey } from '@/utils/model/entity';
import type { SuggestionGroup } from '@/utils/model/suggestion';
import { foldName } from './fold-name';
import { fullestForm, summarise } from './group-suggestions';

/** What the reader does not want proposed: words and a type, whatever the article. */
export type RefusedWords = Pick<Dismissal, 'words' | 'typeId'>;

/**
 * Groups without what was refused as their type: a group whose fullest form or name was refused goes
 * with all its shorter forms; of another, only the mentions in the refused words go.
 */
export function withoutRefused(
  text: string,
  groups: readonly SuggestionGroup[],
  refusals: readonly RefusedWords[],
): SuggestionGroup[] {
  if (refusals.length === 0) return [...groups];
  const refused = new Map<string, Set<string>>();
  for (const { words, typeId } of refusals) {
    const ofType = refused.get(typeId) ?? new Set();
    refused.set(typeId, ofType.add(nameKey(words)).add(foldName(words, typeId)));
  }
  return groups.flatMap((group) => {
    const words = refused.get(group.typeId);
    if (!words) return [group];
    const isRefused = (form: string): boolean =>
      words.has(nameKey(form)) || words.has(foldName(form, group.typeId));
    if (isRefused(group.label) || isRefused(fullestForm(text, group))) return [];
    const left = group.mentions.filter(({ start, end }) => !isRefused(text.slice(start, end)));
    if (left.length === group.mentions.length) return [group];
    return left.length === 0 ? [] : [{ ...group, ...summarise(left) }];
  });
}

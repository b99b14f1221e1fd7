import { fullestForm } from '@/utils/entities/group-suggestions';
import type { SuggestionGroup } from '@/utils/model/suggestion';

/**
 * Groups as a page may have them: their labels are words of its own text. A name that only the
 * registry has gives way to the longest words by which the text mentions it.
 */
export function pageGroups(groups: readonly SuggestionGroup[], text: string): SuggestionGroup[] {
  return groups.map((group) => {
    if (text.includes(group.label)) return group;
    return { ...group, label: fullestForm(text, group) };
  });
}

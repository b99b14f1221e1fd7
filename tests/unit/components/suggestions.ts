import type { Suggestion, SuggestionGroup } from '@/utils/model/suggestion';

/** A group with so many mentions, ten characters apart, from `start` on. */
export function group(
  label: string,
  mentions: number,
  more: Partial<SuggestionGroup> & { start?: number } = {},
): SuggestionGroup {
  const { start = 0, ...said } = more;
  const { typeId = 'person', tier = 'sure', source = 'english' } = said;
  return {
    key: `${typeId} ${label}`,
    label,
    typeId,
    tier,
    source,
    mentions: Array.from({ length: mentions }, (_, at): Suggestion => {
      const from = start + at * 10;
      return { start: from, end: from + label.length, typeId, tier, source };
    }),
    ...said,
  };
}

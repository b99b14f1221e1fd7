import type { SuggestionGroup } from '@/utils/model/suggestion';

/**
 * Suggestions of one text as they stand in another that differs in one stretch: those before and
 * behind it stay, those that touch it are left out until the worker is asked again.
 */
export function shiftSuggestions(
  groups: readonly SuggestionGroup[],
  before: string,
  after: string,
): SuggestionGroup[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  const endsAlike = () =>
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail);
  while (tail < shorter - head && endsAlike()) tail++;
  const by = after.length - before.length;
  const behind = before.length - tail;
  return groups.flatMap((group) => {
    const mentions = group.mentions.flatMap((mention) => {
      const { start, end } = mention;
      if (end < head) return mention;
      return start > behind ? { ...mention, start: start + by, end: end + by } : [];
    });
    return mentions.length > 0 ? { ...group, mentions } : [];
  });
}

import { describe, expect, it } from 'vitest';
import { pageGroups } from '@/entrypoints/background/page-groups';
import type { SuggestionGroup } from '@/utils/model/suggestion';

const TEXT = 'The Admiral spoke.\nLater Admiral\nSunde left, and the Admiral was not seen again.';

/** A group of the words that stand at these places. */
function groupOf(label: string, ...spans: [start: number, end: number][]): SuggestionGroup {
  const about = { typeId: 'person', tier: 'sure', source: 'taught' } as const;
  const mentions = spans.map(([start, end]) => ({ ...about, start, end }));
  return { ...about, key: '#1', label, mentions };
}

describe('the label of a group that a page is told', () => {
  const short = TEXT.indexOf('Admiral');
  const long = TEXT.indexOf('Admiral\nSunde');

  it('is the name where the page’s text has it', () => {
    const [group] = pageGroups([groupOf('Admiral', [short, short + 7])], TEXT);
    expect(group?.label).toBe('Admiral');
  });

  it('is else the longest words of the text, in one line', () => {
    const known = groupOf('Egil Sunde', [short, short + 7], [long, long + 13]);
    expect(pageGroups([known], TEXT)).toEqual([{ ...known, label: 'Admiral Sunde' }]);
  });
});

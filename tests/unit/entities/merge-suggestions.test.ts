import { describe, expect, it } from 'vitest';
import { mergeSuggestions } from '@/utils/entities/merge-suggestions';
import type { Suggestion } from '@/utils/model/suggestion';

const one = (
  start: number,
  end: number,
  source: Suggestion['source'],
  tier: Suggestion['tier'] = 'sure',
  typeId = 'person',
): Suggestion => ({
  start,
  end,
  typeId,
  tier,
  source,
  ...(source === 'taught' && { entityId: 'e' }),
});

describe('suggestions of several sources', () => {
  it('stand by rank: what was taught, the engine, capitals', () => {
    const taught = one(0, 4, 'taught');
    const english = one(10, 14, 'english', 'maybe');
    const merged = mergeSuggestions([
      [one(0, 9, 'capitals', 'maybe'), one(12, 20, 'capitals', 'maybe'), one(30, 34, 'capitals')],
      [one(2, 8, 'english'), english],
      [taught],
    ]);
    expect(merged).toEqual([taught, english, one(30, 34, 'capitals')]);
  });

  it('leave out what touches something tagged', () => {
    const tagged = [
      { start: 3, end: 6, entityId: 'e' },
      { start: 20, end: 40 },
    ];
    expect(
      mergeSuggestions(
        [[one(0, 4, 'english'), one(6, 9, 'english'), one(25, 30, 'taught')]],
        tagged,
      ),
    ).toEqual([one(6, 9, 'english')]);
  });

  it('of one source are the better of two that overlap', () => {
    expect(mergeSuggestions([[one(0, 9, 'english', 'maybe'), one(5, 8, 'english')]])).toEqual([
      one(5, 8, 'english'),
    ]);
    expect(mergeSuggestions([[one(0, 5, 'english'), one(3, 9, 'english')]])).toEqual([
      one(3, 9, 'english'),
    ]);
  });

  it('give up a guess at a taught name inside words of which the engine is sure', () => {
    const guess = one(11, 15, 'taught', 'maybe');
    expect(mergeSuggestions([[guess], [one(5, 20, 'english')]])).toEqual([one(5, 20, 'english')]);
    expect(mergeSuggestions([[guess], [one(5, 20, 'english', 'maybe')]])).toEqual([guess]);
  });

  it('are sure of a guess at a taught name where the engine says the same type', () => {
    const guess = one(0, 7, 'taught', 'maybe');
    expect(mergeSuggestions([[guess], [one(0, 7, 'english')]])).toEqual([one(0, 7, 'taught')]);
    expect(mergeSuggestions([[guess], [one(0, 7, 'english', 'sure', 'place')]])).toEqual([
      one(0, 7, 'english', 'sure', 'place'),
    ]);
  });
});

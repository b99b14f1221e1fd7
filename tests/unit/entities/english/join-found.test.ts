import { describe, expect, it } from 'vitest';
import { type FoundName, joinFound } from '@/utils/entities/english/join-found';
import { finish } from '@/utils/text/slices';

const joinAll = (lists: readonly (readonly FoundName[])[]) => finish(joinFound(lists));
const name = (start: number, end: number, typeId: string) => ({ start, end, typeId });

describe('what the engine found in several ways', () => {
  it('is one list in the order of the text', () => {
    const joined = joinAll([[name(10, 12, 'place')], [name(0, 4, 'date')]]);
    expect(joined.map(({ typeId }) => typeId)).toEqual(['date', 'place']);
    expect(joined.every(({ source }) => source === 'english')).toBe(true);
  });

  it('keeps the longer of two that overlap', () => {
    const joined = joinAll([[name(5, 20, 'event')], [name(0, 9, 'date'), name(18, 24, 'figure')]]);
    expect(joined).toEqual([
      { start: 5, end: 20, typeId: 'event', tier: 'sure', source: 'english' },
    ]);
  });

  it('keeps that of the earlier list of two that are equal', () => {
    const joined = joinAll([[name(0, 3, 'person')], [name(0, 3, 'date')]]);
    expect(joined.map(({ typeId }) => typeId)).toEqual(['person']);
  });
});

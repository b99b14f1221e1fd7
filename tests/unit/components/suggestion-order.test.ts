import { describe, expect, it } from 'vitest';
import { countTypes, orderSuggestions, sureOnes } from '@/components/entity/suggestion-order';
import type { TypeChip } from '@/utils/model/mark';
import { group } from './suggestions';

const chip = (id: string): TypeChip => ({ id, label: id, colour: '#1d5fc2', sign: 'tag' });
const labels = (groups: readonly { label: string }[]) => groups.map(({ label }) => label);

describe('suggestions in a list', () => {
  const groups = [
    group('Kesterhavn', 2, { tier: 'maybe', start: 5 }),
    group('Aina Rask', 1, { start: 90 }),
    group('Dario Okonwe', 4, { start: 50 }),
    group('U.N.', 9, { tier: 'maybe', start: 40 }),
    group('Petra Lind', 1, { start: 20 }),
  ];

  it('stand with the sure ones first, then by their mentions, then as in the text', () => {
    expect(labels(orderSuggestions(groups))).toEqual([
      'Dario Okonwe',
      'Petra Lind',
      'Aina Rask',
      'U.N.',
      'Kesterhavn',
    ]);
    expect(labels(groups)[0]).toBe('Kesterhavn');
  });

  it('are sure or not', () => {
    expect(labels(sureOnes(groups))).toEqual(['Aina Rask', 'Dario Okonwe', 'Petra Lind']);
  });

  it('are counted by type in the order of the reader, without types that have none', () => {
    const mixed = [group('A', 1, { typeId: 'place' }), group('B', 1), group('C', 1), group('D', 3)];
    const counts = countTypes(mixed, ['place', 'work', 'person'].map(chip));
    expect(counts.map(({ type, count }) => [type.id, count])).toEqual([
      ['place', 1],
      ['person', 3],
    ]);
  });
});

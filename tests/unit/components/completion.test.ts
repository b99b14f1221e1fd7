import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLOSED, completionStep } from '@/components/entity/completion';
import { matchingAlias, namedInFull } from '@/components/entity/matching-alias';
import { entity } from './records';

const at = (active: number) => ({ open: true, active });

describe('the completion list', () => {
  it('opens on the first option with the down arrow and on the last with the up arrow', () => {
    expect(completionStep(CLOSED, 'ArrowDown', 3).state).toEqual(at(0));
    expect(completionStep(CLOSED, 'ArrowUp', 3).state).toEqual(at(2));
  });

  it('goes from the last option back to the field, and from the field to the first', () => {
    expect(completionStep(at(2), 'ArrowDown', 3).state).toEqual(at(-1));
    expect(completionStep(at(-1), 'ArrowDown', 3).state).toEqual(at(0));
    expect(completionStep(at(0), 'ArrowUp', 3).state).toEqual(at(-1));
  });

  it('takes the active option with Enter and closes', () => {
    expect(completionStep(at(1), 'Enter', 3)).toEqual({ state: CLOSED, picked: 1, taken: true });
  });

  it('leaves Enter to the form when no option is active', () => {
    expect(completionStep(at(-1), 'Enter', 3).taken).toBe(false);
    expect(completionStep(CLOSED, 'Enter', 3).taken).toBe(false);
  });

  it('takes Escape only while it is open, so that the next one leaves the form', () => {
    expect(completionStep(at(1), 'Escape', 3)).toEqual({ state: CLOSED, taken: true });
    expect(completionStep(CLOSED, 'Escape', 3).taken).toBe(false);
  });

  it('closes on Tab and lets the focus go', () => {
    expect(completionStep(at(1), 'Tab', 3)).toEqual({ state: CLOSED, taken: false });
  });

  it('does not open without options', () => {
    expect(completionStep(CLOSED, 'ArrowDown', 0)).toEqual({ state: CLOSED, taken: false });
  });

  it('never points at or picks an option that is not there', () => {
    const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'Enter', 'Escape', 'Tab', 'a');
    fc.assert(
      fc.property(fc.array(keys, { maxLength: 40 }), fc.nat(5), (pressed, count) => {
        let state = CLOSED;
        for (const key of pressed) {
          const step = completionStep(state, key, count);
          if (step.picked !== undefined) expect(step.picked).toBeLessThan(count);
          state = step.state;
          expect(state.active).toBeGreaterThanOrEqual(-1);
          expect(state.active).toBeLessThan(Math.max(count, 1));
        }
      }),
    );
  });
});

describe('names in the registry', () => {
  const rask = entity('rask', 'Aina Rask', { aliases: ['Minister Rask'] });

  it('shows the alias by which an entity was found, not one beside a name that fits', () => {
    expect(matchingAlias(rask, 'minis')).toBe('Minister Rask');
    expect(matchingAlias(rask, 'rask')).toBeUndefined();
    expect(matchingAlias(rask, '')).toBeUndefined();
  });

  it('knows a name written in full, of the same type only', () => {
    expect(namedInFull([rask], 'aina  rask', 'person')).toEqual([rask]);
    expect(namedInFull([rask], 'minister rask', 'person')).toEqual([rask]);
    expect(namedInFull([rask], 'Aina', 'person')).toEqual([]);
    expect(namedInFull([rask], 'Aina Rask', 'place')).toEqual([]);
  });
});

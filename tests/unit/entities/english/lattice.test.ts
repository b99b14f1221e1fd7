import { describe, expect, it } from 'vitest';
import { beginOf, insideOf, LABEL_COUNT, OUTSIDE } from '@/utils/entities/english/labels';
import { createLattice } from '@/utils/entities/english/lattice';

const COUNT = 3;

/** Weights that speak for the first two words being one name of the first kind. */
function twoWordName(): Float32Array {
  const weights = new Float32Array(COUNT * LABEL_COUNT);
  weights[beginOf(0)] = 3;
  weights[LABEL_COUNT + insideOf(0)] = 3;
  weights[2 * LABEL_COUNT + OUTSIDE] = 2;
  return weights;
}

describe('the ways to label a run of words', () => {
  it('have probabilities that sum to one for every word', () => {
    const lattice = createLattice(new Float32Array(LABEL_COUNT ** 2));
    lattice.weigh(twoWordName(), 0, COUNT);
    for (let word = 0; word < COUNT; word += 1) {
      let sum = 0;
      for (let label = 0; label < LABEL_COUNT; label += 1) sum += lattice.marginal(word, label);
      expect(sum).toBeCloseTo(1, 6);
    }
  });

  it('give the best way, and a name the probability of just its words', () => {
    const lattice = createLattice(new Float32Array(LABEL_COUNT ** 2));
    lattice.weigh(twoWordName(), 0, COUNT);
    const best = new Uint8Array(COUNT);
    lattice.best(best, 0);
    expect([...best]).toEqual([beginOf(0), insideOf(0), OUTSIDE]);
    expect(lattice.span(0, 2, 0)).toBeGreaterThan(0.5);
    expect(lattice.span(0, 1, 0)).toBeLessThan(lattice.span(0, 2, 0) / 2);
    expect(lattice.span(0, 2, 1)).toBeLessThan(0.01);
  });

  it('never begin a run inside a name or go on with another kind', () => {
    const lattice = createLattice(new Float32Array(LABEL_COUNT ** 2));
    const weights = new Float32Array(COUNT * LABEL_COUNT);
    weights[insideOf(0)] = 50;
    weights[LABEL_COUNT + insideOf(1)] = 50;
    lattice.weigh(weights, 0, COUNT);
    expect(lattice.marginal(0, insideOf(0))).toBe(0);
    expect(lattice.pair(0, beginOf(0), insideOf(1))).toBe(0);
  });

  it('keep to the labels that are allowed', () => {
    const lattice = createLattice(new Float32Array(LABEL_COUNT ** 2));
    const allowed = new Uint16Array(COUNT).fill(1 << OUTSIDE);
    const free = lattice.weigh(twoWordName(), 0, COUNT);
    const held = lattice.weigh(twoWordName(), 0, COUNT, allowed);
    expect(held).toBeLessThan(free);
    expect(lattice.marginal(0, OUTSIDE)).toBeCloseTo(1, 6);
  });
});

import { FEATURE_BITS } from '@/utils/entities/english/data';
import { LABEL_COUNT, OUTSIDE } from '@/utils/entities/english/labels';
import { createLattice } from '@/utils/entities/english/lattice';
import type { Example } from './examples';
import { createRandom, shuffle } from './random';

const L = LABEL_COUNT;

export interface TrainingOptions {
  readonly rounds: number;
  /** Rarer features are left out. */
  readonly leastCount: number;
  /** Strength of the L1 and L2 penalties. */
  readonly sparse: number;
  readonly smooth: number;
  readonly rate: number;
  readonly tell: (line: string) => void;
}

/** What was learned: weights by hash of the feature. */
export interface Learned {
  /** Hashes of the features that have a weight, rising. */
  readonly hashes: Uint32Array;
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

/**
 * Trains a conditional random field on examples whose labels may be known in part: it raises the
 * probability of all ways that what is known allows. FTRL-proximal (McMahan et al. 2013) keeps most
 * weights at nought.
 */
export function trainField(examples: Example[], options: TrainingOptions): Learned {
  const { ids, hashes } = numberFeatures(examples, options.leastCount);
  options.tell(`${examples.length} runs, ${hashes.length} features`);
  const size = hashes.length * L;
  const weights = new Float32Array(size);
  const pull = new Float32Array(size);
  const squares = new Float32Array(size);
  const transitions = new Float32Array(L * L);
  const transitionSquares = new Float32Array(L * L);
  const random = createRandom(7);
  const order = examples.map((_, index) => index);
  const room = Math.max(...examples.map(({ count }) => count));
  const emissions = new Float32Array(room * L);
  const slopes = new Float64Array(room * L);
  const steps = new Float64Array(L * L);

  const update = (at: number, slope: number): void => {
    const square = squares[at] ?? 0;
    const grown = square + slope * slope;
    const sigma = (Math.sqrt(grown) - Math.sqrt(square)) / options.rate;
    const drawn = (pull[at] ?? 0) + slope - sigma * (weights[at] ?? 0);
    pull[at] = drawn;
    squares[at] = grown;
    weights[at] =
      Math.abs(drawn) <= options.sparse
        ? 0
        : -(drawn - Math.sign(drawn) * options.sparse) /
          ((1 + Math.sqrt(grown)) / options.rate + options.smooth);
  };

  for (let round = 0; round < options.rounds; round += 1) {
    shuffle(order, random);
    let loss = 0;
    let lattice = createLattice(transitions);
    let sinceLattice = 0;
    for (const index of order) {
      const example = examples[index];
      if (example === undefined) continue;
      const { count, features, ends, allowed, weight } = example;
      score(features, ends, ids, weights, emissions, count);
      const free = lattice.weigh(emissions, 0, count);
      slopes.fill(0, 0, count * L);
      steps.fill(0);
      gather(lattice, count, slopes, steps, weight);
      const held = lattice.weigh(emissions, 0, count, allowed);
      if (!Number.isFinite(held)) continue;
      gather(lattice, count, slopes, steps, -weight);
      loss += (free - held) * weight;
      applySlopes(features, ends, ids, slopes, count, update);
      for (let at = 0; at < L * L; at += 1) {
        const slope = steps[at] ?? 0;
        if (slope === 0) continue;
        transitionSquares[at] = (transitionSquares[at] ?? 0) + slope * slope;
        const pace = 0.1 / (1 + Math.sqrt(transitionSquares[at] ?? 0));
        transitions[at] = (transitions[at] ?? 0) - pace * slope;
      }
      sinceLattice += 1;
      if (sinceLattice === 50) {
        lattice = createLattice(transitions);
        sinceLattice = 0;
      }
    }
    options.tell(`round ${round + 1}: loss ${(loss / examples.length).toFixed(4)}`);
  }
  return kept(hashes, weights, transitions);
}

/** Dense numbers for the features that occur often enough; -1 for the others. */
function numberFeatures(
  examples: readonly Example[],
  least: number,
): { ids: Int32Array; hashes: Uint32Array } {
  const counts = new Uint16Array(1 << FEATURE_BITS);
  for (const { features } of examples) {
    for (const hash of features) counts[hash] = Math.min(60_000, (counts[hash] ?? 0) + 1);
  }
  const ids = new Int32Array(1 << FEATURE_BITS).fill(-1);
  const hashes: number[] = [];
  for (let hash = 0; hash < counts.length; hash += 1) {
    if ((counts[hash] ?? 0) < least) continue;
    ids[hash] = hashes.length;
    hashes.push(hash);
  }
  return { ids, hashes: Uint32Array.from(hashes) };
}

function score(
  features: Int32Array,
  ends: Int32Array,
  ids: Int32Array,
  weights: Float32Array,
  emissions: Float32Array,
  count: number,
): void {
  emissions.fill(0, 0, count * L);
  let at = 0;
  for (let word = 0; word < count; word += 1) {
    const end = ends[word] ?? 0;
    for (; at < end; at += 1) {
      const id = ids[features[at] ?? 0] ?? -1;
      if (id < 0) continue;
      for (let label = 0; label < L; label += 1) {
        const to = word * L + label;
        emissions[to] = (emissions[to] ?? 0) + (weights[id * L + label] ?? 0);
      }
    }
  }
}

function gather(
  lattice: ReturnType<typeof createLattice>,
  count: number,
  slopes: Float64Array,
  steps: Float64Array,
  sign: number,
): void {
  for (let word = 0; word < count; word += 1) {
    for (let label = 0; label < L; label += 1) {
      const share = lattice.marginal(word, label);
      if (share < 1e-6) continue;
      const to = word * L + label;
      slopes[to] = (slopes[to] ?? 0) + sign * share;
      if (word === 0) steps[OUTSIDE * L + label] = (steps[OUTSIDE * L + label] ?? 0) + sign * share;
      for (let next = 0; next < L; next += 1) {
        const pair = lattice.pair(word, label, next);
        if (pair > 1e-6) steps[label * L + next] = (steps[label * L + next] ?? 0) + sign * pair;
      }
    }
  }
}

function applySlopes(
  features: Int32Array,
  ends: Int32Array,
  ids: Int32Array,
  slopes: Float64Array,
  count: number,
  update: (at: number, slope: number) => void,
): void {
  for (let word = 0; word < count; word += 1) {
    const from = word === 0 ? 0 : (ends[word - 1] ?? 0);
    const end = ends[word] ?? 0;
    for (let label = 0; label < L; label += 1) {
      const slope = slopes[word * L + label] ?? 0;
      if (Math.abs(slope) < 0.001) continue;
      for (let at = from; at < end; at += 1) {
        const id = ids[features[at] ?? 0] ?? -1;
        if (id >= 0) update(id * L + label, slope);
      }
    }
  }
}

function kept(hashes: Uint32Array, weights: Float32Array, transitions: Float32Array): Learned {
  const rows: number[] = [];
  for (let row = 0; row < hashes.length; row += 1) {
    let used = false;
    for (let label = 0; label < L; label += 1) if (weights[row * L + label] !== 0) used = true;
    if (used) rows.push(row);
  }
  const left = new Float32Array(rows.length * L);
  for (const [place, row] of rows.entries()) {
    left.set(weights.subarray(row * L, row * L + L), place * L);
  }
  return { hashes: Uint32Array.from(rows, (row) => hashes[row] ?? 0), weights: left, transitions };
}

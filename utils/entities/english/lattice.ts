import { beginOf, insideOf, LABEL_COUNT, mayFollow, OUTSIDE } from './labels';

/** All ways to label one run of words, with their weights; what stands around the run is outside. */
export interface Lattice {
  /**
   * Weighs the labels of `count` words by `emissions` (`LABEL_COUNT` a word) and the transitions;
   * `allowed` holds for each word the bits of the labels that it may have. Returns the logarithm of
   * the sum of all ways. Everything below speaks of what was weighed last.
   */
  weigh(emissions: Float32Array, offset: number, count: number, allowed?: Uint16Array): number;
  /** Probability of a label of a word. */
  marginal(word: number, label: number): number;
  /** Probability that the words from `start` up to `end` are just one name of that kind. */
  span(start: number, end: number, kind: number): number;
  /** Probability of `label` at a word and `next` at the word after it; `count` stands for the edge. */
  pair(word: number, label: number, next: number): number;
  /** Writes the best labels of the words weighed last. */
  best(into: Uint8Array, at: number): void;
}

const L = LABEL_COUNT;

/** A lattice over those transitions (`LABEL_COUNT` squared, from × to), used for one run after another. */
export function createLattice(transitions: Float32Array): Lattice {
  const steps = new Float64Array(L * L);
  const logSteps = new Float64Array(L * L).fill(Number.NEGATIVE_INFINITY);
  for (let from = 0; from < L; from += 1) {
    for (let to = 0; to < L; to += 1) {
      if (!mayFollow(from, to)) continue;
      steps[from * L + to] = Math.exp(transitions[from * L + to] ?? 0);
      logSteps[from * L + to] = transitions[from * L + to] ?? 0;
    }
  }
  let size = 0;
  let room = 0;
  let local = new Float64Array(0);
  let logLocal = new Float64Array(0);
  let alpha = new Float64Array(0);
  let beta = new Float64Array(0);
  let norm = new Float64Array(1);

  const makeRoom = (count: number): void => {
    if (count <= room) return;
    room = count * 2;
    local = new Float64Array(room * L);
    logLocal = new Float64Array(room * L);
    alpha = new Float64Array(room * L);
    beta = new Float64Array(room * L);
    norm = new Float64Array(room + 1);
  };

  const fillLocal = (emissions: Float32Array, offset: number, allowed?: Uint16Array): number => {
    let total = 0;
    for (let word = 0; word < size; word += 1) {
      let most = Number.NEGATIVE_INFINITY;
      const mask = allowed === undefined ? -1 : (allowed[word] ?? 0);
      for (let label = 0; label < L; label += 1) {
        const weight =
          (mask >> label) & 1
            ? (emissions[offset + word * L + label] ?? 0)
            : Number.NEGATIVE_INFINITY;
        logLocal[word * L + label] = weight;
        if (weight > most) most = weight;
      }
      for (let label = 0; label < L; label += 1) {
        local[word * L + label] = Math.exp((logLocal[word * L + label] ?? 0) - most);
      }
      total += most;
    }
    return total;
  };

  const forward = (): number => {
    let logs = 0;
    for (let word = 0; word < size; word += 1) {
      let sum = 0;
      for (let label = 0; label < L; label += 1) {
        let ways = 0;
        if (word === 0) ways = steps[OUTSIDE * L + label] ?? 0;
        else {
          for (let from = 0; from < L; from += 1) {
            ways += (alpha[(word - 1) * L + from] ?? 0) * (steps[from * L + label] ?? 0);
          }
        }
        const value = ways * (local[word * L + label] ?? 0);
        alpha[word * L + label] = value;
        sum += value;
      }
      norm[word] = sum;
      for (let label = 0; label < L; label += 1) {
        alpha[word * L + label] = (alpha[word * L + label] ?? 0) / sum;
      }
      logs += Math.log(sum);
    }
    let end = 0;
    for (let label = 0; label < L; label += 1) {
      end += (alpha[(size - 1) * L + label] ?? 0) * (steps[label * L + OUTSIDE] ?? 0);
    }
    norm[size] = end;
    return logs + Math.log(end);
  };

  const backward = (): void => {
    for (let label = 0; label < L; label += 1) {
      beta[(size - 1) * L + label] = (steps[label * L + OUTSIDE] ?? 0) / (norm[size] ?? 1);
    }
    for (let word = size - 2; word >= 0; word -= 1) {
      for (let label = 0; label < L; label += 1) {
        let ways = 0;
        for (let to = 0; to < L; to += 1) ways += onward(word, label, to);
        beta[word * L + label] = ways;
      }
    }
  };

  /** Weight of the step from `label` at a word to `next` at the following one, and of all after it. */
  const onward = (word: number, label: number, next: number): number => {
    const to = (word + 1) * L + next;
    const step = (steps[label * L + next] ?? 0) * (local[to] ?? 0);
    return (step * (beta[to] ?? 0)) / (norm[word + 1] ?? 1);
  };

  return {
    weigh(emissions, offset, count, allowed) {
      size = count;
      makeRoom(count);
      const shift = fillLocal(emissions, offset, allowed);
      const sum = forward();
      backward();
      return shift + sum;
    },
    marginal: (word, label) => (alpha[word * L + label] ?? 0) * (beta[word * L + label] ?? 0),
    pair(word, label, next) {
      const ways = alpha[word * L + label] ?? 0;
      if (word < size - 1) return ways * onward(word, label, next);
      return next === OUTSIDE ? ways * (beta[word * L + label] ?? 0) : 0;
    },
    span(start, end, kind) {
      const inside = insideOf(kind);
      let label = beginOf(kind);
      let ways = alpha[start * L + label] ?? 0;
      for (let word = start + 1; word < end; word += 1) {
        const step = (steps[label * L + inside] ?? 0) * (local[word * L + inside] ?? 0);
        ways *= step / (norm[word] ?? 1);
        label = inside;
      }
      if (end >= size) return ways * (beta[(size - 1) * L + label] ?? 0);
      let rest = 0;
      for (let next = 0; next < L; next += 1) {
        if (next !== inside) rest += onward(end - 1, label, next);
      }
      return ways * rest;
    },
    best(into, at) {
      const scores = new Float64Array(size * L);
      const back = new Uint8Array(size * L);
      for (let word = 0; word < size; word += 1) {
        for (let label = 0; label < L; label += 1) {
          let most = Number.NEGATIVE_INFINITY;
          let origin = OUTSIDE;
          for (let from = 0; from < L; from += 1) {
            if (word === 0 && from !== OUTSIDE) break;
            const before = word === 0 ? 0 : (scores[(word - 1) * L + from] ?? 0);
            const weight = before + (logSteps[from * L + label] ?? 0);
            if (weight > most) {
              most = weight;
              origin = from;
            }
          }
          scores[word * L + label] = most + (logLocal[word * L + label] ?? 0);
          back[word * L + label] = origin;
        }
      }
      let label = OUTSIDE;
      let most = Number.NEGATIVE_INFINITY;
      for (let last = 0; last < L; last += 1) {
        const weight = (scores[(size - 1) * L + last] ?? 0) + (logSteps[last * L + OUTSIDE] ?? 0);
        if (weight > most) {
          most = weight;
          label = last;
        }
      }
      for (let word = size - 1; word >= 0; word -= 1) {
        into[at + word] = label;
        label = back[word * L + label] ?? OUTSIDE;
      }
    },
  };
}

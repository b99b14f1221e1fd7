import { beginOf, insideOf, KINDS, LABEL_COUNT, OUTSIDE } from './labels';
import type { Lattice } from './lattice';
import type { Run } from './runs';
import { WordClass } from './word-classes';
import { isName, isOf, type Words } from './words';

/** How much the other places of a word weigh beside what stands around it here. */
const VOTE = 2.4;
const COLUMNS = KINDS.length + 2;

/**
 * Adds to the weights of each word what the same word was taken for in its other places: one string
 * is mostly one kind within a text.
 */
export function* castVotes(
  words: Words,
  runs: readonly Run[],
  emissions: Float32Array,
  lattice: Lattice,
): Generator<void, void> {
  const ids = new Map<string, number>();
  const places = new Int32Array(words.count).fill(-1);
  const shares = new Float32Array((emissions.length / LABEL_COUNT) * COLUMNS);
  const totals: number[] = [];
  let offset = 0;
  let sinceYield = 0;
  for (const run of runs) {
    const count = run.end - run.start;
    lattice.weigh(emissions, offset * LABEL_COUNT, count);
    for (let at = 0; at < count; at += 1) {
      const word = run.start + at;
      if (!isName(words, word) || isOf(words, word, WordClass.function)) continue;
      const form = words.folded[word] ?? '';
      let id = ids.get(form);
      if (id === undefined) {
        id = ids.size;
        ids.set(form, id);
        for (let column = 0; column < COLUMNS; column += 1) totals.push(0);
      }
      places[word] = id;
      const from = (offset + at) * COLUMNS;
      shares[from] = lattice.marginal(at, OUTSIDE);
      shares[from + COLUMNS - 1] = 1;
      for (let kind = 0; kind < KINDS.length; kind += 1) {
        shares[from + 1 + kind] =
          lattice.marginal(at, beginOf(kind)) + lattice.marginal(at, insideOf(kind));
      }
      for (let column = 0; column < COLUMNS; column += 1) {
        const to = id * COLUMNS + column;
        totals[to] = (totals[to] ?? 0) + (shares[from + column] ?? 0);
      }
    }
    offset += count;
    sinceYield += count;
    if (sinceYield > 300) {
      sinceYield = 0;
      yield;
    }
  }
  offset = 0;
  for (const [index, run] of runs.entries()) {
    if (index % 500 === 499) yield;
    for (let word = run.start; word < run.end; word += 1, offset += 1) {
      const id = places[word] ?? -1;
      if (id < 0) continue;
      const others = (totals[id * COLUMNS + COLUMNS - 1] ?? 1) - 1;
      if (others < 0.5) continue;
      const strength = (VOTE * others) / (others + 1) / others;
      const share = (column: number): number =>
        strength *
        ((totals[id * COLUMNS + column] ?? 0) - (shares[offset * COLUMNS + column] ?? 0));
      const to = offset * LABEL_COUNT;
      emissions[to] = (emissions[to] ?? 0) + share(0);
      for (let kind = 0; kind < KINDS.length; kind += 1) {
        const vote = share(1 + kind);
        for (const label of [beginOf(kind), insideOf(kind)]) {
          emissions[to + label] = (emissions[to + label] ?? 0) + vote;
        }
      }
    }
  }
}

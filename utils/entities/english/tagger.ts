import type { Model } from './data';
import { createFeatureWriter, type Evidence, MOST_FEATURES } from './features';
import { beginOf, insideOf, isBegin, KINDS, kindOf, LABEL_COUNT } from './labels';
import { createLattice, type Lattice } from './lattice';
import { type Run, runsOf } from './runs';
import { castVotes } from './votes';

/** A name that the tagger found; `start` and `end` count words. */
export interface TaggedName {
  readonly start: number;
  readonly end: number;
  /** Place in `KINDS`. */
  readonly kind: number;
  /** Probability of just this name of this kind, 0 to 1, as the tagger sees it. */
  readonly confidence: number;
  /** Whether the rules found the same by themselves. */
  readonly ruled: boolean;
}

/** Words between two yields. */
const PACE = 200;

/**
 * The names of a text, in order: each run of words is labelled by itself, then once more with what
 * the same words were taken for in the rest of the text.
 */
export function* tagNames(evidence: Evidence, model: Model): Generator<void, TaggedName[]> {
  const { words } = evidence;
  const runs: Run[] = [];
  let size = 0;
  for (let sentence = 0; sentence < words.sentences.length; sentence += 1) {
    if (sentence % 50 === 49) yield;
    const from = words.sentences[sentence] ?? 0;
    for (const run of runsOf(words, from, words.sentences[sentence + 1] ?? words.count)) {
      runs.push(run);
      size += run.end - run.start;
    }
  }
  const emissions = new Float32Array(size * LABEL_COUNT);
  yield* weighLabels(evidence, model, runs, emissions);
  const lattice = createLattice(model.transitions);
  yield* castVotes(words, runs, emissions, lattice);
  return yield* readNames(evidence, runs, emissions, lattice);
}

/** Writes the weight of every label of every word of the runs. */
function* weighLabels(
  evidence: Evidence,
  model: Model,
  runs: readonly Run[],
  emissions: Float32Array,
): Generator<void, void> {
  const { features, weights, scale } = model;
  const found = new Int32Array(MOST_FEATURES);
  const writer = createFeatureWriter(evidence);
  const sums = new Int32Array(LABEL_COUNT);
  let at = 0;
  let sinceYield = 0;
  for (const run of runs) {
    for (let word = run.start; word < run.end; word += 1) {
      sinceYield += 1;
      if (sinceYield === PACE) {
        sinceYield = 0;
        yield;
      }
      const count = writer.write(run, word, found);
      sums.fill(0);
      for (let index = 0; index < count; index += 1) {
        const row = features.find(found[index] ?? 0);
        if (row < 0) continue;
        const from = row * LABEL_COUNT;
        for (let label = 0; label < LABEL_COUNT; label += 1) {
          sums[label] = (sums[label] ?? 0) + (weights[from + label] ?? 0);
        }
      }
      for (let label = 0; label < LABEL_COUNT; label += 1) {
        emissions[at + label] = (sums[label] ?? 0) * scale;
      }
      at += LABEL_COUNT;
    }
  }
}

function* readNames(
  evidence: Evidence,
  runs: readonly Run[],
  emissions: Float32Array,
  lattice: Lattice,
): Generator<void, TaggedName[]> {
  const names: TaggedName[] = [];
  const labels = new Uint8Array(evidence.words.count);
  let offset = 0;
  let sinceYield = 0;
  for (const run of runs) {
    const count = run.end - run.start;
    sinceYield += count;
    if (sinceYield > PACE) {
      sinceYield = 0;
      yield;
    }
    lattice.weigh(emissions, offset, count);
    lattice.best(labels, run.start);
    offset += count * LABEL_COUNT;
    for (let start = run.start; start < run.end; start += 1) {
      const label = labels[start] ?? 0;
      if (!isBegin(label)) continue;
      const kind = kindOf(label);
      let end = start + 1;
      while (end < run.end && labels[end] === insideOf(kind)) end += 1;
      const confidence = lattice.span(start - run.start, end - run.start, kind);
      names.push({
        start,
        end,
        kind,
        confidence,
        ruled: isRuled(evidence.ruled, start, end, kind),
      });
      start = end - 1;
    }
  }
  return names;
}

/** Whether the rules label those words as just one name of that kind. */
function isRuled(ruled: Uint8Array, start: number, end: number, kind: number): boolean {
  if (ruled[start] !== beginOf(kind) || ruled[end] === insideOf(kind)) return false;
  for (let word = start + 1; word < end; word += 1) {
    if (ruled[word] !== insideOf(kind)) return false;
  }
  return true;
}

/** Name of a kind. */
export const kindName = (kind: number): (typeof KINDS)[number] => KINDS[kind] ?? 'work';

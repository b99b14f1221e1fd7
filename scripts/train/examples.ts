import type { Lexicon } from '@/utils/entities/english/data';
import { createFeatureWriter, MOST_FEATURES } from '@/utils/entities/english/features';
import { LABEL_COUNT, mayFollow, OUTSIDE } from '@/utils/entities/english/labels';
import { readEvidence } from '@/utils/entities/english/read-evidence';
import { runsOf } from '@/utils/entities/english/runs';
import { finish } from '@/utils/text/slices';
import type { LabelledDocument, Silence } from './documents';
import { allowedLabels } from './gold-labels';

/** One run of words to learn from. */
export interface Example {
  readonly weight: number;
  readonly count: number;
  /** Labels that each word may have, as bits. */
  readonly allowed: Uint16Array;
  /** Features of all words, one word after another; `ends` says where each word's end. */
  readonly features: Int32Array;
  readonly ends: Int32Array;
}

const scratch = new Int32Array(MOST_FEATURES);

/** The runs of a document with their features and what is known of their labels. */
export function examplesOf(
  document: LabelledDocument,
  lexicon: Lexicon,
  silence: Silence,
  weight: number,
): Example[] {
  const evidence = finish(readEvidence(document.text, lexicon));
  const { words } = evidence;
  const writer = createFeatureWriter(evidence);
  const allowed = allowedLabels(words, document, silence);
  const examples: Example[] = [];
  for (let sentence = 0; sentence < words.sentences.length; sentence += 1) {
    const from = words.sentences[sentence] ?? 0;
    const to = words.sentences[sentence + 1] ?? words.count;
    for (const run of runsOf(words, from, to)) {
      const features: number[] = [];
      const ends: number[] = [];
      for (let word = run.start; word < run.end; word += 1) {
        const count = writer.write(run, word, scratch);
        for (let at = 0; at < count; at += 1) features.push(scratch[at] ?? 0);
        ends.push(features.length);
      }
      examples.push({
        weight,
        count: run.end - run.start,
        allowed: repaired(allowed.slice(run.start, run.end)),
        features: Int32Array.from(features),
        ends: Int32Array.from(ends),
      });
    }
  }
  return examples;
}

/** An inside at the edge of a run has lost its begin: nothing is said of that word then. */
function repaired(allowed: Uint16Array): Uint16Array {
  for (let word = 0; word < allowed.length; word += 1) {
    const here = allowed[word] ?? 0;
    const before = word === 0 ? 1 << OUTSIDE : (allowed[word - 1] ?? 0);
    let possible = false;
    for (let label = 0; label < LABEL_COUNT; label += 1) {
      for (let last = 0; last < LABEL_COUNT; last += 1) {
        if ((here >> label) & 1 && (before >> last) & 1 && mayFollow(last, label)) possible = true;
      }
    }
    if (!possible) allowed[word] = (1 << LABEL_COUNT) - 1;
  }
  return allowed;
}

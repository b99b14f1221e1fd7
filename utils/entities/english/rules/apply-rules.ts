import { beginOf, insideOf, type Kind } from '../labels';
import { runsOf } from '../runs';
import { PHRASE_CLASSES } from '../word-classes';
import { classifyStretch, kindIndex } from './classify-stretch';
import { type Reading, type Stretch, stretchesOf } from './stretches';

const PHRASE_KIND: Record<(typeof PHRASE_CLASSES)[number], Kind | undefined> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  event: 'event',
  work: 'work',
  product: 'product',
  group: undefined,
};

/**
 * What lists and hand-written rules say: a label for every word. A person's last name stands for the
 * person in the whole text, and what is one kind in most of its places takes it where rules can't tell.
 */
export function* applyRules(reading: Reading): Generator<void, Uint8Array> {
  const { words } = reading;
  const labels = new Uint8Array(words.count);
  const open: Stretch[] = [];
  const surnames = new Set<string>();
  for (let sentence = 0; sentence < words.sentences.length; sentence += 1) {
    if (sentence % 20 === 19) yield;
    const from = words.sentences[sentence] ?? 0;
    const to = words.sentences[sentence + 1] ?? words.count;
    labelPhrases(reading, labels, from, to);
    for (const run of runsOf(words, from, to)) {
      for (const stretch of stretchesOf(reading, run)) {
        const kind = classifyStretch(reading, stretch);
        if (kind === undefined) open.push(stretch);
        else write(labels, stretch.start, stretch.end, kind);
        if (kind === 'person' && stretch.end - stretch.start > 1) {
          surnames.add(words.folded[stretch.end - 1] ?? '');
        }
      }
    }
  }
  let waiting = 0;
  for (const { start, end } of open) {
    waiting += 1;
    if (waiting % 5_000 === 0) yield;
    if (end - start === 1 && surnames.has(words.folded[start] ?? '')) {
      write(labels, start, end, 'person');
    }
  }
  return labels;
}

function labelPhrases(reading: Reading, labels: Uint8Array, from: number, to: number): void {
  const { phrases } = reading;
  for (let word = from; word < to; word += 1) {
    const phrase = phrases.kind[word] ?? 0;
    if (phrase === 0) continue;
    let end = word + 1;
    while (end < to && (phrases.kind[end] ?? 0) === phrase && (phrases.begins[end] ?? 0) === 0)
      end += 1;
    const name = PHRASE_CLASSES[phrase - 1];
    const kind = name === undefined ? undefined : PHRASE_KIND[name];
    if (kind !== undefined) write(labels, word, end, kind);
    word = end - 1;
  }
}

function write(labels: Uint8Array, start: number, end: number, kind: Kind): void {
  const index = kindIndex(kind);
  labels[start] = beginOf(index);
  labels.fill(insideOf(index), start + 1, end);
}

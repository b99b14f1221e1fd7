import { Shape } from './shapes';
import { WordClass } from './word-classes';
import { isName, isOf, type Words } from './words';

/** Words `start` up to but not `end` that may hold names; all others are outside by their writing. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** Most words in small letters, numbers or signs between two capitals of one run. */
const WIDEST_GAP = 2;

/** Runs of words in one sentence that may hold names: capitals, and what stands between two of them. */
export function runsOf(words: Words, from: number, to: number): Run[] {
  const runs: Run[] = [];
  let start = -1;
  let last = -1;
  for (let word = from; word < to; word += 1) {
    if (!isName(words, word)) continue;
    if (start >= 0 && word - last - 1 > WIDEST_GAP) {
      runs.push(closed(words, start, last, runs.at(-1)?.end ?? from, to));
      start = -1;
    }
    if (start < 0) start = word;
    last = word;
  }
  if (start >= 0) runs.push(closed(words, start, last, runs.at(-1)?.end ?? from, to));
  return runs;
}

/** With the particles ("bin", "von der") before it and the number after it. */
function closed(words: Words, start: number, last: number, from: number, to: number): Run {
  let first = start;
  while (first > from && words.shape[first - 1] === Shape.small && isParticle(words, first - 1)) {
    first -= 1;
  }
  if (first > from && words.shape[first - 1] === Shape.number) first -= 1;
  const after = last + 1 < to && words.shape[last + 1] === Shape.number ? last + 2 : last + 1;
  return { start: first, end: after };
}

const isParticle = (words: Words, word: number): boolean => isOf(words, word, WordClass.particle);

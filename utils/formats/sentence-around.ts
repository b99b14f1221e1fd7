import { wholeCharacter } from './whole-character';

/** The longest stretch shown on either side of a passage, in UTF-16 units. */
const REACH = 400;

/** Words with a full stop after which a sentence goes on: titles and short forms of the news. */
const ABBREVIATION =
  /(?:^|[\s("“‘'])(?:\p{L}\.(?:\p{L}\.)*|(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Capt|Lt|Sgt|Sen|Rep|Gov|Pres|Rev|Hon|St|No|Nos|vs|etc|Inc|Ltd|Co|Corp|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.)$/u;

const SENTENCE_END = /[.!?…]["”’')\]]*(?=\s+["“‘'([]?[\p{Lu}\p{N}])|[。！？]/gu;

export interface Surroundings {
  /** What stands before the passage in its sentence; `cut` where the sentence goes further back. */
  readonly before: string;
  readonly after: string;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/** The rest of the sentence in which a passage stands; never beyond its line of text. */
export function sentenceAround(text: string, start: number, end: number): Surroundings {
  const lineStart = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1;
  const lineBreak = text.indexOf('\n', end);
  const lineEnd = lineBreak < 0 ? text.length : lineBreak;
  const from = wholeCharacter(text, Math.max(lineStart, start - REACH));
  const to = wholeCharacter(text, Math.min(lineEnd, end + REACH));

  const ends = sentenceEnds(text.slice(from, to), from);
  const lastBefore = ends.filter((at) => at <= start).at(-1);
  const firstAfter = ends.find((at) => at >= end);
  return {
    before: text.slice(lastBefore ?? from, start),
    after: text.slice(end, firstAfter ?? to),
    cutBefore: lastBefore === undefined && from > lineStart,
    cutAfter: firstAfter === undefined && to < lineEnd,
  };
}

/** Offsets in the whole text after the closing marks of each sentence in this part of it. */
function sentenceEnds(part: string, from: number): number[] {
  return Array.from(part.matchAll(SENTENCE_END))
    .filter((end) => !ABBREVIATION.test(part.slice(Math.max(0, end.index - 12), end.index + 1)))
    .map((end) => from + end.index + end[0].length);
}

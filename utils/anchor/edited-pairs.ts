import { heaviestChain } from '@/utils/text/heaviest-chain';
import { lastPlace } from '@/utils/text/last-place';
import { PROBE, type SamePart, sameParts } from './edited-line';
import { type Lines, onlyOnes, SPEAKS } from './lines';

/** A line of the saved text and the line of the text now that it was edited to. */
export interface EditedPair {
  readonly before: number;
  readonly after: number;
  readonly parts: readonly SamePart[];
}

/** Of lines in order, those that are one line, edited in some places. What is not sure is left out. */
export function editedPairs(
  before: Lines,
  after: Lines,
  linesBefore: readonly number[],
  linesAfter: readonly number[],
): EditedPair[] {
  const pairs = inOrder(partners(before, after, linesBefore, linesAfter));
  const isPaired = new Set(pairs.map((one) => one.before));
  const isPairedNow = new Set(pairs.map((one) => one.after));
  const strayBefore = new Set(linesBefore.filter((line) => !isPaired.has(line)));
  const strayAfter = new Set(linesAfter.filter((line) => !isPairedNow.has(line)));
  return pairs.filter((pair) => {
    const old = before.texts[pair.before]?.length ?? 0;
    const now = after.texts[pair.after]?.length ?? 0;
    const [start, end] = edges(pair.parts, old, now);
    return !(
      (start > SPEAKS && (strayAfter.has(pair.after - 1) || strayBefore.has(pair.before - 1))) ||
      (end > SPEAKS && (strayAfter.has(pair.after + 1) || strayBefore.has(pair.before + 1)))
    );
  });
}

/**
 * For each line, the one that begins or ends with the same words, or has those of its middle, where
 * no other line does, and is the same for the most part.
 */
function partners(
  before: Lines,
  after: Lines,
  linesBefore: readonly number[],
  linesAfter: readonly number[],
): EditedPair[] {
  const ways = [headOf, tailOf].map((wordsOf) => {
    const saved = onlyOnes(before.texts, linesBefore, wordsOf);
    const now = onlyOnes(after.texts, linesAfter, wordsOf);
    return (line: string): number | undefined => {
      const words = wordsOf(line);
      return saved.get(words) === undefined ? undefined : now.get(words);
    };
  });
  ways.push(byMiddle(before, after, linesBefore, linesAfter));
  const open = new Set(linesAfter);
  const pairs: EditedPair[] = [];
  for (const line of linesBefore) {
    const old = before.texts[line] ?? '';
    if (old.length < SPEAKS) continue;
    for (const partnerOf of ways) {
      const other = partnerOf(old) ?? -1;
      const parts = open.has(other) ? sameParts(old, after.texts[other] ?? '') : undefined;
      if (parts === undefined) continue;
      open.delete(other);
      pairs.push({ before: line, after: other, parts });
      break;
    }
  }
  return pairs;
}

const headOf = (line: string): string => line.slice(0, PROBE);
const tailOf = (line: string): string => line.slice(-PROBE);

/** Looks for the words in the middle of a line; slow, for all of the text is gone through. */
function byMiddle(
  before: Lines,
  after: Lines,
  linesBefore: readonly number[],
  linesAfter: readonly number[],
): (line: string) => number | undefined {
  const saved = textOf(before, linesBefore);
  const now = textOf(after, linesAfter);
  const from = after.starts[linesAfter[0] ?? 0] ?? 0;
  return (line) => {
    const middle = line.length >> 1;
    const words = line.slice(middle, middle + PROBE);
    const at = onlyPlace(saved, words) === undefined ? undefined : onlyPlace(now, words);
    if (at === undefined) return undefined;
    return lastPlace(after.starts.length, (one) => (after.starts[one] ?? 0) <= from + at);
  };
}

/** All that stands from the first to the last of some lines. */
const textOf = ({ text, starts, ends }: Lines, lines: readonly number[]): string =>
  text.slice(starts[lines[0] ?? 0], ends[lines.at(-1) ?? 0]);

function onlyPlace(text: string, words: string): number | undefined {
  const at = text.indexOf(words);
  return at === -1 || text.indexOf(words, at + 1) !== -1 ? undefined : at;
}

/** Of pairs, the most that stand in the same order in both texts. */
function inOrder(pairs: readonly EditedPair[]): EditedPair[] {
  const places = pairs.map(({ before, after }): [number, number] => [before, after]);
  const weights = pairs.map(({ parts }) => parts.reduce((sum, { length }) => sum + length, 0));
  const chain = new Set(heaviestChain(places, weights).map(([line]) => line));
  return pairs.filter(({ before }) => chain.has(before));
}

/**
 * Units at a line's beginning and end that the other line does not have. Beside a line without a
 * partner they may be there: a paragraph was split in two, or two were joined.
 */
function edges(parts: readonly SamePart[], old: number, now: number): [number, number] {
  const kept = parts.filter(({ length }) => length > 0);
  const first = kept[0];
  const last = kept.at(-1);
  if (first === undefined || last === undefined) return [old, now];
  return [
    Math.max(first.at, first.nowAt),
    Math.max(old - last.at - last.length, now - last.nowAt - last.length),
  ];
}

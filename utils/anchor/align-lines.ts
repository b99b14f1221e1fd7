import { commonRunsInSlices } from '@/utils/text/common-runs';
import type { Slices } from '@/utils/text/slices';
import { readWords } from '@/utils/text/words';
import { editedLine } from './edited-line';
import { editedPairs } from './edited-pairs';
import { joinWords } from './join-words';
import type { Lines } from './lines';
import { type LineShare, sameLines } from './same-lines';
import type { Stretch } from './text-map';
import { wordWeight } from './word-weight';

/** The words of some lines, each with the line that it stands in. */
interface LineWords {
  readonly starts: number[];
  readonly ends: number[];
  readonly keys: string[];
  readonly lines: number[];
  /** What the words of a line weigh together. */
  readonly weights: ReadonlyMap<number, number>;
}

/**
 * Where the words of some lines of the saved text stand in some lines of the text now, in order:
 * lines that were edited in some places first, then the words of the lines between these. A few
 * words that unrelated lines happen to share are left out.
 */
export function* alignLines(
  before: Lines,
  after: Lines,
  linesBefore: readonly number[],
  linesAfter: readonly number[],
): Slices<Stretch[]> {
  const stretches: Stretch[] = [];
  let at = 0;
  let nowAt = 0;
  const between = function* (to: number, nowTo: number) {
    const [lines, linesNow] = [linesBefore.slice(at, to), linesAfter.slice(nowAt, nowTo)];
    if (lines.length === 0 || linesNow.length === 0) return;
    stretches.push(...(yield* alignWords(before, after, lines, linesNow)));
  };
  for (const pair of editedPairs(before, after, linesBefore, linesAfter)) {
    const to = linesBefore.indexOf(pair.before, at);
    const nowTo = linesAfter.indexOf(pair.after, nowAt);
    yield* between(to, nowTo);
    stretches.push(...editedLine(before, after, [pair.before, pair.after], pair.parts));
    at = to + 1;
    nowAt = nowTo + 1;
    yield;
  }
  yield* between(linesBefore.length, linesAfter.length);
  return stretches;
}

/** The same by words alone. */
function* alignWords(
  before: Lines,
  after: Lines,
  linesBefore: readonly number[],
  linesAfter: readonly number[],
): Slices<Stretch[]> {
  const a = yield* wordsOf(before, linesBefore);
  const b = yield* wordsOf(after, linesAfter);
  const matched: WordPair[] = [];
  for (const run of yield* commonRunsInSlices(a.keys, b.keys)) {
    for (let at = 0; at < run.length; at++) matched.push([run.a + at, run.b + at]);
  }
  const shares = new Map<number, MutableShare>();
  const shareOf = matched.map(([x, y]) => {
    const [lineBefore = 0, lineAfter = 0] = [a.lines[x], b.lines[y]];
    const pair = lineBefore * after.texts.length + lineAfter;
    const share = shares.get(pair) ?? {
      before: lineBefore,
      after: lineAfter,
      shared: 0,
      ofBefore: a.weights.get(lineBefore) ?? 0,
      ofAfter: b.weights.get(lineAfter) ?? 0,
    };
    share.shared += wordWeight(a.keys[x] ?? '');
    shares.set(pair, share);
    return share;
  });
  yield;
  const alone = linesBefore.length === 1 && linesAfter.length === 1;
  const same = new Set<LineShare | undefined>(sameLines([...shares.values()], alone));
  const kept = extended(
    a,
    b,
    matched.filter((_, at) => same.has(shareOf[at])),
  );
  return joinWords(
    before.text,
    after.text,
    kept.map(([x, y]) => ({
      from: a.starts[x] ?? 0,
      to: a.ends[x] ?? 0,
      nowFrom: b.starts[y] ?? 0,
      nowTo: b.ends[y] ?? 0,
    })),
  );
}

type MutableShare = { -readonly [key in keyof LineShare]: LineShare[key] };

type WordPair = readonly [before: number, after: number];

/** Words next to matched ones that are the same, though they were matched elsewhere before. */
function extended(a: LineWords, b: LineWords, pairs: readonly WordPair[]): WordPair[] {
  const all: WordPair[] = [];
  pairs.forEach(([x, y], order) => {
    const last = all.at(-1) ?? [-1, -1];
    const back: WordPair[] = [];
    for (let at = 1; x - at > last[0] && y - at > last[1]; at++) {
      if (!isSameWord(a, b, x - at, y - at, x, y)) break;
      back.push([x - at, y - at]);
    }
    all.push(...back.reverse(), [x, y]);
    const next = pairs[order + 1] ?? [a.keys.length, b.keys.length];
    for (let at = 1; x + at < next[0] && y + at < next[1]; at++) {
      if (!isSameWord(a, b, x + at, y + at, x, y)) break;
      all.push([x + at, y + at]);
    }
  });
  return all;
}

/** Whether two words are the same and stand in the lines of two others. */
const isSameWord = (
  a: LineWords,
  b: LineWords,
  x: number,
  y: number,
  ofX: number,
  ofY: number,
): boolean => a.keys[x] === b.keys[y] && a.lines[x] === a.lines[ofX] && b.lines[y] === b.lines[ofY];

/** Words that are read in some milliseconds. */
const MANY_WORDS = 10_000;

function* wordsOf({ starts, texts }: Lines, lines: readonly number[]): Slices<LineWords> {
  const words = {
    starts: [] as number[],
    ends: [] as number[],
    keys: [] as string[],
    lines: [] as number[],
    weights: new Map<number, number>(),
  };
  let told = 0;
  for (const line of lines) {
    const read = readWords(texts[line] ?? '');
    const offset = starts[line] ?? 0;
    let weight = 0;
    for (let at = 0; at < read.keys.length; at++) {
      const key = read.keys[at] ?? '';
      words.starts.push(offset + (read.starts[at] ?? 0));
      words.ends.push(offset + (read.ends[at] ?? 0));
      words.keys.push(key);
      words.lines.push(line);
      weight += wordWeight(key);
    }
    words.weights.set(line, weight);
    if (words.keys.length - told > MANY_WORDS) {
      told = words.keys.length;
      yield;
    }
  }
  return words;
}

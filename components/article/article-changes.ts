import { diffArrays } from 'diff';
import { compareWords } from '@/components/ui/compare-words';
import { commonRuns, type Run } from '@/utils/text/common-runs';
import type { DiffPiece } from '@/utils/text/diff-words';
import { lineWithoutTimes } from '@/utils/text/relative-times';

/** A paragraph of the article, or a stretch of unchanged ones that is left out. */
export type ArticlePart =
  | { readonly kind: 'same' | 'changed' | 'gone' | 'new'; readonly pieces: readonly DiffPiece[] }
  | { readonly kind: 'gap' };

export interface ArticleChanges {
  /** In order: changed paragraphs, each with its unchanged neighbours. */
  readonly parts: readonly ArticlePart[];
  /** Changed paragraphs beyond those. */
  readonly more: number;
}

/** The reader waits: after so many ms or differences, only what is unmistakable is matched. */
const BOUNDS = { timeout: 400, maxEditLength: 4_000 };
/** Changed paragraphs that are shown; nobody reads more of them in a popup. */
const MOST_SHOWN = 100;
/** From this share of common words on, a paragraph is the other one rewritten. */
const REWRITTEN = 0.3;
/** So many new paragraphs are tried for each one that is gone. */
const TRIED = 8;

type Paragraph = Exclude<ArticlePart, { kind: 'gap' }>;

/** What changed between two texts of an article, times that run on by themselves aside. */
export function articleChanges(before: string, now: string): ArticleChanges {
  const a = linesOf(before);
  const b = linesOf(now);
  const paragraphs: Paragraph[] = [];
  let aAt = 0;
  let bAt = 0;
  const end = { a: a.length, b: b.length, length: 0 };
  for (const run of [...commonLines(a.map(keyOf), b.map(keyOf)), end]) {
    paragraphs.push(...pairUp(a.slice(aAt, run.a).map(textOf), b.slice(bAt, run.b).map(textOf)));
    aAt = run.a + run.length;
    bAt = run.b + run.length;
    paragraphs.push(...b.slice(run.b, bAt).map(({ text }) => whole('same', text)));
  }
  return withNeighbours(paragraphs);
}

interface Line {
  readonly text: string;
  readonly key: string;
}
const keyOf = ({ key }: Line): string => key;
const textOf = ({ text }: Line): string => text;

/** Lines that only say when are none. */
const linesOf = (text: string): Line[] =>
  text
    .split('\n')
    .map((line) => ({ text: line, key: lineWithoutTimes(line) }))
    .filter(({ key }) => key !== '');

function commonLines(a: string[], b: string[]): readonly Run[] {
  const changes = diffArrays(a, b, BOUNDS);
  if (changes === undefined) return commonRuns(a, b);
  const runs: Run[] = [];
  let aAt = 0;
  let bAt = 0;
  for (const { added, removed, count } of changes) {
    if (!added && !removed) runs.push({ a: aAt, b: bAt, length: count });
    if (!added) aAt += count;
    if (!removed) bAt += count;
  }
  return runs;
}

const whole = <K extends 'same' | 'gone' | 'new'>(kind: K, text: string) => ({
  kind,
  pieces: [{ kind, text }],
});

/** Paragraphs that stood in one place before, and those that stand there now. */
function pairUp(gone: readonly string[], added: readonly string[]): Paragraph[] {
  const words = added.map(wordsOf);
  const paragraphs: Paragraph[] = [];
  let next = 0;
  for (const text of gone) {
    const own = wordsOf(text);
    const within = words.slice(next, next + TRIED).findIndex((other) => isRewritten(own, other));
    const twin = added[next + within];
    if (within < 0 || twin === undefined) {
      paragraphs.push(whole('gone', text));
      continue;
    }
    paragraphs.push(...added.slice(next, next + within).map((one) => whole('new', one)));
    paragraphs.push({ kind: 'changed', pieces: changedPieces(text, twin) });
    next += within + 1;
  }
  return [...paragraphs, ...added.slice(next).map((one) => whole('new', one))];
}

/** Word by word; a paragraph in which only typography changed is shown before and after. */
function changedPieces(before: string, now: string): readonly DiffPiece[] {
  const pieces = compareWords(before, now);
  return pieces.some(({ kind }) => kind !== 'same')
    ? pieces
    : [...whole('gone', before).pieces, ...whole('new', now).pieces];
}

const wordsOf = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu));

function isRewritten(before: ReadonlySet<string>, now: ReadonlySet<string>): boolean {
  const common = [...before].filter((word) => now.has(word)).length;
  return common > 0 && common >= REWRITTEN * Math.max(before.size, now.size);
}

function withNeighbours(paragraphs: readonly Paragraph[]): ArticleChanges {
  const isChanged = (at: number) => (paragraphs[at]?.kind ?? 'same') !== 'same';
  const parts: ArticlePart[] = [];
  let shown = 0;
  let more = 0;
  let last = -1;
  paragraphs.forEach((paragraph, at) => {
    const counts = isChanged(at);
    if (shown >= MOST_SHOWN) {
      if (counts) more += 1;
      return;
    }
    if (!counts && !isChanged(at - 1) && !isChanged(at + 1)) return;
    if (last >= 0 && at - last > 1) parts.push({ kind: 'gap' });
    parts.push(paragraph);
    last = at;
    if (counts) shown += 1;
  });
  return { parts, more };
}

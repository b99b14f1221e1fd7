import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describePassage } from '@/utils/anchor/describe-passage';
import { findPassages } from '@/utils/anchor/find-passages';
import { finish } from '@/utils/text/slices';
import { readWords } from '@/utils/text/words';

const WORDS =
  'Norland Tveld quay union minister Kestrel said that the of and on Monday port ship crane closed new old harbour 2026 strike'.split(
    ' ',
  );
const anyLine = fc
  .array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 14 })
  .map((words) => `${words.join(' ')}.`);
const anyArticle = fc.array(anyLine, { minLength: 2, maxLength: 8 });

/** One edit of a publisher, at a place between 0 and 1 of the text. */
const anyEdit = fc.record({
  kind: fc.constantFrom(
    'replace',
    'drop',
    'insert',
    'misspell',
    'drop line',
    'add line',
    'move line',
  ),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  to: fc.double({ min: 0, max: 0.999, noNaN: true }),
  line: anyLine,
});
type Edit = typeof anyEdit extends fc.Arbitrary<infer T> ? T : never;

function apply(lines: readonly string[], { kind, at, to, line }: Edit): string[] {
  if (lines.length === 0) return [line];
  const row = Math.floor(at * lines.length);
  const own = lines[row] ?? '';
  const others = lines.filter((_, index) => index !== row);
  const target = Math.floor(to * lines.length);
  if (kind === 'drop line') return others;
  if (kind === 'add line') return lines.toSpliced(row, 0, line);
  if (kind === 'move line') return others.toSpliced(target, 0, own);
  const words = own.split(' ');
  const place = Math.floor(to * words.length);
  const word = words[place] ?? '';
  const instead = {
    replace: [line.split(' ')[0] ?? ''],
    drop: [],
    insert: [word, 'yesterday'],
    misspell: [`${word.slice(0, 2)}x${word.slice(2)}`],
  }[kind];
  return lines.with(row, words.toSpliced(place, 1, ...instead).join(' '));
}

/** Length of the longest common subsequence. */
function inCommon(a: readonly string[], b: readonly string[]): number {
  let row = b.map(() => 0);
  for (const one of a) {
    let left = 0;
    row = row.map((above, at) => {
      left = one === b[at] ? (at === 0 ? 0 : (row[at - 1] ?? 0)) + 1 : Math.max(above, left);
      return left;
    });
  }
  return row.at(-1) ?? 0;
}

/** How much of a text is in another one, by whichever measure is kinder: words or letters. */
function agreement(saved: string, now: string): number {
  const share = (a: readonly string[], b: readonly string[]) =>
    inCommon(a, b) / Math.max(1, a.length);
  const letters = (text: string) => [...text.replace(/\s+/g, '')];
  const words = (text: string) => readWords(text).keys.filter((key) => /\w/.test(key));
  const byWords = share(words(saved), words(now));
  return Math.max(byWords, share(letters(saved), letters(now)));
}

describe('edits of any kind', () => {
  it('never move a mark onto words of which less than half agree', () => {
    const statuses = new Set<string>();
    fc.assert(
      fc.property(
        anyArticle,
        fc.array(anyEdit, { minLength: 1, maxLength: 12 }),
        fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 8 })),
        (lines, edits, [first, count]) => {
          const saved = lines.join('\n');
          const { starts, ends } = readWords(saved);
          const from = first % starts.length;
          const to = Math.min(starts.length - 1, from + count - 1);
          const passage = describePassage(saved, starts[from] ?? 0, ends[to] ?? 0);
          const now = edits.reduce<readonly string[]>(apply, lines).join('\n');
          for (const sought of [
            { id: 'a', passage, saved },
            { id: 'a', passage },
          ]) {
            const [finding] = finish(findPassages([sought], now));
            statuses.add(finding?.status ?? 'none');
            if (finding === undefined || finding.status === 'lost') continue;
            const words = finding.pieces.map(({ start, end }) => now.slice(start, end)).join('\n');
            expect(agreement(passage.exact, words)).toBeGreaterThanOrEqual(0.5);
            expect(finding.start).toBeLessThan(finding.end);
            if (finding.status === 'found') {
              expect(readWords(words).keys).toEqual(readWords(passage.exact).keys);
            }
          }
        },
      ),
      { numRuns: 2_000 },
    );
    expect([...statuses].sort()).toEqual(['changed', 'found', 'lost']);
  });
});

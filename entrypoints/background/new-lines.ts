import { readLines } from '@/utils/anchor/lines';
import { mapTexts } from '@/utils/anchor/text-map';
import type { Span } from '@/utils/model/suggestion';
import type { Slices } from '@/utils/text/slices';

/** Texts that are compared word by word, newest first: an article that is edited all day has hundreds. */
const MOST_COMPARED = 10;

/**
 * Lines of `now` that none of the earlier texts (newest first) had, also not in other words: a line
 * that was edited, moved, split or joined is not new. UTF-16 units of `now`.
 */
export function* newLines(now: string, earlier: readonly string[]): Slices<Span[]> {
  const known = new Set(earlier.flatMap((text) => text.split('\n')));
  const { starts, ends, texts } = readLines(now);
  let fresh = texts.flatMap((line, at) =>
    line.trim() === '' || known.has(line) ? [] : [{ start: starts[at] ?? 0, end: ends[at] ?? 0 }],
  );
  for (const text of earlier.slice(0, MOST_COMPARED)) {
    if (fresh.length === 0) return fresh;
    yield;
    const { stretches } = yield* mapTexts(text, now);
    fresh = fresh.filter(
      ({ start, end }) => !stretches.some(({ nowFrom, nowTo }) => nowFrom < end && nowTo > start),
    );
  }
  return fresh;
}

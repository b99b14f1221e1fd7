import type { Span } from '@/utils/model/suggestion';
import type { Slices } from '@/utils/text/slices';
import { WORD_CHARACTERS } from './number-words';

/** Names whose other mentions are looked for: each is one search of the text. */
const MOST_NAMES = 60;
const IN_WORD = new RegExp(`[${WORD_CHARACTERS}_]`);

/**
 * The spans with every other place where their words stand, as whole words and written alike, in
 * the order of the text and apart; a longer one goes before a shorter.
 */
export function* repeatNames(text: string, found: readonly Span[]): Slices<Span[]> {
  const names = [...new Set(found.map(({ start, end }) => text.slice(start, end)))]
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_NAMES);
  const spans: Span[] = [...found];
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      if (!IN_WORD.test(text.charAt(at - 1)) && !IN_WORD.test(text.charAt(end))) {
        spans.push({ start: at, end });
      }
    }
    yield;
  }
  return longestApart(spans);
}

function longestApart(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || last.end <= span.start) kept.push(span);
    else if (span.end - span.start > last.end - last.start) kept[kept.length - 1] = span;
  }
  return kept;
}

import type { Span } from '@/utils/model/suggestion';

/** UTF-16 units to both sides in which the browser looks for words. */
const AROUND = 40;
const THAI_LIKE = /^[\u0e00-\u109f\u1780-\u17ff]/;

let segmenter: Intl.Segmenter | undefined;

/**
 * How well a name stands in a script without spaces: `sure` where the browser's own borders of words
 * agree or the name is long enough to be nothing else, `no` where it is too short to tell.
 */
export function unspacedFit(text: string, { start, end }: Span): 'sure' | 'maybe' | 'no' {
  const length = end - start;
  if (THAI_LIKE.test(text.slice(start, end))) {
    if (agrees(text, start, end)) return 'sure';
    return length >= 5 ? 'maybe' : 'no';
  }
  if (length >= 3) return 'sure';
  const isWord = agrees(text, start, end);
  if (length === 2) return isWord ? 'sure' : 'maybe';
  return isWord ? 'maybe' : 'no';
}

function agrees(text: string, start: number, end: number): boolean {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const from = Math.max(0, start - AROUND);
  const part = text.slice(from, end + AROUND);
  let startFits = false;
  for (const { index, segment } of segmenter.segment(part)) {
    if (from + index === start) startFits = true;
    const stop = from + index + segment.length;
    if (stop === end) return startFits;
    if (stop > end) return false;
  }
  return startFits && end === text.length;
}

import { compareWords } from '@/components/ui/compare-words';
import type { DiffPiece } from '@/utils/text/diff-words';
import { shortenPieces } from './shorten-pieces';

export interface Comparison {
  readonly all: readonly DiffPiece[];
  /** The same list as `all` where the passage is short enough to be shown whole. */
  readonly short: readonly DiffPiece[];
}

/** The saved words of a passage against those on the page now, as a row of the list shows them. */
export function comparisonOf(saved: string, now: string): Comparison {
  const all = compareWords(saved, now);
  return { all, short: shortenPieces(all) };
}

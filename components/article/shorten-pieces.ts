import type { DiffPiece } from '@/utils/text/diff-words';
import { shorten } from './snippet';

/** UTF-16 units of unchanged words that are kept beside a change, on either side. */
const BESIDE = 48;
/** UTF-16 units of one change; a longer one is shortened in its middle. */
const CHANGE = 160;

/**
 * A comparison in which the changes stay in sight: long stretches of unchanged words are cut between
 * words, which dots show. The same list when nothing was cut.
 */
export function shortenPieces(pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  const last = pieces.length - 1;
  const short = pieces.map(({ kind, text }, at) => {
    if (kind !== 'same') return { kind, text: shorten(text, CHANGE) };
    const head = at === 0 ? '' : cutEnd(text.slice(0, BESIDE));
    const tail = at === last ? '' : cutStart(text.slice(-BESIDE));
    const isShort = text.length <= head.length + tail.length + BESIDE;
    return { kind, text: isShort ? text : `${head}…${tail}` };
  });
  return short.every(({ text }, at) => text === pieces[at]?.text) ? pieces : short;
}

/** Without the word that the cut may have parted; what has no spaces is cut where it is. */
const cutEnd = (text: string): string => text.replace(/(?<=\S)\s+\S*$/, ' ');
const cutStart = (text: string): string => text.replace(/^\S*\s+(?=\S)/, ' ');

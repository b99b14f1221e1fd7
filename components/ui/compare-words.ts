import { type DiffPiece, diffWords } from '@/utils/text/diff-words';

const SAYS_SOMETHING = /[\p{L}\p{N}]/u;

/**
 * The words of two passages against each other, to be read: what stands between two changes and is
 * punctuation only belongs to them, so that a figure such as 5.4 is not struck out digit by digit.
 */
export function compareWords(before: string, after: string): DiffPiece[] {
  const pieces = diffWords(before, after);
  const result: DiffPiece[] = [];
  let gone = '';
  let now = '';
  const close = () => {
    if (gone !== '') result.push({ kind: 'gone', text: gone });
    if (now !== '') result.push({ kind: 'new', text: now });
    gone = '';
    now = '';
  };
  pieces.forEach(({ kind, text }, at) => {
    const isBetween = gone + now !== '' && at < pieces.length - 1;
    const both = kind === 'same' && isBetween && !SAYS_SOMETHING.test(text);
    if (kind === 'same' && !both) close();
    if (kind === 'gone' || both) gone += text;
    if (kind === 'new' || both) now += text;
    if (kind === 'same' && !both) result.push({ kind, text });
  });
  close();
  return result;
}

import { commonRuns } from './common-runs';
import { readWords } from './words';

/** `same` stands in both, `gone` only before, `new` only after. */
export interface DiffPiece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/**
 * How the words of a passage changed, in order. What is the same and what is gone make up `before`
 * again, what is the same and what is new make up `after`, but for white space and typography.
 */
export function diffWords(before: string, after: string): DiffPiece[] {
  const a = readWords(before);
  const b = readWords(after);
  const pieces: DiffPiece[] = [];
  const add = (kind: DiffPiece['kind'], text: string) => {
    if (text !== '') pieces.push({ kind, text });
  };
  let aAt = 0;
  let bAt = 0;
  for (const run of [
    ...commonRuns(a.keys, b.keys),
    { a: a.keys.length, b: b.keys.length, length: 0 },
  ]) {
    const aFrom = a.starts[run.a] ?? before.length;
    const bFrom = b.starts[run.b] ?? after.length;
    if (before.slice(aAt, aFrom).trim() !== '') add('gone', before.slice(aAt, aFrom));
    if (after.slice(bAt, bFrom).trim() !== '') add('new', after.slice(bAt, bFrom));
    else if (before.slice(aAt, aFrom).trim() === '' || aFrom === before.length)
      add('same', after.slice(bAt, bFrom));
    if (run.length === 0) break;
    aAt = a.ends[run.a + run.length - 1] ?? before.length;
    bAt = b.ends[run.b + run.length - 1] ?? after.length;
    add('same', after.slice(bFrom, bAt));
  }
  return joined(pieces);
}

/** Neighbours of one kind are one piece. */
function joined(pieces: readonly DiffPiece[]): DiffPiece[] {
  const result: DiffPiece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last?.kind === piece.kind) {
      result[result.length - 1] = { ...last, text: last.text + piece.text };
    } else result.push(piece);
  }
  return result;
}

import type { DiffPiece } from '@/utils/text/diff-words';
import type { Translate } from './strings';

export interface WordDiffProps {
  readonly pieces: readonly DiffPiece[];
  /** Class of words that only screen readers get. */
  readonly unseen: string | undefined;
  readonly t: Translate;
}

/**
 * A passage with its changes: what is gone as `<del>`, what is new as `<ins>`, each named for screen
 * readers, which pass over those elements. White space stands outside, so that no line runs past a word.
 */
export function WordDiff({ pieces, unseen, t }: WordDiffProps) {
  return (
    <>
      {pieces.map(({ kind, text }, at) => {
        if (kind === 'same') return text;
        const Change = kind === 'gone' ? 'del' : 'ins';
        const isSpacedAfter = text.trimEnd() !== text || pieces[at + 1]?.kind === 'new';
        return (
          <>
            {text.trimStart() === text ? null : ' '}
            <Change>
              {/* A `bdi` has no part in the direction that `dir=auto` makes out for the passage. */}
              <bdi class={unseen}>{t(kind === 'gone' ? 'diffGone' : 'diffNew')} </bdi>
              {text.trim()}
              <bdi class={unseen}>; </bdi>
            </Change>
            {isSpacedAfter ? ' ' : null}
          </>
        );
      })}
    </>
  );
}

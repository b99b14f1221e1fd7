import { useEffect, useState } from 'preact/hooks';
import field from '@/components/ui/field.module.css';
import { useStrings } from '@/components/ui/strings';
import { WordDiff } from '@/components/ui/word-diff';
import type { DiffPiece } from '@/utils/text/diff-words';
import css from './changed-words.module.css';
import type { Comparison } from './comparison';

/**
 * The saved words against those on the page now; absent where these are not told, and until what
 * compares them is fetched, which few openings of the popup need.
 */
export function useComparison(saved: string, now: string | undefined): Comparison | undefined {
  const [comparison, setComparison] = useState<Comparison>();
  useEffect(() => {
    setComparison(undefined);
    if (now === undefined) return undefined;
    let isWanted = true;
    import('./comparison').then(
      ({ comparisonOf }) => isWanted && setComparison(comparisonOf(saved, now)),
      // The saved words stand there all the same.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [saved, now]);
  return comparison;
}

/** A passage whose words the publisher changed, with its changes. */
export function ChangedWords({ pieces }: { readonly pieces: readonly DiffPiece[] }) {
  const t = useStrings();
  return (
    <span class={css['diff']} dir="auto" data-testid="diff">
      <WordDiff pieces={pieces} unseen={field['hidden']} t={t} />
    </span>
  );
}

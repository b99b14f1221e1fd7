import { useStrings } from '@/components/ui/strings';
import type { TypeChip } from '@/utils/model/mark';
import css from './empty-list.module.css';
import { piecesOf } from './pieces';

export interface EmptyListProps {
  readonly types: readonly TypeChip[];
  /** Words are selected already: only the digit is left to say. */
  readonly selected: boolean;
}

/** Teaches in one sentence: what is in braces stands out as the marker's words and the key. */
export function EmptyList({ types, selected }: EmptyListProps) {
  const t = useStrings();
  const first = types.find((type) => type.digit !== undefined);
  if (selected || first === undefined) return null;
  return (
    <div class={css['empty']} data-testid="empty">
      <p class={css['lead']}>
        {piecesOf(t('emptyLead')).map((piece) =>
          piece.name === 'words' ? (
            <mark key="words" class={css['marked']}>
              {t('emptyLeadWords')}
            </mark>
          ) : (
            piece.text
          ),
        )}
      </p>
      <p class={css['how']}>
        {piecesOf(t('emptyHow', { type: first.label })).map((piece) =>
          piece.name === 'key' ? (
            <kbd key="key" class={css['key']}>
              {first.digit}
            </kbd>
          ) : (
            piece.text
          ),
        )}
      </p>
    </div>
  );
}

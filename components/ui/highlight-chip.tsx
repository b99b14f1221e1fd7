import { Icon } from './icon';
import { useStrings } from './strings';
import css from './type-chip.module.css';

export interface HighlightChipProps {
  readonly pressed?: boolean;
  readonly onPress: () => void;
  readonly tabIndex?: number;
}

/** The chip that marks words without saying what they are. */
export function HighlightChip({ pressed, onPress, tabIndex }: HighlightChipProps) {
  const t = useStrings();
  return (
    <button
      type="button"
      class={`${css['chip']} ${css['highlight']}`}
      data-testid="chip-highlight"
      aria-pressed={pressed}
      tabIndex={tabIndex}
      onClick={onPress}
    >
      <Icon id="highlight" size={14} />
      <span class={css['label']}>{t('highlight')}</span>
    </button>
  );
}

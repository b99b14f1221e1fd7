import { useStrings } from '@/components/ui/strings';
import css from './whole-switch.module.css';

export interface WholeSwitchProps {
  readonly whole: boolean;
  readonly onSwitch: (whole: boolean) => void;
}

/** Shows a long passage whole, or in part again. */
export function WholeSwitch({ whole, onSwitch }: WholeSwitchProps) {
  const t = useStrings();
  return (
    <button
      type="button"
      class={css['switch']}
      data-testid="show-all"
      aria-expanded={whole}
      onClick={() => onSwitch(!whole)}
    >
      {t(whole ? 'showFewerWords' : 'showAllWords')}
    </button>
  );
}

import type { TypeChip as TypeChipData } from '@/utils/model/mark';
import { Sign } from './sign';
import css from './type-chip.module.css';

export interface TypeChipProps {
  readonly type: TypeChipData;
  /** Absent where a press acts at once instead of choosing. */
  readonly pressed?: boolean;
  readonly onPress: (typeId: string) => void;
  readonly tabIndex?: number;
}

/** A button for one entity type: sign, label and the digit that does the same. */
export function TypeChip({ type, pressed, onPress, tabIndex }: TypeChipProps) {
  return (
    <button
      type="button"
      class={css['chip']}
      data-typed=""
      data-testid={`chip-${type.id}`}
      style={{ '--type-colour': type.colour }}
      aria-pressed={pressed}
      aria-keyshortcuts={type.digit}
      tabIndex={tabIndex}
      onClick={() => onPress(type.id)}
    >
      <Sign id={type.sign} size={14} />
      <span class={css['label']} dir="auto">
        {type.label}
      </span>
      {type.digit === undefined ? null : (
        <span class={css['digit']} aria-hidden="true">
          {type.digit}
        </span>
      )}
    </button>
  );
}

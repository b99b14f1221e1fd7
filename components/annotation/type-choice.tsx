import { Icon } from '@/components/ui/icon';
import { Sign } from '@/components/ui/sign';
import { useStrings } from '@/components/ui/strings';
import type { TypeChip } from '@/utils/model/mark';
import css from './note-form.module.css';

export interface TypeChoiceProps {
  readonly types: readonly TypeChip[];
  /** Absent: a highlight. */
  readonly chosen: string | undefined;
  readonly onChoose: (typeId: string | undefined) => void;
}

/** What kind of mark it is: one of the types by its sign, or a highlight. */
export function TypeChoice({ types, chosen, onChoose }: TypeChoiceProps) {
  const t = useStrings();
  return (
    <div class={css['types']} role="radiogroup" aria-label={t('noteFormKind')}>
      {types.map((type) => (
        <label
          key={type.id}
          class={css['type']}
          title={type.label}
          data-typed=""
          data-testid={`chip-${type.id}`}
          style={{ '--type-colour': type.colour }}
        >
          <input
            type="radio"
            name="type"
            aria-label={type.label}
            checked={type.id === chosen}
            onChange={() => onChoose(type.id)}
          />
          <Sign id={type.sign} size={16} />
        </label>
      ))}
      <label
        class={`${css['type']} ${css['plain']}`}
        title={t('toolbarHighlight')}
        data-testid="chip-highlight"
      >
        <input
          type="radio"
          name="type"
          aria-label={t('toolbarHighlight')}
          checked={chosen === undefined}
          onChange={() => onChoose(undefined)}
        />
        <Icon id="highlight" size={16} />
      </label>
    </div>
  );
}

import { Sign } from '@/components/ui/sign';
import { useStrings } from '@/components/ui/strings';
import css from './suggestion-list.module.css';
import type { TypeCount } from './suggestion-order';

export interface SuggestionFilterProps {
  readonly counts: readonly TypeCount[];
  /** Absent: all types show. */
  readonly chosen: string | undefined;
  readonly onChoose: (typeId: string | undefined) => void;
}

/** The types of the suggestions with their number; a press shows only those of one type. */
export function SuggestionFilter({ counts, chosen, onChoose }: SuggestionFilterProps) {
  const t = useStrings();
  return (
    <fieldset class={css['filter']} aria-label={t('suggestionsFilter')}>
      {counts.map(({ type, count }) => (
        <button
          key={type.id}
          type="button"
          class={css['only']}
          data-typed=""
          data-testid={`only-${type.id}`}
          style={{ '--type-colour': type.colour }}
          aria-pressed={type.id === chosen}
          aria-label={`${type.label}: ${count}`}
          title={type.label}
          onClick={() => onChoose(type.id === chosen ? undefined : type.id)}
        >
          <Sign id={type.sign} size={13} />
          {count}
        </button>
      ))}
    </fieldset>
  );
}

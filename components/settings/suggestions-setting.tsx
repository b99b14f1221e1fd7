import { useId } from 'preact/hooks';
import section from '@/components/article/library-view-section.module.css';
import { Choice } from '@/components/ui/choice';
import { useStrings } from '@/components/ui/strings';
import type { Settings } from '@/utils/model/setting';
import css from './type-settings.module.css';

const CHOICES = [
  { choice: 'asked', label: 'suggestAsked', hint: 'suggestAskedHint' },
  { choice: 'always', label: 'suggestAlways', hint: 'suggestAlwaysHint' },
  { choice: 'off', label: 'suggestNever', hint: 'suggestNeverHint' },
] as const;

export interface SuggestionsSettingProps {
  readonly choice: Settings['suggestions'];
  readonly onChange: (choice: Settings['suggestions']) => void;
}

/** When suggestions show in an article. */
export function SuggestionsSetting({ choice, onChange }: SuggestionsSettingProps) {
  const t = useStrings();
  const group = useId();
  return (
    <fieldset class={`${css['fieldset']} ${section['narrow']}`}>
      <legend class={`${section['heading']} ${css['legend']}`}>{t('suggestTitle')}</legend>
      {CHOICES.map((option) => (
        <Choice
          key={option.choice}
          type="radio"
          name={group}
          checked={choice === option.choice}
          testId={`suggestions-${option.choice}`}
          onChange={() => onChange(option.choice)}
          hint={t(option.hint)}
        >
          {t(option.label)}
        </Choice>
      ))}
    </fieldset>
  );
}

import { useStrings } from '@/components/ui/strings';
import css from './site-settings.module.css';

type Choice = 'at once' | 'on key' | 'off';

export interface ToolbarSettingProps {
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
}

const CHOICES = [
  { choice: 'at once', key: 'toolbarAtOnce' },
  { choice: 'on key', key: 'toolbarOnKey' },
  { choice: 'off', key: 'toolbarOff' },
] as const;

/** When the toolbar shows at a selection. */
export function ToolbarSetting({ choice, onChange }: ToolbarSettingProps) {
  const t = useStrings();
  return (
    <label class={css['choice']} title={t('toolbarHint')}>
      {t('toolbarLabel')}
      <select
        class={css['select']}
        data-testid="toolbar-setting"
        value={choice}
        onChange={(event) => {
          const chosen = CHOICES.find((option) => option.choice === event.currentTarget.value);
          if (chosen) onChange(chosen.choice);
        }}
      >
        {CHOICES.map((option) => (
          <option key={option.choice} value={option.choice}>
            {t(option.key)}
          </option>
        ))}
      </select>
    </label>
  );
}

import { useStrings } from '@/components/ui/strings';
import css from './site-settings.module.css';

export interface SiteSwitchProps {
  readonly host: string;
  readonly granted: boolean;
  /** Called straight from the click. */
  readonly onChange: (granted: boolean) => void;
}

/** Whether marks come back on this site by themselves. */
export function SiteSwitch({ host, granted, onChange }: SiteSwitchProps) {
  const t = useStrings();
  return (
    <button
      type="button"
      role="switch"
      class={css['switch']}
      aria-checked={granted}
      data-testid="site-toggle"
      title={host}
      onClick={() => onChange(!granted)}
    >
      <span class={css['words']}>{t('siteToggle')}</span>
      <span class={css['track']} aria-hidden="true" />
    </button>
  );
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import { TypePicker } from '@/components/article/type-picker';
import { digitOf } from '@/components/article/typing';
import { Button } from '@/components/ui/button';
import { useStrings } from '@/components/ui/strings';
import type { TypeChip } from '@/utils/model/mark';
import type { SuggestionGroup } from '@/utils/model/suggestion';
import type { SuggestionActions } from './suggestion-actions';
import css from './suggestion-list.module.css';

/** What stands open under a row. */
export type OpenRow = 'type' | 'refuse';

export interface SuggestionPanelProps {
  readonly open: OpenRow;
  readonly group: SuggestionGroup;
  /** Types on offer. */
  readonly types: readonly TypeChip[];
  readonly actions: SuggestionActions;
  readonly onLeave: () => void;
}

/** Under a suggestion: the types as which it can be accepted, or where it is refused. Esc closes it. */
export function SuggestionPanel({ open, group, types, actions, onLeave }: SuggestionPanelProps) {
  const t = useStrings();
  const panel = useRef<HTMLFieldSetElement>(null);
  const name = group.label;

  useLayoutEffect(() => {
    const first = panel.current?.querySelector<HTMLElement>('button:not([tabindex="-1"])');
    first?.focus();
    panel.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    const chosen = open === 'type' && types.find(({ digit }) => digit && digit === digitOf(event));
    if (event.key === 'Escape') onLeave();
    else if (chosen) actions.acceptSuggestions([group], chosen.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const refuse = (everywhere: boolean) => () => actions.refuseSuggestion(group, everywhere);
  return (
    <fieldset
      ref={panel}
      class={css['panel']}
      aria-label={t(open === 'type' ? 'suggestionTypeAsk' : 'suggestionRefuse', { name })}
      onKeyDown={onKeyDown}
    >
      {open === 'type' ? (
        <TypePicker
          label={t('suggestionTypeAsk', { name })}
          types={types}
          chosen={group.typeId}
          onChoose={(id) => actions.acceptSuggestions([group], id ?? group.typeId)}
        />
      ) : (
        <div class={css['refuse']}>
          <span>{t('suggestionRefuseAsk')}</span>
          <Button look="plain" testId="refuse-here" onPress={refuse(false)}>
            {t('refuseHere')}
          </Button>
          <Button look="plain" testId="refuse-everywhere" onPress={refuse(true)}>
            {t('refuseEverywhere')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

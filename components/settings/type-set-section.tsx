import css from '@/components/export/import-section.module.css';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useStrings } from '@/components/ui/strings';

/** How far the import of a type set has come. */
export type TypeSetStage =
  | { readonly stage: 'idle' }
  | {
      readonly stage: 'checked';
      readonly added: number;
      readonly changed: number;
      readonly same: number;
    }
  | { readonly stage: 'done' }
  /** Told in words already. */
  | { readonly stage: 'failed'; readonly text: string };

export interface TypeSetSectionProps {
  readonly stage: TypeSetStage;
  readonly onExport: () => void;
  readonly onFile: (file: File) => void;
  readonly onConfirm: () => void;
}

/** The types as a file, for another browser or for colleagues. */
export function TypeSetSection({ stage, onExport, onFile, onConfirm }: TypeSetSectionProps) {
  const t = useStrings();
  return (
    <div class={css['import']}>
      <p class={css['words']}>{t('typeSetHint')}</p>
      <Button look="plain" icon="download" testId="types-export" onPress={onExport}>
        {t('typeSetExport')}
      </Button>
      <input
        class={css['file']}
        type="file"
        accept=".json,application/json"
        aria-label={t('typeSetChoose')}
        data-testid="types-file"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
          // The same file can be chosen again once it was corrected.
          event.currentTarget.value = '';
        }}
      />
      <div role="status">
        <Progress stage={stage} onConfirm={onConfirm} />
      </div>
    </div>
  );
}

function Progress({ stage, onConfirm }: Pick<TypeSetSectionProps, 'stage' | 'onConfirm'>) {
  const t = useStrings();
  switch (stage.stage) {
    case 'idle':
      return null;
    case 'checked': {
      const { added, changed, same } = stage;
      return (
        <p class={css['summary']} data-testid="types-summary">
          {t('typeSetSummary', {
            types: t('typesCount', { count: added + changed + same }),
            added: t('newCount', { count: added }),
            changed: t('changedCount', { count: changed }),
            same: t('sameCount', { count: same }),
          })}
          <Button
            look="primary"
            testId="types-confirm"
            disabled={added + changed === 0}
            onPress={onConfirm}
          >
            {t('typeSetImport')}
          </Button>
        </p>
      );
    }
    case 'done':
      return (
        <p class={css['done']} data-testid="types-done">
          <Icon id="check" />
          {t('typeSetDone')}
        </p>
      );
    case 'failed':
      return (
        <p class={css['failed']} data-testid="types-error">
          <Icon id="warning" />
          {stage.text}
        </p>
      );
  }
}

import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useStrings } from '@/components/ui/strings';
import css from './import-section.module.css';

/** How far an import has come. */
export type ImportStage =
  | { readonly stage: 'idle' }
  | { readonly stage: 'checking'; readonly file: string }
  | {
      readonly stage: 'checked';
      readonly articles: number;
      readonly annotations: number;
      /** Annotations that the library does not have yet. */
      readonly added: number;
    }
  | { readonly stage: 'importing' }
  | { readonly stage: 'done' }
  /** Told in words already. */
  | { readonly stage: 'failed'; readonly text: string };

export interface ImportSectionProps {
  readonly stage: ImportStage;
  readonly onFile: (file: File) => void;
  readonly onConfirm: () => void;
}

/** A Pressmark JSON file: checked as a whole, told in a sentence, then written or not. */
export function ImportSection({ stage, onFile, onConfirm }: ImportSectionProps) {
  const t = useStrings();
  return (
    <div class={css['import']}>
      <p class={css['words']}>{t('libraryImportHint')}</p>
      <input
        class={css['file']}
        type="file"
        accept=".json,application/json"
        aria-label={t('libraryChoose')}
        data-testid="import-file"
        disabled={stage.stage === 'importing'}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onFile(file);
        }}
      />
      <div role="status">
        <Progress stage={stage} onConfirm={onConfirm} />
      </div>
    </div>
  );
}

function Progress({ stage, onConfirm }: Omit<ImportSectionProps, 'onFile'>) {
  const t = useStrings();
  switch (stage.stage) {
    case 'idle':
      return null;
    case 'checking':
      return <p class={css['words']}>{t('libraryChecking', { file: stage.file })}</p>;
    case 'checked':
      return (
        <p class={css['summary']} data-testid="import-summary">
          {t('importSummary', {
            articles: t('articlesCount', { count: stage.articles }),
            annotations: t('annotationsCount', { count: stage.annotations }),
            added: t('newCount', { count: stage.added }),
          })}
          <Button look="primary" testId="import-confirm" onPress={onConfirm}>
            {t('libraryImportNow')}
          </Button>
        </p>
      );
    case 'importing':
      return <p class={css['words']}>{t('libraryImporting')}</p>;
    case 'done':
      return (
        <p class={css['done']} data-testid="import-done">
          <Icon id="check" />
          {t('libraryImported')}
        </p>
      );
    case 'failed':
      return (
        <p class={css['failed']} data-testid="error">
          <Icon id="warning" />
          {stage.text}
        </p>
      );
  }
}

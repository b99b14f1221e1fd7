import { Fragment } from 'preact';
import { IconButton } from '@/components/ui/button';
import { useStrings } from '@/components/ui/strings';
import css from './export-panel.module.css';

export interface FormatChoice {
  readonly id: string;
  readonly label: string;
  /** What it is good for. */
  readonly hint: string;
  /** With its dot. */
  readonly extension: string;
}

export interface ExportPanelProps {
  readonly formats: readonly FormatChoice[];
  /** Nothing of this article is saved yet. */
  readonly articleEmpty: boolean;
  readonly onExport: (formatId: string, scope: 'article' | 'everything') => void;
}

/** Every format, for this article or for all. */
export function ExportPanel({ formats, articleEmpty, onExport }: ExportPanelProps) {
  const t = useStrings();
  return (
    <section class={css['panel']} aria-label={t('export')}>
      <p class={css['title']}>{t('exportAs')}</p>
      <span class={css['head']}>{t('exportArticle')}</span>
      <span class={css['head']}>{t('exportEverything')}</span>
      {formats.map(({ id, label, hint, extension }) => (
        <Fragment key={id}>
          <span class={css['format']} title={hint}>
            {label}
            <span class={css['extension']}>{extension}</span>
          </span>
          <span class={css['cell']}>
            <IconButton
              icon="download"
              label={`${label}, ${t('exportArticle')}`}
              testId={`export-${id}`}
              disabled={articleEmpty}
              onPress={() => onExport(id, 'article')}
            />
          </span>
          <span class={css['cell']}>
            <IconButton
              icon="download"
              label={`${label}, ${t('exportEverything')}`}
              testId={`export-all-${id}`}
              onPress={() => onExport(id, 'everything')}
            />
          </span>
        </Fragment>
      ))}
    </section>
  );
}

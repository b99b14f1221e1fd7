import { ExportEverything } from '@/components/export/export-everything';
import type { FormatChoice } from '@/components/export/export-panel';
import { ImportSection, type ImportStage } from '@/components/export/import-section';
import { ErrorBanner } from '@/components/ui/error-banner';
import { useStrings } from '@/components/ui/strings';
import { Toast } from '@/components/ui/toast';
import { ArticleList, type ListedArticle } from './article-list';
import css from './library-view.module.css';

export interface LibraryModel {
  /** Absent while the store is read. */
  readonly articles: readonly ListedArticle[] | undefined;
  readonly formats: readonly FormatChoice[];
  readonly importing: ImportStage;
  /** Told in words already. */
  readonly error?: string;
  readonly toast?: string;
}

export interface LibraryActions {
  exportEverything(formatId: string): void;
  chooseFile(file: File): void;
  confirmImport(): void;
  /** Closes whatever message stands. */
  dismiss(): void;
}

export interface LibraryViewProps {
  readonly model: LibraryModel;
  readonly actions: LibraryActions;
}

/** All annotated articles, and the ways in and out. */
export function LibraryView({ model, actions }: LibraryViewProps) {
  const t = useStrings();
  const { articles } = model;
  return (
    <main class={css['library']}>
      <header>
        <h1 class={css['title']}>
          <img src="/icon/96.png" width={32} height={32} alt="" />
          {t('library')}
        </h1>
        <p class={css['lead']}>{t('libraryLead')}</p>
      </header>
      <div class={css['notice']}>
        <ErrorBanner
          error={model.error === undefined ? undefined : { text: model.error, retry: false }}
          onRetry={actions.dismiss}
          onDismiss={actions.dismiss}
        />
        <Toast
          toast={model.toast === undefined ? undefined : { text: model.toast, undo: false }}
          onUndo={actions.dismiss}
          onDismiss={actions.dismiss}
        />
      </div>
      {articles === undefined ? null : (
        <section class={css['section']} aria-label={t('articlesCount', { count: articles.length })}>
          {articles.length === 0 ? (
            <p class={css['empty']} data-testid="empty">
              {t('libraryEmpty')}
            </p>
          ) : (
            <>
              <h2 class={css['heading']}>{t('articlesCount', { count: articles.length })}</h2>
              <ArticleList articles={articles} />
            </>
          )}
        </section>
      )}
      {articles === undefined || articles.length === 0 ? null : (
        <section class={css['section']}>
          <h2 class={css['heading']}>{t('libraryExport')}</h2>
          <ExportEverything formats={model.formats} onExport={actions.exportEverything} />
        </section>
      )}
      <section class={css['section']}>
        <h2 class={css['heading']}>{t('libraryImport')}</h2>
        <ImportSection
          stage={model.importing}
          onFile={actions.chooseFile}
          onConfirm={actions.confirmImport}
        />
      </section>
    </main>
  );
}

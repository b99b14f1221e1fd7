import { useMemo } from 'preact/hooks';
import { SuggestionSection } from '@/components/entity/suggestion-section';
import { ErrorBanner } from '@/components/ui/error-banner';
import { Toast } from '@/components/ui/toast';
import { AnnotationList } from './annotation-list';
import { ArticleHeader } from './article-header';
import { ArticleNote } from './article-note';
import { EditedNotice } from './edited-notice';
import { EmptyList } from './empty-list';
import { groupMentions } from './group-mentions';
import { LoadingView } from './loading-view';
import { orderAnnotations } from './order-annotations';
import { PopupFooter } from './popup-footer';
import type { PopupActions, PopupModel, ReadyModel } from './popup-model';
import css from './popup-view.module.css';
import { RestrictedView } from './restricted-view';
import { SelectionSection } from './selection-section';
import { TagMore } from './tag-more';

export interface PopupViewProps {
  readonly model: PopupModel;
  readonly actions: PopupActions;
}

/** The whole popup: this article at a glance, the selection, and what can be done. */
export function PopupView({ model, actions }: PopupViewProps) {
  return (
    <div class={css['popup']}>
      {model.stage === 'loading' ? <LoadingView /> : null}
      {model.stage === 'restricted' ? (
        <RestrictedView
          restriction={model.restriction}
          detail={model.detail}
          onRetry={actions.retry}
          onOpenLibrary={actions.openLibrary}
        />
      ) : null}
      {model.stage === 'ready' ? <Ready model={model} actions={actions} /> : null}
    </div>
  );
}

function Ready({ model, actions }: { readonly model: ReadyModel; readonly actions: PopupActions }) {
  const { annotations, places, entities, types, archivedTypes, selection } = model;
  const ordered = useMemo(() => orderAnnotations(annotations, places), [annotations, places]);
  const groups = useMemo(
    () => groupMentions(ordered, entities, [...types, ...archivedTypes]),
    [ordered, entities, types, archivedTypes],
  );
  const articleNote = ordered.find(({ kind }) => kind === 'note');
  const listed = ordered.filter((annotation) => annotation !== articleNote);
  const mentions = groups.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <ArticleHeader
        article={model.article}
        host={model.site.host}
        groups={groups}
        otherCount={ordered.length - mentions}
      />
      <main class={css['body']}>
        {model.edited ? <EditedNotice edited={model.edited} places={places} /> : null}
        {selection ? (
          <SelectionSection model={model} selection={selection} actions={actions} />
        ) : null}
        <SuggestionSection
          suggestions={model.suggestions}
          types={types}
          archivedTypes={archivedTypes}
          open={annotations.length === 0 && selection === undefined}
          saving={model.saving}
          actions={actions}
        />
        {listed.length > 0 ? (
          <AnnotationList annotations={listed} model={model} actions={actions} />
        ) : (
          <EmptyList types={types} selected={selection !== undefined} />
        )}
        <ArticleNote
          saved={articleNote}
          draft={model.articleNote}
          saving={model.saving}
          onInput={actions.changeArticleNote}
          onSave={actions.saveArticleNote}
          onRemove={actions.remove}
        />
      </main>
      <ErrorBanner error={model.error} onRetry={actions.retry} onDismiss={actions.dismissError} />
      <Toast toast={model.toast} onUndo={actions.undo} onDismiss={actions.dismissToast}>
        <TagMore model={model} entityId={model.toast?.entityId} onOpen={actions.openMore} />
      </Toast>
      <PopupFooter model={model} actions={actions} />
    </>
  );
}

import type { PopupActions } from '@/components/article/popup-model';
import { isSuperseded, withoutPassage, withSelection } from '@/components/article/resume-draft';
import { changes, fieldsOf, patchOf, statementOf } from '@/components/article/statement-fields';
import type { Draft } from '@/utils/model/draft';
import { askTab, askWorker } from '@/utils/platform/send';
import { attach } from './attach';
import { createExportActions } from './export-actions';
import type { PopupContext } from './popup-context';
import { type OpenPage, openPage } from './popup-state';
import { completeNames } from './popup-store';
import { createTextReader } from './saved-texts';
import { createSiteActions } from './site-actions';
import { createSuggestionActions } from './suggestion-actions';
import { createWriter } from './writer';

/** UTF-16 units of a passage in a message. */
const IN_MESSAGE = 48;

/** What the reader does in the popup: drafts here, all writes through the worker. */
export function createPopupActions(context: PopupContext): PopupActions {
  const { state, t, fail, changeDraft } = context;
  const page = (): OpenPage | undefined => openPage(state.stage.value);
  const annotationOf = (id: string) =>
    state.stored.value.notes?.annotations.find((annotation) => annotation.id === id);
  const short = (words: string) =>
    words.length > IN_MESSAGE ? `${words.slice(0, IN_MESSAGE).trimEnd()}…` : words;

  const writer = createWriter(context);
  const { write, done } = writer;
  /** Whether the words of the open edit are not those that are stored. */
  const isUnsaved = ({ id, fields }: NonNullable<Draft['edit']>) => {
    const annotation = annotationOf(id);
    return annotation !== undefined && changes(annotation, fields);
  };

  return {
    changeSelection: (fields) => changeDraft((draft) => ({ ...draft, fields })),
    discardSelection: () => {
      changeDraft(withoutPassage);
    },
    takeNewSelection: () => {
      const selection = page()?.state.selection;
      if (selection) changeDraft((draft) => withSelection(draft, selection));
    },
    saveSelection: () =>
      void write(async () => {
        const open = page();
        const draft = state.draft.value;
        const { passage, snapshot, fields } = draft ?? {};
        if (!open || !draft || !passage || !snapshot || !fields) return;
        const statement = statementOf(fields, passage);
        const { url, article } = open;
        const written = await askWorker('app.annotate', {
          url,
          draft: { article, snapshot, passage, statement },
        });
        changeDraft(withoutPassage);
        if (!isSuperseded(draft, open.state.selection)) {
          // The mark stands whether the page can still be reached or not.
          askTab(open.tabId, 'tab.deselect', {}).catch(() => undefined);
        }
        const type = state.stored.value.types.find(({ id }) => id === fields.typeId);
        const words = short(passage.exact);
        const label = type ? (type.label ?? t(`type_${type.id}`)) : '';
        const text = type ? t('savedAs', { words, type: label }) : t('savedHighlight', { words });
        done(text, written, type && passage);
      }),
    complete: completeNames,
    jump: (id) => {
      const open = page();
      if (!open) return;
      askTab(open.tabId, 'tab.jump', { id }).then(
        ({ shown }) => {
          if (!shown) done(t('jumpLost'));
        },
        (reason: unknown) => fail(reason),
      );
    },
    startEdit: (id) => {
      const annotation = annotationOf(id);
      if (!annotation) return;
      const entity =
        annotation.kind === 'entity'
          ? state.stored.value.notes?.entities.find((one) => one.id === annotation.entityId)
          : undefined;
      changeDraft((draft) =>
        draft.edit && isUnsaved(draft.edit)
          ? draft
          : { ...draft, edit: { id, fields: fieldsOf(annotation, entity) } },
      );
    },
    changeEdit: (fields) =>
      changeDraft((draft) => (draft.edit ? { ...draft, edit: { ...draft.edit, fields } } : draft)),
    cancelEdit: () => {
      changeDraft(withoutEdit);
    },
    saveEdit: () =>
      void write(async () => {
        const edit = state.draft.value?.edit;
        const annotation = edit && annotationOf(edit.id);
        if (!annotation) return;
        const patch = patchOf(annotation, edit.fields);
        const changed = Object.keys(patch).length > 0;
        const written = changed && (await askWorker('app.edit', { id: annotation.id, patch }));
        changeDraft(withoutEdit);
        if (written) done(t('savedChanges'), written);
      }),
    remove: (id) =>
      void write(async () => {
        const annotation = annotationOf(id);
        const written = await askWorker('app.remove', { id });
        changeDraft((draft) => (draft.edit?.id === id ? withoutEdit(draft) : draft));
        const words = annotation && annotation.kind !== 'note' ? annotation.passage.exact : '';
        done(words ? t('deletedWords', { words: short(words) }) : t('deletedNote'), written);
      }),
    attach: (id) =>
      void write(async () => {
        const attached = await attach(context, id);
        if (attached) done(t('attached', { words: short(attached.words) }), attached.written);
      }),
    savedText: createTextReader(),
    undo: writer.undo,
    dismissToast: () => {
      state.toast.value = undefined;
    },
    changeArticleNote: (articleNote) => changeDraft((draft) => ({ ...draft, articleNote })),
    saveArticleNote: () =>
      void write(async () => {
        const open = page();
        const note = state.draft.value?.articleNote?.trim();
        if (!open || note === undefined || note === '') return;
        const saved = state.stored.value.notes?.annotations.find(({ kind }) => kind === 'note');
        const { article } = open;
        const { snapshot } = open.state;
        const written = saved
          ? await askWorker('app.edit', { id: saved.id, patch: { note } })
          : await askWorker('app.annotate', {
              url: open.url,
              draft: { article, snapshot, statement: { kind: 'note', note } },
            });
        changeDraft(({ articleNote: _saved, ...draft }) => draft);
        done(t('savedNote'), written);
      }),
    ...createSiteActions(context),
    ...createSuggestionActions(context, writer),
    ...createExportActions(context),
    retry: () => {
      state.error.value = undefined;
      if (!page() || !writer.repeat()) context.open();
    },
    dismissError: () => {
      state.error.value = undefined;
    },
  };
}

function withoutEdit({ edit: _edit, ...draft }: Draft): Draft {
  return draft;
}

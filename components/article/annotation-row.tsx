import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useStrings } from '@/components/ui/strings';
import type { Annotation } from '@/utils/model/annotation';
import type { PassageStatus } from '@/utils/model/passage';
import css from './annotation-row.module.css';
import type { PopupActions, ReadyModel } from './popup-model';
import { snippetOf } from './snippet';
import { changes } from './statement-fields';
import { StatementForm } from './statement-form';

export interface AnnotationRowProps {
  readonly annotation: Annotation;
  /** Absent while the page was not asked yet. */
  readonly status: PassageStatus | undefined;
  readonly model: ReadyModel;
  readonly actions: PopupActions;
}

/** One annotation: its words in their sentence, what was said of them, and what can be done. */
export function AnnotationRow({ annotation, status, model, actions }: AnnotationRowProps) {
  const t = useStrings();
  const editing = model.edit?.id === annotation.id ? model.edit : undefined;
  const row = useFocusInto(editing !== undefined, model.edit !== undefined);
  const marks = {
    ref: row,
    'data-testid': 'annotation',
    'data-id': annotation.id,
    'data-kind': annotation.kind,
    'data-status': annotation.kind === 'note' ? undefined : (status ?? 'waiting'),
  };
  if (editing) {
    return (
      <li {...marks} class={`${css['row']} ${css['editing']}`}>
        <StatementForm
          fields={editing.fields}
          wordsOnly={annotation.kind === 'note'}
          types={model.types}
          archivedTypes={model.archivedTypes}
          complete={actions.complete}
          saving={model.saving}
          saveKeys={model.saveKeys}
          saveLabel={t('saveChanges')}
          saveTestId="edit-save"
          leave={{
            label: t('cancel'),
            byKey: !changes(annotation, editing.fields),
            onLeave: actions.cancelEdit,
          }}
          onChange={actions.changeEdit}
          onSave={actions.saveEdit}
        />
      </li>
    );
  }
  const label = annotation.kind === 'note' ? annotation.note : annotation.passage.exact;
  const named = (key: 'editNamed' | 'deleteNamed') => t(key, { words: label.slice(0, 60) });
  return (
    <li {...marks} class={css['row']}>
      <button
        type="button"
        class={css['jump']}
        data-testid="jump"
        title={annotation.kind === 'note' || status === 'lost' ? undefined : t('jump')}
        disabled={annotation.kind === 'note' || status === 'lost'}
        onClick={() => actions.jump(annotation.id)}
      >
        <Words annotation={annotation} />
        <Status status={status} />
        <Said annotation={annotation} />
      </button>
      <span class={css['tools']}>
        <IconButton
          icon="edit"
          label={named('editNamed')}
          testId="edit"
          onPress={() => {
            actions.startEdit(annotation.id);
            focusOpenForm(row.current);
          }}
        />
        <IconButton
          icon="delete"
          label={named('deleteNamed')}
          testId="delete"
          disabled={model.saving}
          onPress={() => actions.remove(annotation.id)}
        />
      </span>
    </li>
  );
}

/**
 * The focus goes into the form when the reader opens it, and back to the button that opened it. A
 * form that stands open from the beginning, with a draft, takes no focus. When another row is opened
 * instead, the focus is that one's.
 */
function useFocusInto(editing: boolean, anyEdited: boolean): RefObject<HTMLLIElement | null> {
  const row = useRef<HTMLLIElement>(null);
  const before = useRef(editing);
  useLayoutEffect(() => {
    if (before.current === editing) return;
    before.current = editing;
    if (!editing && anyEdited) return;
    const wanted = editing ? 'textarea' : '[data-testid=edit]';
    row.current?.querySelector<HTMLElement>(wanted)?.focus();
    if (editing) row.current?.scrollIntoView({ block: 'nearest' });
  }, [editing, anyEdited]);
  return row;
}

/** Where another row stands open with unsaved words, the reader is led back to these. */
function focusOpenForm(row: HTMLElement | null): void {
  const form = row?.closest('section')?.querySelector<HTMLElement>('li textarea');
  form?.focus();
  form?.closest('li')?.scrollIntoView({ block: 'nearest' });
}

function Words({ annotation }: { readonly annotation: Annotation }) {
  if (annotation.kind === 'note') {
    return (
      <span class={`${css['line']} ${css['wrapped']} ${css['note']}`} dir="auto">
        {annotation.note}
      </span>
    );
  }
  const { before, words, after } = snippetOf(annotation.passage);
  const alone = annotation.kind === 'highlight';
  return (
    <span class={`${css['line']} ${alone ? css['wrapped'] : ''}`} dir="auto">
      {alone ? null : before}
      <mark class={css['words']}>{words}</mark>
      {alone ? null : after}
    </span>
  );
}

function Status({ status }: { readonly status: PassageStatus | undefined }) {
  const t = useStrings();
  if (status === undefined || status === 'found') return null;
  return (
    <span class={`${css['more']} ${css['status']}`}>
      <Icon id={status} size={13} />
      {t(status === 'changed' ? 'statusChanged' : 'statusLost')}
    </span>
  );
}

/** The note and the tags under the words. */
function Said({ annotation }: { readonly annotation: Annotation }) {
  return (
    <>
      {annotation.note === '' || annotation.kind === 'note' ? null : (
        <span class={`${css['more']} ${css['note']}`}>
          <Icon id="note" size={13} />
          <span dir="auto">{annotation.note}</span>
        </span>
      )}
      {annotation.tags.length === 0 ? null : (
        <span class={`${css['more']} ${css['tags']}`} dir="auto">
          {annotation.tags.map((tag) => `#${tag}`).join('  ')}
        </span>
      )}
    </>
  );
}

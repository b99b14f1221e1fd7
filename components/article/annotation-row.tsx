import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { IconButton } from '@/components/ui/button';
import { useStrings } from '@/components/ui/strings';
import type { Annotation } from '@/utils/model/annotation';
import type { MarkPlace } from '@/utils/model/mark';
import css from './annotation-row.module.css';
import { groupMentions } from './group-mentions';
import { LostPassage } from './lost-passage';
import type { PopupActions, ReadyModel } from './popup-model';
import { Said } from './said';
import { StandingPassage } from './standing-passage';
import { changes } from './statement-fields';
import { StatementForm } from './statement-form';

export interface AnnotationRowProps {
  readonly annotation: Annotation;
  /** Absent while the page was not asked yet. */
  readonly place: MarkPlace | undefined;
  readonly model: ReadyModel;
  readonly actions: PopupActions;
}

/** One annotation: its words in their sentence, what was said of them, and what can be done. */
export function AnnotationRow({ annotation, place, model, actions }: AnnotationRowProps) {
  const t = useStrings();
  const editing = model.edit?.id === annotation.id ? model.edit : undefined;
  const row = useFocusInto(editing !== undefined, model.edit !== undefined);
  const marks = {
    ref: row,
    'data-testid': 'annotation',
    'data-id': annotation.id,
    'data-kind': annotation.kind,
    'data-status': annotation.kind === 'note' ? undefined : (place?.status ?? 'waiting'),
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
          usesOf={actions.usesOf}
          present={model.entities}
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
      <div class={css['main']}>
        {place?.status === 'lost' && annotation.kind !== 'note' ? (
          <LostPassage
            annotation={annotation}
            reason={place.reason}
            entity={entityOf(annotation, model)}
            model={model}
            actions={actions}
          >
            <Said annotation={annotation} />
          </LostPassage>
        ) : (
          <StandingPassage
            annotation={annotation}
            place={place}
            onJump={() => actions.jump(annotation.id)}
          />
        )}
      </div>
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

/** Of which entity a mention is, where no heading says so. */
function entityOf(annotation: Annotation, { entities, types, archivedTypes }: ReadyModel) {
  const [group] = groupMentions([annotation], entities, [...types, ...archivedTypes]);
  const name = group?.entities[0]?.name;
  return group && name !== undefined ? { name, type: group.type } : undefined;
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

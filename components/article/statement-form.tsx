import type { ComponentChildren } from 'preact';
import { NameField } from '@/components/entity/name-field';
import { Button } from '@/components/ui/button';
import { useStrings } from '@/components/ui/strings';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import type { StatementFields } from '@/utils/model/draft';
import type { Entity } from '@/utils/model/entity';
import type { EntityUse } from '@/utils/model/entity-use';
import type { TypeChip } from '@/utils/model/mark';
import { chooseType, nameAnother, pickEntity, typeName } from './change-fields';
import css from './statement-form.module.css';
import { TypePicker } from './type-picker';
import { digitOf, inTextField, savesByKey } from './typing';

export interface StatementFormProps {
  readonly fields: StatementFields;
  /** A note on the whole article has words only. */
  readonly wordsOnly?: boolean;
  readonly types: readonly TypeChip[];
  readonly archivedTypes: readonly TypeChip[];
  readonly complete: (prefix: string, typeId?: string) => Promise<readonly Entity[]>;
  readonly usesOf?: (ids: readonly string[]) => Promise<readonly EntityUse[]>;
  /** Entities that the article mentions. */
  readonly present?: readonly Entity[];
  readonly saving: boolean;
  readonly saveKeys: string;
  readonly saveLabel: string;
  readonly saveTestId: 'save' | 'edit-save';
  readonly leave?:
    | {
        readonly label: string;
        /** Esc leaves too; else it is left to the browser, which closes the popup with the draft kept. */
        readonly byKey?: boolean;
        readonly onLeave: () => void;
      }
    | undefined;
  readonly onChange: (fields: StatementFields) => void;
  readonly onSave: () => void;
  readonly children?: ComponentChildren;
}

/** What the reader says of a passage: type, name, tags, note. Digits choose the type. */
export function StatementForm(props: StatementFormProps) {
  const { fields, types, archivedTypes, onChange, leave } = props;
  const t = useStrings();
  const every = [...types, ...archivedTypes];
  const type = every.find((candidate) => candidate.id === fields.typeId);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (savesByKey(event)) {
      event.preventDefault();
      event.stopPropagation();
      if (!props.saving) props.onSave();
    } else if (event.key === 'Escape' && leave?.byKey) {
      event.preventDefault();
      event.stopPropagation();
      leave.onLeave();
    } else if (!props.wordsOnly && !inTextField(event.target)) {
      const chosen = types.find((candidate) => candidate.digit === digitOf(event));
      if (!chosen) return;
      event.preventDefault();
      event.stopPropagation();
      onChange(chooseType(fields, chosen.id));
    }
  };
  return (
    <form
      class={css['form']}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (!props.saving) props.onSave();
      }}
    >
      {props.wordsOnly ? null : (
        <TypePicker
          types={type && !types.includes(type) ? [...types, type] : types}
          chosen={fields.typeId}
          onChoose={(id) => onChange(chooseType(fields, id))}
        />
      )}
      {type === undefined ? null : (
        <NameField
          value={fields.name}
          entityId={fields.entityId}
          type={type}
          types={every}
          another={fields.another}
          complete={props.complete}
          usesOf={props.usesOf}
          present={props.present}
          onInput={(name) => onChange(typeName(fields, name))}
          onPick={(entity) => onChange(pickEntity(fields, entity))}
          onAnother={() => onChange(nameAnother(fields))}
        />
      )}
      <TextArea
        beside
        label={t('fieldNote')}
        value={fields.note}
        rows={2}
        testId="note"
        onInput={(note) => onChange({ ...fields, note })}
      />
      <TextField
        beside
        label={t('fieldTags')}
        value={fields.tags}
        placeholder={t('tagsHint')}
        testId="tags"
        onInput={(tags) => onChange({ ...fields, tags })}
      />
      <div class={css['actions']}>
        <Button look="primary" submits disabled={props.saving} testId={props.saveTestId}>
          {props.saveLabel}
        </Button>
        {leave ? (
          <Button look="quiet" onPress={leave.onLeave}>
            {leave.label}
          </Button>
        ) : null}
        <span class={css['key']}>{t('saveKey', { keys: props.saveKeys })}</span>
      </div>
    </form>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { fieldsOf, patchOf } from '@/components/article/statement-fields';
import { NameField } from '@/components/entity/name-field';
import field from '@/components/ui/field.module.css';
import { useStrings } from '@/components/ui/strings';
import { TextField } from '@/components/ui/text-field';
import type { AnnotationPatch } from '@/utils/model/annotate';
import type { Annotation } from '@/utils/model/annotation';
import type { Entity } from '@/utils/model/entity';
import { LIMITS } from '@/utils/model/limits';
import type { TypeChip } from '@/utils/model/mark';
import css from './note-form.module.css';
import { NoteFormFoot } from './note-form-foot';
import { NoteFormHead } from './note-form-head';
import { TypeChoice } from './type-choice';

export interface NoteFormProps {
  readonly annotation: Annotation;
  /** The entity of a mention. */
  readonly entity?: Entity | undefined;
  readonly types: readonly TypeChip[];
  /** False while the page covers the form: what is pressed then may not be what is meant. */
  readonly inFullView: boolean;
  /** It has been covered for long enough that the reader is told. */
  readonly covered: boolean;
  /** The keys that save, as the reader's system writes them. */
  readonly saveKeys: string;
  readonly complete: (prefix: string, typeId: string) => Promise<readonly Entity[]>;
  /** Resolves with why it failed, in the reader's words; `undefined` once it is stored. */
  readonly save: (patch: AnnotationPatch) => Promise<string | undefined>;
  readonly close: () => void;
}

/** The form on one annotation: kind, name, note, tags. What is typed stays until it is stored. */
export function NoteForm(props: NoteFormProps) {
  const { annotation, types, inFullView, complete, save, close } = props;
  const t = useStrings();
  const [fields, setFields] = useState(() => fieldsOf(annotation, props.entity));
  const [stage, setStage] = useState<'writing' | 'saving' | 'asking'>('writing');
  const [failure, setFailure] = useState<string>();
  const note = useRef<HTMLTextAreaElement>(null);
  const type = types.find(({ id }) => id === fields.typeId);

  const focusNote = () => note.current?.focus();
  useEffect(() => {
    const area = note.current;
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);

  const change = (part: Partial<typeof fields>) => {
    setFailure(undefined);
    setFields((before) => ({ ...before, ...part }));
  };
  const hasChanges = () => Object.keys(patchOf(annotation, fields)).length > 0;
  const submit = async () => {
    if (stage !== 'writing' || !inFullView) return;
    if (!hasChanges()) return close();
    if (fields.typeId !== undefined && fields.name.trim() === '') {
      return setFailure(t('noteFormNeedsName'));
    }
    setStage('saving');
    const why = await save(patchOf(annotation, fields));
    if (why === undefined) return close();
    setStage('writing');
    setFailure(why);
  };
  const cancel = () => {
    if (stage === 'saving') return;
    if (stage === 'writing' && !hasChanges()) return close();
    setStage(stage === 'asking' ? 'writing' : 'asking');
    if (stage === 'asking') focusNote();
  };

  return (
    <form
      class={css['form']}
      {...(type === undefined ? {} : { 'data-typed': '', style: { '--type-colour': type.colour } })}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') cancel();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
        else return;
        event.preventDefault();
      }}
    >
      <NoteFormHead annotation={annotation} type={type} />
      {annotation.kind === 'note' ? null : (
        <TypeChoice
          types={types}
          chosen={fields.typeId}
          onChoose={(typeId) => {
            const { typeId: _type, entityId: _entity, ...said } = fields;
            setFailure(undefined);
            setFields(typeId === undefined ? said : { ...said, typeId });
          }}
        />
      )}
      {type === undefined ? null : (
        <NameField
          value={fields.name}
          entityId={fields.entityId}
          type={type}
          types={types}
          complete={complete}
          onInput={(name) => {
            const { entityId: _entity, ...said } = fields;
            setFailure(undefined);
            setFields({ ...said, name });
          }}
          onPick={({ id, name, typeId }) => change({ entityId: id, name, typeId })}
        />
      )}
      <textarea
        ref={note}
        class={`${field['control']} ${css['note']}`}
        data-testid="note"
        dir="auto"
        aria-label={t('noteFormNote')}
        placeholder={t('noteFormNoteHint')}
        maxLength={LIMITS.note}
        value={fields.note}
        onInput={(event) => change({ note: event.currentTarget.value })}
      />
      <TextField
        beside
        value={fields.tags}
        label={t('noteFormTags')}
        placeholder={t('noteFormTagsHint')}
        testId="tags"
        onInput={(tags) => change({ tags })}
      />
      <NoteFormFoot
        stage={stage}
        problem={props.covered ? t('noteFrameHidden') : failure}
        maySave={inFullView}
        saveKeys={props.saveKeys}
        onCancel={cancel}
        onDiscard={close}
      />
    </form>
  );
}

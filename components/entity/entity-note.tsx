import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { useStrings } from '@/components/ui/strings';
import { TextArea } from '@/components/ui/text-area';
import type { Entity } from '@/utils/model/entity';
import type { EntityActions } from './entity-detail';
import css from './entity-facts.module.css';

export interface EntityNoteProps {
  readonly entity: Entity;
  readonly onEdit: EntityActions['edit'];
}

/** What the reader wants to remember of an entity. */
export function EntityNote({ entity, onEdit }: EntityNoteProps) {
  const t = useStrings();
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const changed = draft !== undefined && draft !== entity.note;
  const save = async () => {
    if (changed && (await onEdit({ note: draft }, t('savedNote')))) setDraft(undefined);
  };
  return (
    <section class={css['part']}>
      <h2 class={css['heading']}>{t('fieldNote')}</h2>
      <TextArea
        value={draft ?? entity.note}
        label={t('entityNoteLabel', { name: entity.name })}
        labelHidden
        placeholder={t('entityNoteHint')}
        rows={3}
        testId="entity-note"
        onInput={setDraft}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void save();
        }}
      />
      {changed ? (
        <div class={css['actions']}>
          <Button look="primary" testId="entity-note-save" onPress={() => void save()}>
            {t('saveNote')}
          </Button>
          <Button look="quiet" onPress={() => setDraft(undefined)}>
            {t('discard')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

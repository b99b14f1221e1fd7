import { Button } from '@/components/ui/button';
import { useStrings } from '@/components/ui/strings';
import { TextArea } from '@/components/ui/text-area';
import type { Annotation } from '@/utils/model/annotation';
import css from './article-note.module.css';
import section from './section.module.css';
import { savesByKey } from './typing';

export interface ArticleNoteProps {
  /** The note as it is saved. */
  readonly saved: Annotation | undefined;
  /** Unsaved words; absent while nothing was typed. */
  readonly draft: string | undefined;
  readonly saving: boolean;
  readonly onInput: (text: string) => void;
  readonly onSave: () => void;
  readonly onRemove: (id: string) => void;
}

/** The note on the article as a whole: always open for writing, with buttons once there are words. */
export function ArticleNote(props: ArticleNoteProps) {
  const { saved, draft, saving } = props;
  const t = useStrings();
  const text = draft ?? saved?.note ?? '';
  const changed = text !== (saved?.note ?? '');
  const identity = saved
    ? { 'data-testid': 'annotation', 'data-id': saved.id, 'data-kind': 'note' }
    : {};
  return (
    <section class={section['section']} {...identity}>
      <TextArea
        label={t('articleNote')}
        placeholder={t('articleNoteHint')}
        value={text}
        rows={1}
        testId="article-note"
        onInput={props.onInput}
        onKeyDown={(event) => {
          if (!savesByKey(event)) return;
          event.preventDefault();
          if (changed && !saving && text.trim() !== '') props.onSave();
        }}
      />
      {changed || saved ? (
        <div class={css['actions']}>
          {changed ? (
            <Button
              look="primary"
              disabled={saving || text.trim() === ''}
              testId="article-note-save"
              onPress={props.onSave}
            >
              {t('saveNote')}
            </Button>
          ) : null}
          {changed && saved ? (
            <Button look="quiet" onPress={() => props.onInput(saved.note)}>
              {t('discard')}
            </Button>
          ) : null}
          {changed || !saved ? null : (
            <Button
              look="quiet"
              icon="delete"
              disabled={saving}
              testId="delete"
              onPress={() => props.onRemove(saved.id)}
            >
              {t('deleteNote')}
            </Button>
          )}
        </div>
      ) : null}
    </section>
  );
}

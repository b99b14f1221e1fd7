import { useStrings } from '@/components/ui/strings';
import type { Annotation } from '@/utils/model/annotation';
import type { TypeChip } from '@/utils/model/mark';
import css from './note-form.module.css';

export interface NoteFormHeadProps {
  readonly annotation: Annotation;
  /** Absent: a highlight, or a note on the whole article. */
  readonly type: TypeChip | undefined;
}

/** The words that the form is about, marked as they are in the page, and what they are. */
export function NoteFormHead({ annotation, type }: NoteFormHeadProps) {
  const t = useStrings();
  if (annotation.kind === 'note') {
    return (
      <header class={css['head']}>
        <span class={css['kind']}>{t('noteFormWhole')}</span>
      </header>
    );
  }
  const { exact } = annotation.passage;
  return (
    <header class={css['head']}>
      <span class={css['words']} dir="auto" title={exact} data-testid="note-words">
        <mark class={css['mark']}>{exact}</mark>
      </span>
      <span class={css['kind']}>{type?.label ?? t('toolbarHighlight')}</span>
    </header>
  );
}

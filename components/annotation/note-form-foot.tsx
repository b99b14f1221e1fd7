import { useEffect, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import { useStrings } from '@/components/ui/strings';
import css from './note-form.module.css';

export interface NoteFormFootProps {
  readonly stage: 'writing' | 'saving' | 'asking';
  /** Why it was not, or cannot be, saved. */
  readonly problem: string | undefined;
  readonly maySave: boolean;
  /** The keys that save, as the reader's system writes them. */
  readonly saveKeys: string;
  readonly onCancel: () => void;
  readonly onDiscard: () => void;
}

/** Save and cancel; in their place, once asked for, whether typed words may go. */
export function NoteFormFoot(props: NoteFormFootProps) {
  const t = useStrings();
  if (props.stage === 'asking') return <DiscardQuestion {...props} />;
  const saving = props.stage === 'saving';
  return (
    <>
      <p class={css['problem']} role="alert" hidden={props.problem === undefined}>
        {props.problem}
      </p>
      <footer class={css['foot']}>
        <Button look="quiet" testId="cancel" onPress={props.onCancel}>
          {t('noteFormCancel')}
        </Button>
        <Button look="primary" submits testId="save" disabled={!props.maySave || saving}>
          {t(saving ? 'noteFormSaving' : 'noteFormSave')}
          <span class={css['keys']} aria-hidden="true">
            {props.saveKeys}
          </span>
        </Button>
      </footer>
    </>
  );
}

function DiscardQuestion({ onCancel, onDiscard }: NoteFormFootProps) {
  const t = useStrings();
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => foot.current?.querySelector('button')?.focus(), []);
  return (
    <div class={css['foot']} role="alertdialog" aria-label={t('noteFormDiscardAsk')} ref={foot}>
      <span class={css['question']}>{t('noteFormDiscardAsk')}</span>
      <Button look="quiet" testId="keep" onPress={onCancel}>
        {t('noteFormKeep')}
      </Button>
      <span class={css['discard']}>
        <Button look="plain" testId="discard" onPress={onDiscard}>
          {t('noteFormDiscard')}
        </Button>
      </span>
    </div>
  );
}

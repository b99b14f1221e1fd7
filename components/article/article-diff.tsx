import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/button';
import field from '@/components/ui/field.module.css';
import { HiddenWords } from '@/components/ui/hidden-words';
import { useStrings } from '@/components/ui/strings';
import { WordDiff } from '@/components/ui/word-diff';
import { articleChanges } from './article-changes';
import css from './article-diff.module.css';
import { formatDay } from './format-date';
import type { EditedArticle } from './popup-model';

export interface ArticleDiffProps {
  readonly edited: EditedArticle;
  readonly onClose: () => void;
}

/** The article's changed paragraphs, each between its unchanged neighbours. Takes the focus. */
export function ArticleDiff({ edited, onClose }: ArticleDiffProps) {
  const t = useStrings();
  const { before, now, readAt } = edited;
  const { parts, more } = useMemo(() => articleChanges(before, now), [before, now]);
  const view = useRef<HTMLElement>(null);
  const titleId = useId();
  useLayoutEffect(() => {
    view.current?.querySelector('h2')?.focus();
  }, []);
  useLayoutEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      // Else the browser closes the popup.
      event.preventDefault();
      onClose();
    };
    const element = view.current;
    element?.addEventListener('keydown', leave);
    return () => element?.removeEventListener('keydown', leave);
  }, [onClose]);
  return (
    <section ref={view} class={css['changes']} aria-labelledby={titleId} data-testid="changes">
      <h2 id={titleId} class={css['title']} tabIndex={-1}>
        {t('changesTitle', { date: formatDay(readAt, t('localeTag')) })}
      </h2>
      {parts.map((part) =>
        part.kind === 'gap' ? (
          <p class={css['gap']}>
            <span aria-hidden="true">…</span>
            <HiddenWords words={t('changesGap')} />
          </p>
        ) : (
          <p class={css[part.kind]} dir="auto" data-testid="change" data-kind={part.kind}>
            <WordDiff pieces={part.pieces} unseen={field['hidden']} t={t} />
          </p>
        ),
      )}
      {more === 0 ? null : <p class={css['gap']}>{t('changesMore', { count: more })}</p>}
      <div>
        <Button look="plain" testId="changes-close" onPress={onClose}>
          {t('changesHide')}
        </Button>
      </div>
    </section>
  );
}

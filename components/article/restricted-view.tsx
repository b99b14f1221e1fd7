import { Button } from '@/components/ui/button';
import { type MessageKey, useStrings } from '@/components/ui/strings';
import type { Restriction } from '@/utils/model/restriction';
import css from './restricted-view.module.css';

export interface RestrictedViewProps {
  readonly restriction: Restriction;
  readonly detail?: string | undefined;
  readonly onRetry: () => void;
  readonly onOpenLibrary: () => void;
}

const WORDS: Record<Restriction, { title: MessageKey; words: MessageKey }> = {
  'browser page': { title: 'restrictedBrowserTitle', words: 'restrictedBrowser' },
  store: { title: 'restrictedStoreTitle', words: 'restrictedStore' },
  file: { title: 'restrictedFileTitle', words: 'restrictedFile' },
  pdf: { title: 'restrictedPdfTitle', words: 'restrictedPdf' },
  'no page': { title: 'restrictedNoPageTitle', words: 'restrictedNoPage' },
  closed: { title: 'restrictedClosedTitle', words: 'restrictedClosed' },
  failed: { title: 'restrictedFailedTitle', words: 'restrictedFailed' },
};

/** Why this page cannot be annotated, and what can be done instead. */
export function RestrictedView(props: RestrictedViewProps) {
  const t = useStrings();
  const { title, words } = WORDS[props.restriction];
  return (
    <main class={css['restricted']} data-testid="restricted">
      <h1 class={css['title']}>{t(title)}</h1>
      <p class={css['words']}>{t(words)}</p>
      {props.detail ? (
        <p class={`${css['words']} ${css['detail']}`} dir="auto">
          {props.detail}
        </p>
      ) : null}
      <div class={css['actions']}>
        {props.restriction === 'failed' || props.restriction === 'closed' ? (
          <Button look="primary" testId="retry" onPress={props.onRetry}>
            {t('retry')}
          </Button>
        ) : null}
        <Button look="plain" icon="library" testId="open-library" onPress={props.onOpenLibrary}>
          {t('openLibrary')}
        </Button>
      </div>
    </main>
  );
}

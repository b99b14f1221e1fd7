import { Button, IconButton } from './button';
import { Icon } from './icon';
import css from './notices.module.css';
import { useStrings } from './strings';

export interface ErrorBannerProps {
  readonly error: { readonly text: string; readonly retry: boolean } | undefined;
  readonly onRetry: () => void;
  readonly onDismiss: () => void;
}

/** What went wrong, in words, and the way to try again. */
export function ErrorBanner({ error, onRetry, onDismiss }: ErrorBannerProps) {
  const t = useStrings();
  return (
    <div role="alert">
      {error ? (
        <p class={css['error']} data-testid="error">
          <Icon id="warning" />
          <span class={css['words']}>{error.text}</span>
          {error.retry ? (
            <Button look="plain" testId="retry" onPress={onRetry}>
              {t('retry')}
            </Button>
          ) : null}
          <IconButton icon="close" label={t('dismiss')} onPress={onDismiss} />
        </p>
      ) : null}
    </div>
  );
}

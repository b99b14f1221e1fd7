import type { ComponentChildren } from 'preact';
import { Button, IconButton } from './button';
import css from './notices.module.css';
import { useStrings } from './strings';

export interface ToastProps {
  /** Absent while there is nothing to tell; the region stays, so that screen readers hear changes. */
  readonly toast: { readonly text: string; readonly undo: boolean } | undefined;
  readonly onUndo: () => void;
  readonly onDismiss: () => void;
  /** What else can be done of it. */
  readonly children?: ComponentChildren;
}

/** What was just done, with the way back. It stays until the next action, so no one has to hurry. */
export function Toast({ toast, onUndo, onDismiss, children }: ToastProps) {
  const t = useStrings();
  return (
    <div role="status">
      {toast ? (
        <p class={css['toast']} data-testid="toast">
          <span class={css['words']}>{toast.text}</span>
          {children}
          {toast.undo ? (
            <Button look="plain" icon="undo" testId="undo" onPress={onUndo}>
              {t('undo')}
            </Button>
          ) : null}
          <IconButton icon="close" label={t('dismiss')} onPress={onDismiss} />
        </p>
      ) : null}
    </div>
  );
}

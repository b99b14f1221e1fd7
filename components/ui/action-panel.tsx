import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import css from './action-panel.module.css';
import { Button } from './button';
import { useStrings } from './strings';

export interface ActionPanelProps {
  /** Its heading. */
  readonly label: string;
  readonly testId: string;
  /** The button that does it; there is one to cancel beside it. */
  readonly confirm: {
    readonly label: string;
    readonly testId: string;
    readonly disabled?: boolean;
  };
  readonly onClose: () => void;
  readonly onSubmit: () => void;
  readonly children: ComponentChildren;
}

/**
 * A form for one action, in the flow of the page. It takes the focus when it opens and gives it back
 * when it closes; Escape closes it.
 */
export function ActionPanel(props: ActionPanelProps) {
  const t = useStrings();
  const { label, testId, disabled = false } = props.confirm;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    form.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
    return () => {
      if (opener === document.body || !(opener instanceof HTMLElement)) return;
      if (opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <form
      ref={form}
      class={css['panel']}
      data-testid={props.testId}
      aria-label={props.label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        props.onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        props.onSubmit();
      }}
    >
      <h2 class={css['heading']}>{props.label}</h2>
      {props.children}
      <div class={css['actions']}>
        <Button look="primary" submits testId={testId} disabled={disabled}>
          {label}
        </Button>
        <Button look="quiet" onPress={props.onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

import type { NoticeAction } from '@/utils/model/page-ui';
import { trusted } from './trusted';

export interface NoticeProps {
  /** Empty while the region waits for its words: screen readers say what changes in it. */
  readonly text: string;
  readonly actions: readonly NoticeAction[];
  /** The pointer or the focus has come in (`true`) or gone again. */
  readonly onHold: (held: boolean) => void;
}

/** One line on what just happened, with what can be done about it. */
export function Notice({ text, actions, onHold }: NoticeProps) {
  return (
    <div
      class={text === '' ? 'notice waiting' : 'notice'}
      role="status"
      data-testid="notice"
      onPointerEnter={() => onHold(true)}
      onPointerLeave={() => onHold(false)}
      onFocusIn={() => onHold(true)}
      onFocusOut={() => onHold(false)}
    >
      <span class="notice-text">{text}</span>
      <span class="notice-actions">
        {text === ''
          ? null
          : actions.map(({ label, hotkey, run }) => (
              <button
                key={label}
                type="button"
                class="notice-action"
                data-testid="notice-action"
                aria-keyshortcuts={hotkey}
                onClick={trusted(run)}
              >
                {label}
                {hotkey === undefined ? null : (
                  <span class="notice-key" aria-hidden="true">
                    {hotkey}
                  </span>
                )}
              </button>
            ))}
      </span>
    </div>
  );
}

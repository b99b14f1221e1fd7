import type { NoticeAction } from '@/utils/model/page-ui';
import { trusted } from './trusted';

export interface NoticeProps {
  /** Empty while the region waits for its words: screen readers say what changes in it. */
  readonly text: string;
  readonly action?: NoticeAction | undefined;
  /** The pointer or the focus has come in (`true`) or gone again. */
  readonly onHold: (held: boolean) => void;
}

/** One line on what just happened, with at most one thing to do about it. */
export function Notice({ text, action, onHold }: NoticeProps) {
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
      {action === undefined || text === '' ? null : (
        <button
          type="button"
          class="notice-action"
          data-testid="notice-action"
          onClick={trusted(() => action.run())}
        >
          {action.label}
        </button>
      )}
    </div>
  );
}

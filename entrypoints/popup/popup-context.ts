import type { Draft } from '@/utils/model/draft';
import type { Translator } from '@/utils/platform/i18n';
import type { PopupState } from './popup-state';

/** What the popup's actions work with. */
export interface PopupContext {
  readonly state: PopupState;
  readonly t: Translator;
  /** Tells a failure in words; with `retry` the reader can do the last action once more. */
  fail(reason: unknown, retry?: boolean): void;
  changeDraft(change: (draft: Draft) => Draft): void;
  /** Reads the store again and asks the page where the marks stand. */
  refresh(): Promise<void>;
  /** Asks again for suggestions and further mentions. */
  lookAgain(): void;
  /** Drops the answers to what was asked of these so far. */
  holdLook(): void;
  /** Asks the browser again whether this site is granted. */
  readGrant(): void;
  open(): void;
}

import type { Passage } from '@/utils/model/passage';
import { askWorker } from '@/utils/platform/send';
import type { PopupContext } from './popup-context';

/** How an action is taken back: by its group in the journal, or by the name of a refusal. */
export interface WayBack {
  group?: number;
  refusal?: string;
}

/** Writes one after the other, and tells what they came to. */
export interface Writer {
  /** One write at a time; a failed one can be tried again. */
  write(run: () => Promise<void>): Promise<void>;
  /** Tells what was done; `tagged`: the words that are a mention now. */
  done(text: string, way?: WayBack, tagged?: Passage): void;
  /** Takes back what the last message tells of. */
  undo(): void;
  /** Does the write that failed once more; false where there is none. */
  repeat(): boolean;
}

export function createWriter(context: PopupContext): Writer {
  const { state, t, fail, refresh } = context;
  let again: (() => void) | undefined;
  let takeBack: (() => Promise<unknown>) | undefined;

  async function write(run: () => Promise<void>): Promise<void> {
    if (state.saving.value) return;
    again = () => void write(run);
    state.saving.value = true;
    state.error.value = undefined;
    state.toast.value = undefined;
    context.holdLook();
    try {
      await run();
      void refresh();
    } catch (reason) {
      fail(reason, true);
      context.lookAgain();
    } finally {
      state.saving.value = false;
    }
  }

  const done: Writer['done'] = (text, { group, refusal } = {}, tagged) => {
    if (group !== undefined) takeBack = () => askWorker('app.undo', { group });
    else if (refusal !== undefined) takeBack = () => askWorker('app.unrefuse', { undo: refusal });
    else takeBack = undefined;
    state.toast.value = {
      text,
      undo: takeBack !== undefined,
      ...(tagged === undefined ? {} : { tagged }),
    };
  };

  return {
    write,
    done,
    undo() {
      const run = takeBack;
      if (run === undefined) return;
      void write(async () => {
        await run();
        done(t('undone'));
      });
    },
    repeat() {
      const action = again;
      again = undefined;
      action?.();
      return action !== undefined;
    },
  };
}

import { isEmptyDraft } from '@/components/article/resume-draft';
import type { Draft } from '@/utils/model/draft';
import { clearDraft, writeDraft } from '@/utils/platform/drafts';

/** ms between a key and the draft's writing: less than a hand needs from the keys to the mouse. */
const DELAY = 100;

export interface DraftKeeper {
  /** Keeps this draft, soon. */
  keep(draft: Draft): void;
  /** Keeps what is still waiting, now. */
  flush(): void;
}

/** Writes a tab's draft while it is typed; an empty one is taken away. */
export function createDraftKeeper(tabId: number, onFailure: (error: unknown) => void): DraftKeeper {
  let waiting: Draft | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    if (waiting === undefined) return;
    const draft = waiting;
    waiting = undefined;
    const written = isEmptyDraft(draft) ? clearDraft(tabId) : writeDraft(tabId, draft);
    written.catch(onFailure);
  };
  // The popup may vanish without another event than these.
  document.addEventListener('visibilitychange', flush);
  document.addEventListener('focusout', flush);
  window.addEventListener('blur', flush);
  window.addEventListener('pagehide', flush);
  return {
    keep(draft) {
      waiting = draft;
      clearTimeout(timer);
      timer = setTimeout(flush, DELAY);
    },
    flush,
  };
}

import { attachTarget } from '@/components/article/attach-target';
import { isSuperseded, withoutPassage } from '@/components/article/resume-draft';
import { hasWords } from '@/components/article/statement-fields';
import type { Written } from '@/utils/platform/messages';
import { askTab, askWorker } from '@/utils/platform/send';
import type { PopupContext } from './popup-context';
import { openPage } from './popup-state';

/**
 * Moves an annotation to the selected words; tells to which, and what the write came to. Absent when
 * none are selected. The selection has done its work then, unless words were typed for it.
 */
export async function attach(
  { state, changeDraft }: PopupContext,
  id: string,
): Promise<{ words: string; written: Written } | undefined> {
  const page = openPage(state.stage.value);
  const draft = state.draft.value;
  const { selection } = page?.state ?? {};
  const target = attachTarget(draft, selection);
  if (!page || !target) return undefined;
  const { url, article, tabId } = page;
  const { passage, snapshot } = target;
  const written = await askWorker('app.attach', { id, url, article, passage, snapshot });
  const isWritten = draft?.fields !== undefined && hasWords(draft.fields, draft.passage);
  const isOther = draft !== undefined && isSuperseded(draft, selection);
  if (!isWritten) changeDraft(withoutPassage);
  if (!isWritten || isOther) {
    // The mark stands whether the page can still be reached or not.
    askTab(tabId, 'tab.deselect', {}).catch(() => undefined);
  }
  return { words: passage.exact, written };
}

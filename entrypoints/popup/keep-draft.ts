import { isEmptyDraft } from '@/components/article/resume-draft';
import type { Draft } from '@/utils/model/draft';
import { clearDraft, writeDraft } from '@/utils/platform/drafts';

/**
 * Keeps a tab's draft, an empty one by taking it away. Called with every stroke and never put off: a
 * popup may be closed at any moment, and what Firefox is asked in its last events is no longer done.
 */
export const keepDraft = (tabId: number, draft: Draft): Promise<void> =>
  isEmptyDraft(draft) ? clearDraft(tabId) : writeDraft(tabId, draft);

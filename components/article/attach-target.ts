import type { Draft } from '@/utils/model/draft';
import type { Selection } from './resume-draft';

/**
 * The words that an annotation can be attached to: those selected in the page now, else those for
 * which the popup keeps a draft.
 */
export function attachTarget(
  draft: Draft | undefined,
  selection: Selection | undefined,
): Selection | undefined {
  if (selection !== undefined) return selection;
  if (draft?.passage === undefined || draft.snapshot === undefined) return undefined;
  return { passage: draft.passage, snapshot: draft.snapshot };
}

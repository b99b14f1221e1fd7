import { type Draft, isDraft } from '@/utils/model/draft';
import type { Passage } from '@/utils/model/passage';
import type { SnapshotDraft } from '@/utils/model/snapshot';
import { freshFields, hasWords } from './statement-fields';

/** The words selected in the page now. */
export interface Selection {
  readonly passage: Passage;
  readonly snapshot: SnapshotDraft;
}

const samePassage = (a: Passage, b: Passage): boolean =>
  a.start === b.start && a.exact === b.exact && a.prefix === b.prefix;

/** Whether the page's selection is another one than that for which words are being written. */
export const isSuperseded = (draft: Draft, selection: Selection | undefined): boolean =>
  draft.passage !== undefined &&
  selection !== undefined &&
  !samePassage(draft.passage, selection.passage);

/**
 * The draft with which the popup opens. A draft of another page or one that is not valid counts for
 * nothing; the page's selection takes the place of a drafted passage unless words were typed for it.
 */
export function resumeDraft(saved: unknown, url: string, selection: Selection | undefined): Draft {
  const draft: Draft = isDraft(saved) && saved.url === url ? saved : { url };
  const written =
    draft.passage !== undefined &&
    draft.fields !== undefined &&
    hasWords(draft.fields, draft.passage);
  if (selection === undefined) return written ? draft : withoutPassage(draft);
  if (draft.passage && samePassage(draft.passage, selection.passage)) {
    return { ...draft, ...selection, fields: draft.fields ?? freshFields(selection.passage) };
  }
  return written ? draft : withSelection(withoutPassage(draft), selection);
}

/** The draft for another passage; what was typed stays, a name only if it was typed. */
export function withSelection(draft: Draft, selection: Selection): Draft {
  const fresh = freshFields(selection.passage);
  if (draft.fields === undefined) return { ...draft, ...selection, fields: fresh };
  const untouched =
    draft.passage !== undefined && draft.fields.name === freshFields(draft.passage).name;
  const { entityId: _entity, another: _another, ...kept } = draft.fields;
  const fields = untouched ? { ...kept, name: fresh.name } : draft.fields;
  return { ...draft, ...selection, fields };
}

/** The draft after its selection was saved or discarded. */
export function withoutPassage(draft: Draft): Draft {
  const { passage: _passage, snapshot: _snapshot, fields: _fields, ...rest } = draft;
  return rest;
}

/** Whether there is nothing in it that would be missed. */
export const isEmptyDraft = (draft: Draft): boolean =>
  draft.passage === undefined && draft.edit === undefined && draft.articleNote === undefined;

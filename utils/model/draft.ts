import type { Passage } from './passage';
import type { SnapshotDraft } from './snapshot';

/** What a form holds while it is written: the reader's own strokes, not yet a statement. */
export interface StatementFields {
  /** Absent: a highlight. */
  readonly typeId?: string;
  readonly name: string;
  /** The entity that was picked for `name`. */
  readonly entityId?: string;
  /** `name` is meant for a new entity, though another one has it. */
  readonly another?: true;
  /** As typed, separated by commas. */
  readonly tags: string;
  readonly note: string;
}

/** Words not yet saved in one tab's popup, so that a click outside never loses them. */
export interface Draft {
  /** The page on which it was written; on another one it is not shown. */
  readonly url: string;
  readonly passage?: Passage;
  readonly snapshot?: SnapshotDraft;
  readonly fields?: StatementFields;
  /** The annotation that is being changed. */
  readonly edit?: { readonly id: string; readonly fields: StatementFields };
  /** The note on the whole article. */
  readonly articleNote?: string;
}

/**
 * Whether a value of `storage.session` is a draft as this version writes it. Checked by hand, since
 * the popup has no room for the schema library; the worker checks every record before it is stored.
 */
export const isDraft = (value: unknown): value is Draft =>
  isRecord(value) &&
  isText(value['url']) &&
  maybe(value['articleNote'], isText) &&
  maybe(value['fields'], isFields) &&
  maybe(
    value['edit'],
    (edit) => isRecord(edit) && isText(edit['id']) && isFields(edit['fields']),
  ) &&
  maybe(value['passage'], isPassage) &&
  maybe(value['snapshot'], isSnapshot);

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const maybe = (value: unknown, is: (value: unknown) => boolean): boolean =>
  value === undefined || is(value);

const isFields = (value: unknown): boolean =>
  isRecord(value) &&
  [value['name'], value['tags'], value['note']].every(isText) &&
  maybe(value['typeId'], isText) &&
  maybe(value['entityId'], isText) &&
  maybe(value['another'], (another) => another === true);

const isPassage = (value: unknown): boolean =>
  isRecord(value) &&
  [value['exact'], value['prefix'], value['suffix']].every(isText) &&
  [value['start'], value['end']].every(isNumber);

const isSnapshot = (value: unknown): boolean =>
  isRecord(value) &&
  (value['scope'] === 'article' || value['scope'] === 'page') &&
  isText(value['text']) &&
  Array.isArray(value['blocks']) &&
  value['blocks'].every((block) => isRecord(block) && isText(block['kind']));

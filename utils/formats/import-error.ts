export type ImportErrorKey =
  | 'importFailedTooLarge'
  | 'importFailedNotJson'
  | 'importFailedNotPressmark'
  | 'importFailedNotTypes'
  | 'importFailedNewer'
  | 'importFailedRecord'
  | 'importFailedReference'
  | 'importFailedDuplicate'
  | 'importFailedPassage';

/** A file that is not taken in, not even in part. `key` names a string of `_locales`. */
export class ImportError extends Error {
  readonly key: ImportErrorKey;
  /** Where the first problem lies, as in `annotations › 3 › passage › end`; counted from one. */
  readonly detail: string;

  constructor(key: ImportErrorKey, detail = '') {
    super(detail === '' ? key : `${key}: ${detail}`);
    this.name = 'ImportError';
    this.key = key;
    this.detail = detail;
  }
}

export type ExportErrorKey = 'exportFailedPassage' | 'exportFailedReference' | 'exportFailedRecord';

/** An export that would not be true to the records. `key` names a string of `_locales`. */
export class ExportError extends Error {
  readonly key: ExportErrorKey;
  /** Which record, by its id, and what of it. */
  readonly detail: string;

  constructor(key: ExportErrorKey, detail: string) {
    super(`${key}: ${detail}`);
    this.name = 'ExportError';
    this.key = key;
    this.detail = detail;
  }
}

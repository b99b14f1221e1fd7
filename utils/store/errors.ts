/** Keys of `_locales`: what went wrong with the store, in the reader's words. */
export type StoreErrorKey =
  | 'errorDatabase'
  | 'errorDatabaseTooNew'
  | 'errorInvalidData'
  | 'errorNotFound'
  | 'errorPassageMismatch'
  | 'errorQuota'
  | 'errorTypeInUse'
  | 'errorUndoConflict';

/** A failure of the store. `key` names a string of `_locales`, `detail` says which record or why. */
export class StoreError extends Error {
  override readonly name: string = 'StoreError';
  readonly key: StoreErrorKey;
  readonly detail: string | undefined;

  constructor(key: StoreErrorKey, detail?: string, cause?: unknown) {
    super(detail === undefined ? key : `${key}: ${detail}`, { cause });
    this.key = key;
    this.detail = detail;
  }
}

/** The database was written by a newer Pressmark; this one must not touch it. */
export class DatabaseTooNewError extends StoreError {
  override readonly name = 'DatabaseTooNewError';

  constructor(found: number, known: number) {
    super('errorDatabaseTooNew', `version ${found}, known up to ${known}`);
  }
}

/** Dexie wraps what it throws: the error itself, then its `inner` and `cause`, at most five deep. */
function* chain(error: unknown): Generator<object> {
  let current = error;
  for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth += 1) {
    yield current;
    current =
      'inner' in current && current.inner
        ? current.inner
        : 'cause' in current
          ? current.cause
          : undefined;
  }
}

const isQuota = (error: object): boolean =>
  'name' in error && (error.name === 'QuotaExceededError' || error.name === 'QuotaExceeded');

/** Any failure as a `StoreError`; a full disk is told apart, everything unknown is `errorDatabase`. */
export function toStoreError(error: unknown): StoreError {
  for (const link of chain(error)) {
    if (link instanceof StoreError) return link;
    if (isQuota(link)) return new StoreError('errorQuota', undefined, error);
  }
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new StoreError('errorDatabase', detail, error);
}

import type { Failure } from './messages';

/** A failure told in the reader's words: `key` names a string of `_locales`, `detail` fills it in. */
export class MessageFailure extends Error {
  override readonly name = 'MessageFailure';

  constructor(
    readonly key: string,
    readonly detail?: string,
  ) {
    super(detail === undefined ? key : `${key}: ${detail}`);
  }
}

interface Keyed {
  readonly key: string;
  readonly detail?: string | undefined;
}

const isKeyed = (error: unknown): error is Keyed =>
  error instanceof Error && 'key' in error && typeof error.key === 'string';

/** Any error as the failure that is sent or shown; an unknown one keeps its own words as detail. */
export function toFailure(error: unknown): MessageFailure {
  if (error instanceof MessageFailure) return error;
  if (isKeyed(error)) return new MessageFailure(error.key, error.detail);
  return new MessageFailure('errorUnknown', error instanceof Error ? error.message : String(error));
}

/** Any error as it travels in a reply. */
export function asFailure(error: unknown): Failure {
  const { key, detail } = toFailure(error);
  return { failed: detail === undefined ? { key } : { key, detail } };
}

/** Why a page cannot be annotated. */
export type Restriction =
  | 'browser page'
  | 'store'
  | 'file'
  | 'pdf'
  /** Plain text, data, a picture. */
  | 'no page'
  /** The browser shows something of its own at this address: a viewer, an error. */
  | 'closed'
  | 'failed';

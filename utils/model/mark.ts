import type { DefaultTypeId } from './entity-type';
import type { LostReason, Passage, PassageStatus } from './passage';

/** All that a page's session learns of a stored annotation: enough to find, paint and name it. */
export interface Mark {
  readonly id: string;
  readonly kind: 'entity' | 'highlight';
  readonly typeId?: string;
  /** The entity's name, for the card. */
  readonly name?: string;
  readonly hasNote: boolean;
  readonly passage: Passage;
  /** The text that the passage's offsets refer to, and of what kind that is. */
  readonly snapshotId: string;
  readonly scope: 'article' | 'page';
}

/** Where a mark stands on the page now, in document order. */
export interface MarkPlace {
  readonly id: string;
  readonly status: PassageStatus;
  /** UTF-16 units into the page's text now; absent when lost. */
  readonly start?: number;
  /** The words there now, when the status is `changed`. */
  readonly now?: string;
  /** When the status is `lost`. */
  readonly reason?: LostReason;
}

/** A type as the page shows it: label in the reader's language. */
export interface TypeChip {
  readonly id: DefaultTypeId | (string & {});
  readonly label: string;
  readonly colour: string;
  readonly sign: string;
  readonly digit?: string;
}

import type { DefaultTypeId } from './entity-type';
import type { Passage, PassageStatus } from './passage';

/** All that a page's session learns of a stored annotation: enough to find, paint and name it. */
export interface Mark {
  readonly id: string;
  readonly kind: 'entity' | 'highlight';
  readonly typeId?: string;
  /** The entity's name, for the card. */
  readonly name?: string;
  readonly hasNote: boolean;
  readonly passage: Passage;
  /** To what text the passage's offsets refer. */
  readonly scope: 'article' | 'page';
}

/** Where a mark stands on the page now, in document order. */
export interface MarkPlace {
  readonly id: string;
  readonly status: PassageStatus;
  /** UTF-16 units into the page's text now; absent when lost. */
  readonly start?: number;
}

/** A type as the page shows it: label in the reader's language. */
export interface TypeChip {
  readonly id: DefaultTypeId | (string & {});
  readonly label: string;
  readonly colour: string;
  readonly sign: string;
  readonly digit?: string;
}

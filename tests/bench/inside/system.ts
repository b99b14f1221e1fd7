import type { Point } from './truth';

/** A place in the page, as a system gives it. */
export interface Place {
  readonly start: Point;
  readonly end: Point;
}

/** What a system says of one passage; undefined when it does not find it. */
export interface Answer {
  /** Undefined where the system tells no difference: then the words that it marks are compared. */
  readonly status?: 'found' | 'changed';
  readonly places: readonly Place[];
}
export type Answers = readonly (Answer | undefined)[];

/** A passage that is to be described: offsets in the original's text. */
export interface Words {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** The page before any edit, for systems to describe passages on. */
export interface Original {
  readonly root: HTMLElement;
  /** The text in which the passages' offsets count. */
  readonly text: string;
  rangeOf(words: Words): Range;
}

/** Finds passages again that were described before; the answers are in their order. */
export type Finder = (root: HTMLElement) => Answers | Promise<Answers>;

/** A way to describe passages and to find them again. */
export interface System {
  readonly name: string;
  /** Whether an answer can have several pieces. */
  readonly canLeaveOut: boolean;
  describe(original: Original, passages: readonly Words[]): Finder | Promise<Finder>;
  /**
   * Where finding can be put down and taken up again: reads the page at once, then finds the
   * passages step by step; the last step gives how many have a place.
   */
  describeSliced?(original: Original, passages: readonly Words[]): () => Iterator<void, number>;
}

/** The answer of a system that gives one range; a collapsed one says that nothing was found. */
export function answerOf(range: Range | null | undefined): Answer | undefined {
  if (!range || range.collapsed) return undefined;
  const start = { node: range.startContainer, offset: range.startOffset };
  const end = { node: range.endContainer, offset: range.endOffset };
  return { places: [{ start, end }] };
}

/** What the tagger tells apart; ids of `DEFAULT_TYPES`. */
export const KINDS = ['person', 'organization', 'place', 'event', 'work', 'product'] as const;
export type Kind = (typeof KINDS)[number];

/** Labels of tokens: `0` outside, then begin and inside of each kind. */
export const LABEL_COUNT = 1 + 2 * KINDS.length;
export const OUTSIDE = 0;

export const beginOf = (kind: number): number => 1 + 2 * kind;
export const insideOf = (kind: number): number => 2 + 2 * kind;
export const isInside = (label: number): boolean => label > 0 && label % 2 === 0;
export const isBegin = (label: number): boolean => label % 2 === 1;

/** Index into `KINDS`; -1 for a token outside. */
export const kindOf = (label: number): number => (label === OUTSIDE ? -1 : (label - 1) >> 1);

/** Whether `label` may follow `before`: an inside continues its own kind alone. */
export const mayFollow = (before: number, label: number): boolean =>
  !isInside(label) || (before !== OUTSIDE && kindOf(before) === kindOf(label));

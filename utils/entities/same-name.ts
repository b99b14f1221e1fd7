import { foldName } from './fold-name';

/** Whether two names of a type say the same entity: but for title, "the" and possessive they are alike. */
export const isSameName = (one: string, other: string, typeId: string): boolean =>
  foldName(one, typeId) === foldName(other, typeId);

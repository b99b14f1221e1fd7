import type { TypeChip } from '@/utils/model/mark';
import { typeOf } from './type-of';

/** The types on offer, and the one that it has, should that be archived. */
export const withOwnType = (offered: readonly TypeChip[], own: string): readonly TypeChip[] =>
  offered.some(({ id }) => id === own) ? offered : [...offered, typeOf([], own)];

import type { TypeChip } from '@/utils/model/mark';

/** A type by its id; one whose record is gone still shows, by its id, as "other" does. */
export const typeOf = (types: readonly TypeChip[], id: string): TypeChip =>
  types.find((type) => type.id === id) ?? { id, label: id, colour: '#5a6472', sign: 'tag' };

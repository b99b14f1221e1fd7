import type { EntityType } from '@/utils/model/entity-type';
import type { TypeChip } from '@/utils/model/mark';
import type { Translator } from './i18n';

/** The reader's label of a type, or the language's own for a default type. */
export const typeLabel = (type: EntityType, t: Translator): string =>
  type.label ?? t(`type_${type.id}`);

/** Types as page and popup show them. */
export const typeChips = (types: readonly EntityType[], t: Translator): TypeChip[] =>
  types.map((type) => ({
    id: type.id,
    label: typeLabel(type, t),
    colour: type.colour,
    sign: type.sign,
    ...(type.digit !== undefined && { digit: type.digit }),
  }));

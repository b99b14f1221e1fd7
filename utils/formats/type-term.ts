import { DEFAULT_TYPES, type EntityType } from '@/utils/model/entity-type';

const DEFAULT_IDS: ReadonlySet<string> = new Set(DEFAULT_TYPES.map((type) => type.id));

/**
 * How a type is written in files for other tools: the stable id of a default type, whatever the
 * reader calls it and in whatever language, or the reader's name for a type of their own.
 */
export const typeTerm = (type: EntityType, label: (type: EntityType) => string): string =>
  DEFAULT_IDS.has(type.id) ? type.id : label(type);

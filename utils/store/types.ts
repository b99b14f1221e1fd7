import { DEFAULT_TYPES, type EntityType } from '@/utils/model/entity-type';
import type { PressmarkDatabase } from './database';

/** The entity types in the reader's order: the defaults as the reader changed them, and their own. */
export async function readTypes(
  db: PressmarkDatabase,
  { archived = false }: { archived?: boolean } = {},
): Promise<EntityType[]> {
  const types = new Map<string, EntityType>(DEFAULT_TYPES.map((type) => [type.id, { ...type }]));
  for (const type of await db.types.toArray()) types.set(type.id, type);
  return [...types.values()]
    .filter((type) => archived || !type.archived)
    .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
}

const DEFAULT_IDS: ReadonlySet<string> = new Set(DEFAULT_TYPES.map((type) => type.id));

/** Whether a type is one that Pressmark brings along: it can be archived, never removed. */
export const isDefaultType = (id: string): boolean => DEFAULT_IDS.has(id);

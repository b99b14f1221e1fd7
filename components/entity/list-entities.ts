import { nameKey } from '@/utils/model/entity';

/** An entity as a line of the list. */
export interface ListedEntity {
  readonly id: string;
  readonly name: string;
  readonly typeId: string;
  readonly aliases: readonly string[];
  /** Absent while it is counted, as `articles` is. */
  readonly mentions?: number;
  readonly articles?: number;
  /** ISO 8601; absent for an entity without mentions. */
  readonly lastSeen?: string;
}

export const SORTS = ['name', 'mentions', 'articles', 'lastSeen'] as const;
export type EntitySort = (typeof SORTS)[number];

/** What the reader looks for in the list. */
export interface EntityQuery {
  readonly text: string;
  /** Absent: all types. */
  readonly typeId?: string;
  readonly sort: EntitySort;
  /** From 0. */
  readonly page: number;
}

export const FIRST_QUERY: EntityQuery = { text: '', sort: 'name', page: 0 };

/** Lines on a page of the list: a browser lays out a hundred in a few ms, 20,000 in seconds. */
export const PAGE_SIZE = 100;

/** An entity that can be looked for without folding its names again. */
export interface IndexedEntity {
  readonly entity: ListedEntity;
  /** Folded names, one a line. */
  readonly key: string;
}

/** The list ready to be searched, by name in the order of `locale` (BCP 47). */
export function indexEntities(entities: readonly ListedEntity[], locale: string): IndexedEntity[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return entities
    .map((entity) => ({ entity, key: [entity.name, ...entity.aliases].map(nameKey).join('\n') }))
    .sort((a, b) => compare(a.entity.name, b.entity.name) || (a.entity.id < b.entity.id ? -1 : 1));
}

/**
 * The entities whose names or aliases hold every word of the query, of the type that is asked for;
 * what is sorted by is highest first, and by name where it is the same.
 */
export function findListed(
  indexed: readonly IndexedEntity[],
  { text, typeId, sort }: EntityQuery,
): ListedEntity[] {
  const words = nameKey(text).split(' ').filter(Boolean);
  const found = indexed
    .filter(
      ({ entity, key }) =>
        (typeId === undefined || entity.typeId === typeId) &&
        words.every((word) => key.includes(word)),
    )
    .map(({ entity }) => entity);
  switch (sort) {
    case 'name':
      return found;
    case 'lastSeen':
      return found.sort((a, b) => compareText(b.lastSeen ?? '', a.lastSeen ?? ''));
    default:
      return found.sort((a, b) => (b[sort] ?? 0) - (a[sort] ?? 0));
  }
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export interface EntityPage {
  readonly rows: readonly ListedEntity[];
  /** The page that is shown, which is the last one where the query asks for one behind it. */
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

/** One page of what was found. */
export function pageOf(found: readonly ListedEntity[], page: number): EntityPage {
  const pages = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const shown = Math.min(Math.max(0, page), pages - 1);
  const rows = found.slice(shown * PAGE_SIZE, (shown + 1) * PAGE_SIZE);
  return { rows, page: shown, pages, total: found.length };
}

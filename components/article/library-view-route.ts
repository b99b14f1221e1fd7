/** The sections of the library, in the order of its navigation. */
export const LIBRARY_SECTIONS = ['articles', 'entities', 'settings', 'backup'] as const;
export type LibrarySection = (typeof LIBRARY_SECTIONS)[number];

/** What the library shows: a section, or one thing of it. */
export interface LibraryRoute {
  readonly section: LibrarySection;
  /** One entity, in the section of entities. */
  readonly entityId?: string;
}

/** The route that a location's hash means; anything that is not known is the list of articles. */
export function parseRoute(hash: string): LibraryRoute {
  const [name = '', id = ''] = hash.replace(/^#\/?/, '').split('/');
  const section = LIBRARY_SECTIONS.find((one) => one === name) ?? 'articles';
  const entityId = decode(id);
  return section === 'entities' && entityId !== '' ? { section, entityId } : { section };
}

/** The hash that `parseRoute` takes back to the same route. */
export function routeHash({ section, entityId }: LibraryRoute): string {
  return entityId === undefined ? `#/${section}` : `#/${section}/${encodeURIComponent(entityId)}`;
}

/** A hand-written hash may hold a lone `%`. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

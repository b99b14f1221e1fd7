const WIKIDATA = /^https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\/(Q\d+)$/;

/** A link as it is read: a Wikidata item by its id, any other without what every address begins with. */
export function linkWords(link: string): string {
  const id = WIKIDATA.exec(link)?.[1];
  if (id !== undefined) return `Wikidata ${id}`;
  return link.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}

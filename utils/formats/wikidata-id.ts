/** The id (`Q20`) of the first link that leads to a Wikidata item. */
export function wikidataId(links: readonly string[]): string | undefined {
  for (const link of links) {
    const id = /^https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/(Q[1-9]\d*)\b/.exec(
      link,
    )?.[1];
    if (id !== undefined) return id;
  }
  return undefined;
}

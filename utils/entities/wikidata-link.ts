import { LIMITS } from '@/utils/model/limits';

const BARE_ID = /^(?:wd:|wikidata:)?(Q[1-9]\d{0,15})$/i;
const WIKIDATA = /^(?:www\.|m\.)?wikidata\.org$/i;
const ITEM =
  /^\/(?:wiki\/(?:Special:EntityData\/|Special:EntityPage\/)?|entity\/)(Q[1-9]\d{0,15})(?:\.\w+)?\/?$/i;

/**
 * A link to an authority as it is kept: a Wikidata id or any address of a Wikidata item becomes
 * `https://www.wikidata.org/wiki/Q76`, any other http(s) URL stays, white space around it dropped.
 * Undefined for what is neither.
 */
export function normaliseLink(input: string): string | undefined {
  const typed = input.trim();
  if (typed === '' || typed.length > LIMITS.url) return undefined;
  const id = BARE_ID.exec(typed)?.[1];
  if (id !== undefined) return itemUrl(id);
  const address = withScheme(typed);
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  const item = WIKIDATA.test(url.hostname) ? ITEM.exec(url.pathname)?.[1] : undefined;
  if (item !== undefined) return itemUrl(item);
  return url.href.length > LIMITS.url ? undefined : url.href;
}

const itemUrl = (id: string): string => `https://www.wikidata.org/wiki/${id.toUpperCase()}`;

/** Wikidata is often copied without its scheme; other words without one are not taken for a link. */
const withScheme = (typed: string): string =>
  /^(?:www\.|m\.)?wikidata\.org\//i.test(typed) ? `https://${typed}` : typed;

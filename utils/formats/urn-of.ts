import { wellFormed } from './well-formed';

/**
 * A record's id as a URN: `urn:uuid:` for a UUID, else a stable `urn:pressmark:` with the id
 * percent-encoded (web annotations demand an IRI where Pressmark has a plain id).
 */
export function urnOf(id: string): string {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)) {
    return `urn:uuid:${id.toLowerCase()}`;
  }
  return `urn:pressmark:${encodeURIComponent(wellFormed(id))}`;
}

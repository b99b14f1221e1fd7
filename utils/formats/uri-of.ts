import { wellFormed } from './well-formed';

/**
 * An http(s) URL as RFC 3986 wants it: ASCII only, everything else percent-encoded, the host in
 * Punycode. Browsers leave `|`, `^`, `[`, `{` and stray `%` in a URL that strict readers refuse.
 */
export function uriOf(url: string): string {
  const href = URL.canParse(url) ? new URL(url).href : wellFormed(url);
  const hash = href.indexOf('#') + 1;
  const encoded = href
    .replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/gu, encodeCharacter)
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25');
  const withOneHash =
    hash === 0
      ? encoded
      : encoded.replace(/#(.*)$/s, (_, rest: string) => `#${rest.replaceAll('#', '%23')}`);
  return withOneHash.replace(/^(https?:\/\/(?:[^/?#@]*@)?)%5B([0-9a-f:.]+)%5D/i, '$1[$2]');
}

/** Every byte of the character's UTF-8 form, percent-encoded. */
function encodeCharacter(character: string): string {
  return Array.from(
    new TextEncoder().encode(character),
    (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  ).join('');
}

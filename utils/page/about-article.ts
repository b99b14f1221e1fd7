import { canonicalHref } from '@/utils/article/canonical-href';
import type { AboutArticle } from '@/utils/platform/messages';
import { pageAddress } from './page-address';

/**
 * What the page claims to be, for the worker to judge. After a soft navigation a canonical address
 * that stayed behind belongs to the article before, and is not passed on.
 */
export function createAbout(document: Document): () => AboutArticle {
  let seen: { address: string; canonical: string } | undefined;
  return () => {
    const url = document.location.href;
    const address = pageAddress(document);
    const canonical = canonicalHref(document, url);
    if (seen?.canonical !== canonical) seen = { address, canonical };
    const own = canonical !== '' && (seen.address === address || canonical === address);
    return own ? { url, canonical } : { url };
  };
}

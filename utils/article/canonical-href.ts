import { LIMITS } from '@/utils/model/limits';
import { safeDom } from '@/utils/text/safe-dom';

/** What a page at `url` gives as its canonical address, absolute; '' when it gives none of use. */
export function canonicalHref(document: Document, url: string): string {
  const dom = safeDom();
  const [link] = dom.select(document, 'link[rel~="canonical" i][href]');
  const href = (link && dom.attribute(link, 'href')) ?? '';
  if (href.trim() === '' || href.length > LIMITS.url || !URL.canParse(href, url)) return '';
  const canonical = new URL(href, url).href;
  return /^https?:/.test(canonical) && canonical.length <= LIMITS.url ? canonical : '';
}

import { safeDom } from '@/utils/text/safe-dom';
import { plainText } from './line-text';

export interface MetaTags {
  /** The first value that is not empty, by the order of the names; '' if there is none. */
  first(names: readonly string[]): string;
  /** All such values, by the order of the names. */
  all(names: readonly string[]): string[];
}

/** A page could send any number of these. */
const MOST = 1_000;

/** Reads the `<meta>` elements of a page by `property`, `name`, `itemprop` or `http-equiv`, in lower case. */
export function readMeta(document: Document): MetaTags {
  const dom = safeDom();
  const values = new Map<string, string[]>();
  for (const element of dom.select(document, 'meta[content]').slice(0, MOST)) {
    const content = plainText(dom.attribute(element, 'content') ?? '');
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
      const names = (dom.attribute(element, attribute) ?? '').toLowerCase().split(/\s+/);
      for (const name of names) {
        if (name === '') continue;
        const known = values.get(name);
        if (known) known.push(content);
        else values.set(name, [content]);
      }
    }
  }
  const all = (names: readonly string[]) => names.flatMap((name) => values.get(name) ?? []);
  return { all, first: (names) => all(names)[0] ?? '' };
}

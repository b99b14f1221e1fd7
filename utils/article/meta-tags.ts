import type { PageFacts } from '@/utils/model/page-facts';
import { plainText } from './line-text';

export interface MetaTags {
  /** The first value that is not empty, by the order of the names; '' if there is none. */
  first(names: readonly string[]): string;
  /** All such values, by the order of the names. */
  all(names: readonly string[]): string[];
}

/** The `<meta>` elements of a page by name, their contents as plain text. */
export function metaTags(pairs: PageFacts['meta']): MetaTags {
  const values = new Map<string, string[]>();
  for (const [name, content] of pairs) {
    const text = plainText(content);
    if (text === '') continue;
    const known = values.get(name);
    if (known) known.push(text);
    else values.set(name, [text]);
  }
  const all = (names: readonly string[]) => names.flatMap((name) => values.get(name) ?? []);
  return { all, first: (names) => all(names)[0] ?? '' };
}

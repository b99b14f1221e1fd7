import { safeDom } from '@/utils/text/safe-dom';
import type { ArticleClues } from './article-clues';
import type { PageLine } from './page-lines';
import { isSideLine } from './side-line';
import { titleSimilarity } from './title-similarity';

const NAMED =
  /(^|[\s_-])(standfirst|stand-first|subtitle|sub-?head(line)?|sub-?heading|deck|dek|summary|lede?|chapo|teaser|kicker-text|intro(duction)?|excerpt|description)([\s_-]|$)/i;
const LEAST = 40;
const MOST = 600;

/** Whether a line between headline and body is the article's standfirst. */
export function isStandfirst(line: PageLine, clues: ArticleClues): boolean {
  if (line.text.length < LEAST || line.text.length > MOST || line.linkShare > 0.3) return false;
  if (line.isFurniture || isSideLine(line, clues)) return false;
  const dom = safeDom();
  if (dom.closest(line.element, 'figure, figcaption')) return false;
  const { excerpt } = clues;
  if (excerpt.length >= LEAST && startsAlike(line.text, excerpt)) {
    return line.text.length < excerpt.length * 1.5 + 20;
  }
  const parent = dom.parent(line.element);
  const names = [line.element, parent && dom.isElement(parent) ? parent : undefined]
    .map((at) =>
      at ? `${dom.attribute(at, 'class') ?? ''} ${dom.attribute(at, 'itemprop') ?? ''}` : '',
    )
    .join(' ');
  return NAMED.test(names.replace(/([a-z])([A-Z])/g, '$1-$2')) || /^h[2-4]$/.test(line.tag);
}

const startsAlike = (one: string, other: string): boolean =>
  titleSimilarity(one.slice(0, 120), other.slice(0, 120)) >= 0.8;

import { readArticle } from '@/utils/article/read-article';
import { readText } from '@/utils/text/read-text';
import { isInkless } from './text-nodes';
import type { Units } from './units';

/** A line of the article's text, of the page before any edit. */
export interface ArticleLine {
  /** Offsets in the article's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The id of each unit of the line; -1 for white space and what leaves no ink. */
  readonly ids: readonly number[];
}

export interface ArticleText {
  readonly text: string;
  readonly lines: readonly ArticleLine[];
  /** The id of each unit of the text, as in the lines. */
  readonly ids: readonly number[];
  /** Units of which the text says something else than the page: the reading is wrong there. */
  readonly misread: number;
}

/** The text of the page's article as Pressmark saves it, and which units of the page it is made of. */
export function readArticleText(document: Document, units: Units): ArticleText {
  const index = readText(document);
  const { snapshot, toPage } = readArticle(document, index, document.URL);
  const { text } = snapshot;
  const ids: number[] = [];
  let misread = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const point = isInkless(text.charCodeAt(at)) ? undefined : index.pointOf(toPage(at), 'start');
    const id = point ? units.of(point.node)?.[point.offset] : undefined;
    if (point && point.node.data.charAt(point.offset) !== char) misread++;
    ids.push(id ?? -1);
  }
  const lines = snapshot.blocks.map(({ start, end }) => ({
    start,
    end,
    text: text.slice(start, end),
    ids: ids.slice(start, end),
  }));
  return { text, lines, ids, misread };
}

import type { ArticleLine, ArticleText } from './article-text';
import type { Paragraph } from './paragraphs';
import type { Random } from './random';
import type { Selection } from './selections';
import type { Units } from './units';
import type { Vocabulary } from './vocabulary';

/** What an edit works on: a page as it was, its passages, and the ways to change it. */
export interface Edit {
  readonly units: Units;
  readonly random: Random;
  readonly vocabulary: Vocabulary;
  readonly article: ArticleText;
  readonly selections: readonly Selection[];
  /** Lines in which nothing is selected, so that they may go. */
  readonly spare: ReadonlySet<ArticleLine>;
  /** Lines that say nearly the same as another one, which stays. */
  readonly twinned: ReadonlySet<ArticleLine>;
  /** Lines that are the twin of another one; nothing is selected in them, and they stay. */
  readonly twins: ReadonlySet<ArticleLine>;
  /** The paragraphs as they stand now. */
  paragraphs(): Paragraph[];
}

/** Whether a passage goes on over the border between this line and the one before it. */
export const isSpanned = ({ selections }: Edit, line: ArticleLine): boolean =>
  selections.some(({ start, end }) => start < line.start && end > line.start);

/** The line in which an offset of the article's text lies. */
export const lineAt = ({ article }: Edit, offset: number): ArticleLine | undefined =>
  article.lines.find(({ start, end }) => start <= offset && offset < end);

/** Whether a line and all passages in it can be moved without tearing one apart. */
export function isWhole(edit: Edit, line: ArticleLine): boolean {
  const next = edit.article.lines[edit.article.lines.indexOf(line) + 1];
  return !isSpanned(edit, line) && !(next && isSpanned(edit, next));
}

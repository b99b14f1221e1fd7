import type { Bundle } from '@/utils/model/bundle';
import { collectRows } from './collect-rows';
import type { ExportContext, Format } from './format';
import { markdownArticle } from './markdown-article';
import { frontMatter } from './markdown-front-matter';
import { wellFormed } from './well-formed';

/**
 * Notes for Obsidian and everything else that reads Markdown: one file, whatever number of
 * articles. Words of pages and of the reader are shown as they are and never become markup.
 */
export const markdown: Format = {
  id: 'markdown',
  extension: 'md',
  mediaType: 'text/markdown',
  write: writeMarkdown,
};

function writeMarkdown(bundle: Bundle, context: ExportContext): string {
  const articles = collectRows(bundle);
  const lines = [
    ...frontMatter(articles, context),
    ...articles.flatMap((article) => ['', ...markdownArticle(article, context)]),
  ];
  const text = lines.join('\n').replace(/\n{3,}/g, '\n\n');
  return `${wellFormed(text).trimEnd()}\n`;
}

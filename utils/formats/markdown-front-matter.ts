import type { ArticleRows } from './collect-rows';
import type { ExportContext } from './format';
import { obsidianTag } from './obsidian-tag';
import { typeTerm } from './type-term';
import { uriOf } from './uri-of';
import { utcMoment } from './utc-moment';
import { canBeWikilink } from './wikilink';
import { yamlString } from './yaml-string';

/**
 * YAML front matter between its two fences: the article's own for one article, that of the export
 * for several. Every value is a double-quoted string or a list of them.
 */
export function frontMatter(articles: readonly ArticleRows[], context: ExportContext): string[] {
  const [first, ...others] = articles;
  const rows = articles.flatMap((article) => article.rows);
  const fields =
    first && others.length === 0
      ? articleFields(first)
      : [field('title', `${context.generator} ${context.exportedAt.slice(0, 10)}`)];
  const entities = unique(rows.flatMap(({ mention }) => (mention ? [mention.entity.name] : [])));
  const tags = rows.flatMap(({ annotation, mention }) => [
    ...annotation.tags.map(obsidianTag),
    mention ? obsidianTag(`type/${typeTerm(mention.type, context.typeLabel)}`) : undefined,
  ]);
  return [
    '---',
    ...fields,
    field('exported', utcMoment(context.exportedAt)),
    field('generator', context.generator),
    ...list('tags', unique(tags.filter((tag) => tag !== undefined))),
    ...list(
      'entities',
      entities.map((name) => (canBeWikilink(name) ? `[[${name}]]` : name)),
    ),
    '---',
  ];
}

function articleFields({ article }: ArticleRows): string[] {
  const values = {
    title: article.title,
    url: uriOf(article.url),
    publisher: article.publisher,
    author: article.byline,
    published: article.published,
    modified: article.modified,
    language: article.lang,
  };
  return Object.entries(values).flatMap(([key, value]) => (value ? [field(key, value)] : []));
}

const field = (key: string, value: string): string => `${key}: ${yamlString(value)}`;

const list = (key: string, values: readonly string[]): string[] =>
  values.length === 0 ? [] : [`${key}:`, ...values.map((value) => `  - ${yamlString(value)}`)];

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

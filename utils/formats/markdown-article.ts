import type { Article } from '@/utils/model/article';
import type { Entity } from '@/utils/model/entity';
import type { EntityType } from '@/utils/model/entity-type';
import type { ArticleRows, Row } from './collect-rows';
import type { ExportContext } from './format';
import { markdownLine, markdownLines } from './markdown-text';
import { obsidianTag } from './obsidian-tag';
import { sentenceAround } from './sentence-around';
import { typeTerm } from './type-term';
import { uriOf } from './uri-of';
import { wikidataId } from './wikidata-id';
import { wikilink } from './wikilink';

const ENGLISH_HEADINGS = { highlights: 'Highlights', notes: 'Notes' };

/** Lines of Markdown: headline, source, entities by type, highlights, notes on the whole article. */
export function markdownArticle({ article, rows }: ArticleRows, context: ExportContext): string[] {
  const headings = context.headings ?? ENGLISH_HEADINGS;
  const highlights = rows.filter(({ annotation }) => annotation.kind === 'highlight');
  const notes = rows.filter(({ annotation }) => annotation.kind === 'note');
  return [
    `# ${markdownLine(article.title) || markdownLine(article.url)}`,
    '',
    sourceLine(article),
    ...typeSections(rows, context),
    ...section(
      headings.highlights,
      highlights.map((row) => highlightLines(row, context)),
    ),
    ...section(
      headings.notes,
      notes.map((row) => noteLines(row, context)),
    ),
  ];
}

function sourceLine(article: Article): string {
  const name = article.publisher || new URL(article.url).hostname;
  const parts = [`[${markdownLine(name)}](<${uriOf(article.url)}>)`];
  if (markdownLine(article.byline) !== '') parts.push(markdownLine(article.byline));
  if (article.published) parts.push(article.published.slice(0, 10));
  return parts.join(' · ');
}

function section(heading: string, blocks: readonly string[][]): string[] {
  if (blocks.length === 0) return [];
  return ['', `## ${markdownLine(heading)}`, ...blocks.flatMap((lines) => ['', ...lines])];
}

/** Types in the reader's order, entities in the order in which the article first names them. */
function typeSections(rows: readonly Row[], context: ExportContext): string[] {
  const types = new Map<string, { type: EntityType; entities: Map<string, EntityRows> }>();
  for (const row of rows) {
    if (!row.mention) continue;
    const { type, entity } = row.mention;
    const group = types.get(type.id) ?? { type, entities: new Map<string, EntityRows>() };
    const mentions = group.entities.get(entity.id) ?? { entity, rows: [] };
    mentions.rows.push(row);
    group.entities.set(entity.id, mentions);
    types.set(type.id, group);
  }
  return [...types.values()]
    .sort((a, b) => a.type.order - b.type.order)
    .flatMap(({ type, entities }) =>
      section(
        context.typeLabel(type),
        Array.from(entities.values(), (mentions) => entityLines(mentions, context)),
      ),
    );
}

interface EntityRows {
  readonly entity: Entity;
  readonly rows: Row[];
}

function entityLines({ entity, rows }: EntityRows, context: ExportContext): string[] {
  const links = entity.links.map((link) => {
    return `[${markdownLine(wikidataId([link]) ?? new URL(link).hostname)}](<${uriOf(link)}>)`;
  });
  const note = markdownLines(entity.note);
  return [
    `### ${wikilink(entity.name)}`,
    '',
    ...(links.length > 0 ? [links.join(' · '), ''] : []),
    ...(note.length > 0 ? [...note, ''] : []),
    ...rows.flatMap((row) => mentionLines(row, context)),
  ];
}

function mentionLines(row: Row, context: ExportContext): string[] {
  const { passage, snapshot, annotation } = row;
  if (!passage) return [];
  const around = sentenceAround(snapshot.text, passage.start, passage.end);
  const words = [
    around.cutBefore ? '…' : '',
    inner(around.before),
    bold(passage.exact),
    inner(around.after),
    around.cutAfter ? '…' : '',
  ];
  const note = markdownLines(annotation.note).map((line) => (line === '' ? '' : `  ${line}`));
  return [
    `- ${[words.join('').trim(), ...marks(row, context)].join(' ')}`,
    ...(note.length > 0 ? ['', ...note, ''] : []),
  ];
}

/** White space stands outside the asterisks, inside of which they would not count. */
function bold(text: string): string {
  const line = markdownLine(text);
  return inner(text).replace(line, () => (line === '' ? '' : `**${line}**`));
}

/** Escaped like a line, but with the white space that parts it from the passage. */
function inner(text: string): string {
  const line = markdownLine(text);
  if (line === '') return text === '' ? '' : ' ';
  return `${/^\s/.test(text) ? ' ' : ''}${line}${/\s$/.test(text) ? ' ' : ''}`;
}

function highlightLines(row: Row, context: ExportContext): string[] {
  const quote = markdownLines(row.passage?.exact ?? '');
  const note = markdownLines(row.annotation.note);
  const ending = marks(row, context).join(' ');
  return [
    ...quote.map((line) => (line === '' ? '>' : `> ${line}`)),
    '',
    ...(note.length > 0 ? [...note, ''] : []),
    ...(ending === '' ? [] : [ending]),
  ];
}

function noteLines(row: Row, context: ExportContext): string[] {
  const note = markdownLines(row.annotation.note);
  const ending = marks(row, context).join(' ');
  return [...note, ...(note.length > 0 && ending !== '' ? [''] : []), ...(ending ? [ending] : [])];
}

/** Tags of the annotation and, where its passage was not found again, `#status/lost`. */
function marks({ annotation, mention }: Row, { status, typeLabel }: ExportContext): string[] {
  const state = status?.(annotation.id);
  const tags = [
    mention ? `type/${typeTerm(mention.type, typeLabel)}` : '',
    ...annotation.tags,
    state === undefined || state === 'found' ? '' : `status/${state}`,
  ];
  const words = tags.map(obsidianTag).filter((tag) => tag !== undefined);
  const blockId = /^[A-Za-z0-9-]+$/.test(annotation.id) ? [`^${annotation.id}`] : [];
  return [...words.map((tag) => `#${tag}`), ...blockId];
}

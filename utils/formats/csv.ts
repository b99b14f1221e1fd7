import type { Bundle } from '@/utils/model/bundle';
import { collectRows, type Row } from './collect-rows';
import type { ExportContext, Format } from './format';
import { typeTerm } from './type-term';
import { wellFormed } from './well-formed';
import { wikidataId } from './wikidata-id';

/** Excel takes a file as UTF-8 only when it starts with this. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * What a spreadsheet would run as a formula (CWE-1236): `= + - @` and their fullwidth forms, also
 * behind white space that the spreadsheet strips, and a leading tab or line end.
 */
const FORMULA = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/;

type Column = (row: Row, context: ExportContext) => string | number | undefined;

/** Offsets are UTF-16 units into the article's text as Pressmark kept it; the end is exclusive. */
const COLUMNS: Readonly<Record<string, Column>> = {
  annotation_id: ({ annotation }) => annotation.id,
  article_url: ({ article }) => article.url,
  article_title: ({ article }) => article.title,
  site: ({ article }) => article.publisher || new URL(article.url).hostname,
  published: ({ article }) => article.published,
  entity_type: ({ mention }, { typeLabel }) => mention && typeTerm(mention.type, typeLabel),
  entity_id: ({ mention }) => mention?.entity.id,
  entity_name: ({ mention }) => mention?.entity.name,
  wikidata_id: ({ mention }) => mention && wikidataId(mention.entity.links),
  quote: ({ passage }) => passage?.exact,
  prefix: ({ passage }) => passage?.prefix,
  suffix: ({ passage }) => passage?.suffix,
  start_utf16: ({ passage }) => passage?.start,
  end_utf16: ({ passage }) => passage?.end,
  note: ({ annotation }) => annotation.note,
  tags: ({ annotation }) => annotation.tags.join('; '),
  created: ({ annotation }) => annotation.created,
  modified: ({ annotation }) => annotation.modified,
  status: ({ annotation }, { status }) => status?.(annotation.id),
};

/** For spreadsheets: a cell that could run as a formula starts with an apostrophe. */
export const csv: Format = {
  id: 'csv',
  extension: 'csv',
  mediaType: 'text/csv;header=present',
  write: (bundle, context) => writeCsv(bundle, context, guardFormula),
};

/** For programs: every cell exactly as it is. Not to be opened in a spreadsheet. */
export const csvRaw: Format = {
  id: 'csv-raw',
  extension: 'raw.csv',
  mediaType: 'text/csv;header=present',
  write: (bundle, context) => writeCsv(bundle, context, (cell) => cell),
};

/**
 * RFC 4180 with a header and CRLF line ends, one row an annotation. A cell is never cut, though Excel
 * shows no more than 32,767 characters of one: words are not lost on the way out.
 */
function writeCsv(bundle: Bundle, context: ExportContext, guard: (cell: string) => string): string {
  const records = [
    Object.keys(COLUMNS),
    ...collectRows(bundle).flatMap(({ rows }) =>
      rows.map((row) =>
        Object.values(COLUMNS).map((column) => guard(String(column(row, context) ?? ''))),
      ),
    ),
  ];
  const lines = records.map((cells) => `${cells.map(quoteCell).join(',')}\r\n`);
  return BYTE_ORDER_MARK + wellFormed(lines.join(''));
}

const guardFormula = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

function quoteCell(cell: string): string {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

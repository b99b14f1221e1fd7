import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { DEFAULT_TYPES } from '@/utils/model/entity-type';

/** UTF-16 units into the text of a document; `end` is exclusive. */
export interface TypedSpan {
  readonly start: number;
  readonly end: number;
  /** Id of an entity type. */
  readonly type: string;
}

/** A text with every mention in it, as somebody labelled it. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly TypedSpan[];
  /** Where one may be of two minds: what overlaps one of these is neither right nor wrong. */
  readonly optional: readonly { readonly start: number; readonly end: number }[];
}

export const TYPE_IDS: readonly string[] = DEFAULT_TYPES.map(({ id }) => id);

const OffsetSchema = v.pipe(v.number(), v.integer(), v.minValue(0));
const SpanSchema = v.object({ start: OffsetSchema, end: OffsetSchema });
const GoldSchema = v.object({
  id: v.string(),
  text: v.string(),
  entities: v.array(v.object({ ...SpanSchema.entries, type: v.string() })),
  optional: v.optional(v.array(SpanSchema), []),
});

/** The documents of a file of JSON lines; throws in words, with the line, what is wrong with it. */
export function readGoldFile(file: string): GoldDocument[] {
  let lines: string;
  try {
    lines = readFileSync(file, 'utf8');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new Error(isMissing ? `There is no file ${file}.` : `${file} could not be read.`);
  }
  return readGold(lines, file);
}

/** The documents of JSON lines; `name` is what messages call them. */
export function readGold(lines: string, name: string): GoldDocument[] {
  const documents = lines
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .flatMap((line, index) => (line.trim() ? [readLine(line, `${name}, line ${index + 1}`)] : []));
  if (documents.length === 0) throw new Error(`${name} holds no document.`);
  return documents;
}

function readLine(line: string, where: string): GoldDocument {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`${where}: this is not JSON.`);
  }
  const read = v.safeParse(GoldSchema, value);
  if (!read.success) {
    const [issue] = read.issues;
    const path = v.getDotPath(issue);
    throw new Error(`${where}: ${path === null ? '' : `${path}: `}${issue.message}`);
  }
  for (const span of [...read.output.entities, ...read.output.optional]) {
    if (span.start >= span.end || span.end > read.output.text.length) {
      throw new Error(
        `${where}: the span ${span.start}–${span.end} is not within the text, which has ${read.output.text.length} units.`,
      );
    }
  }
  const unknown = read.output.entities.find(({ type }) => !TYPE_IDS.includes(type));
  if (unknown) {
    throw new Error(
      `${where}: there is no type "${unknown.type}"; the types are ${TYPE_IDS.join(', ')}.`,
    );
  }
  return read.output;
}

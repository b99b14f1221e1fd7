import * as v from 'valibot';
import { type EntityType, EntityTypeSchema } from '@/utils/model/entity-type';
import { LineSchema, TimestampSchema } from '@/utils/model/scalars';
import { ImportError } from './import-error';
import { schemaPath } from './schema-path';

/** Raised whenever an older Pressmark could no longer read the file rightly. */
const VERSION = 1;

export const TYPE_SET_MEDIA = 'application/json';

/** The longest file that is read, in UTF-16 units; a thousand types have about 150,000. */
const MAX_LENGTH = 5_000_000;

const FileSchema = v.strictObject({
  format: v.literal('pressmark-types'),
  version: v.literal(VERSION),
  exportedAt: TimestampSchema,
  generator: LineSchema,
  types: v.pipe(v.array(EntityTypeSchema), v.minLength(1), v.maxLength(1_000)),
});

export interface TypeSetHead {
  /** ISO 8601, UTC. */
  readonly exportedAt: string;
  /** Which Pressmark wrote it. */
  readonly generator: string;
}

/** The types as a file that `readTypeSet` takes back; each on its own line, so that sets can be compared. */
export function writeTypeSet(
  types: readonly EntityType[],
  { exportedAt, generator }: TypeSetHead,
): string {
  const head = { format: 'pressmark-types', version: VERSION, exportedAt, generator };
  const lines = Object.entries(head).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
  );
  const rows = types.map((type) => JSON.stringify(type)).join(',\n');
  return `{\n${lines.join(',\n')},\n"types": [\n${rows}\n]\n}\n`;
}

/**
 * The types of a file, all of them valid and none twice.
 * @throws ImportError for the first problem; nothing is returned in part
 */
export function readTypeSet(text: string): EntityType[] {
  if (text.length > MAX_LENGTH) throw new ImportError('importFailedTooLarge');
  const file = parseJson(text.replace(/^\uFEFF/, ''));
  const head = v.safeParse(
    v.object({ format: v.literal('pressmark-types'), version: v.pipe(v.number(), v.integer()) }),
    file,
  );
  if (!head.success) throw new ImportError('importFailedNotTypes');
  if (head.output.version > VERSION) {
    throw new ImportError('importFailedNewer', String(head.output.version));
  }
  const parsed = v.safeParse(FileSchema, file, { abortEarly: true });
  if (!parsed.success) {
    throw new ImportError('importFailedRecord', schemaPath(parsed.issues[0].path));
  }
  const { types } = parsed.output;
  const ids = types.map(({ id }) => id);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) < index);
  if (twice >= 0) throw new ImportError('importFailedDuplicate', `types › ${twice + 1}`);
  return types;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ImportError('importFailedNotJson', error instanceof Error ? error.message : '');
  }
}

import * as v from 'valibot';
import { type Bundle, BundleSchema } from '@/utils/model/bundle';
import { LineSchema, TimestampSchema } from '@/utils/model/scalars';
import { type BundleProblem, bundleProblem } from './bundle-problem';
import { ImportError, type ImportErrorKey } from './import-error';
import { PRESSMARK_JSON_VERSION } from './pressmark-json';
import { schemaPath } from './schema-path';

/**
 * The longest file that is read, in UTF-16 units: about 20,000 articles with their text, and well
 * below the 2²⁹ units that a string may have in Chromium.
 */
export const IMPORT_MAX_LENGTH = 200_000_000;

const FileSchema = v.strictObject({
  format: v.literal('pressmark'),
  version: v.literal(PRESSMARK_JSON_VERSION),
  exportedAt: TimestampSchema,
  generator: LineSchema,
  ...BundleSchema.entries,
});

const KEY_OF_PROBLEM: Record<BundleProblem['kind'], ImportErrorKey> = {
  record: 'importFailedRecord',
  duplicate: 'importFailedDuplicate',
  reference: 'importFailedReference',
  passage: 'importFailedPassage',
};

/**
 * The records of a Pressmark JSON file, each valid and all fitting together. A byte order mark at
 * the start is ignored. What it does not check: that a snapshot's `hash` is that of its text, which
 * only the asynchronous `hashText` can tell.
 * @throws ImportError for the first problem; nothing is returned in part.
 */
export function readPressmarkJson(text: string): Bundle {
  if (text.length > IMPORT_MAX_LENGTH) throw new ImportError('importFailedTooLarge');
  const file = parseJson(text.startsWith('\uFEFF') ? text.slice(1) : text);
  checkMaker(file);
  const parsed = v.safeParse(FileSchema, file, { abortEarly: true });
  if (!parsed.success) {
    throw new ImportError('importFailedRecord', schemaPath(parsed.issues[0].path));
  }
  const { articles, snapshots, annotations, entities, types, dismissals } = parsed.output;
  const bundle: Bundle = { articles, snapshots, annotations, entities, types, dismissals };
  const problem = bundleProblem(bundle);
  if (problem) throw new ImportError(KEY_OF_PROBLEM[problem.kind], problem.where);
  return bundle;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ImportError('importFailedNotJson', error instanceof Error ? error.message : '');
  }
}

/** Whether it is ours and not from the future, before its records are judged by today's schemas. */
function checkMaker(file: unknown): void {
  const head = v.safeParse(
    v.object({
      format: v.literal('pressmark'),
      version: v.pipe(v.number(), v.integer(), v.minValue(1)),
    }),
    file,
  );
  if (!head.success) throw new ImportError('importFailedNotPressmark');
  if (head.output.version > PRESSMARK_JSON_VERSION) {
    throw new ImportError('importFailedNewer', String(head.output.version));
  }
}

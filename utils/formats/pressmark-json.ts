import * as v from 'valibot';
import { type Bundle, BundleSchema } from '@/utils/model/bundle';
import { type BundleProblem, bundleProblem } from './bundle-problem';
import { ExportError, type ExportErrorKey } from './export-error';
import type { ExportContext, Format } from './format';
import { schemaPath } from './schema-path';

/** Raised whenever an older Pressmark could no longer read the file rightly. */
export const PRESSMARK_JSON_VERSION = 1;

const KEY_OF_PROBLEM: Record<BundleProblem['kind'], ExportErrorKey> = {
  record: 'exportFailedRecord',
  duplicate: 'exportFailedRecord',
  reference: 'exportFailedReference',
  passage: 'exportFailedPassage',
};

/**
 * Everything, lossless: the file that Pressmark reads again. It is checked as strictly as on the way
 * in, so that a file that was written can always be read. Keys stand in the order of the schemas
 * and each record on its own line, so that two exports can be compared.
 */
export const pressmarkJson: Format = {
  id: 'pressmark-json',
  extension: 'json',
  mediaType: 'application/json',
  write: writePressmarkJson,
};

function writePressmarkJson(bundle: Bundle, context: ExportContext): string {
  const parsed = v.safeParse(BundleSchema, bundle, { abortEarly: true });
  if (!parsed.success) {
    throw new ExportError('exportFailedRecord', schemaPath(parsed.issues[0].path));
  }
  const problem = bundleProblem(parsed.output);
  if (problem) throw new ExportError(KEY_OF_PROBLEM[problem.kind], problem.where);

  const head = {
    format: 'pressmark',
    version: PRESSMARK_JSON_VERSION,
    exportedAt: context.exportedAt,
    generator: context.generator,
  };
  const lines = [
    ...Object.entries(head).map(
      ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`,
    ),
    ...Object.entries(parsed.output).map(([table, records]) => tableLines(table, records)),
  ];
  return `{\n${lines.join(',\n')}\n}\n`;
}

function tableLines(table: string, records: readonly unknown[]): string {
  if (records.length === 0) return `${JSON.stringify(table)}: []`;
  return `${JSON.stringify(table)}: [\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`;
}

import { downloadText } from '@/components/export/download-text';
import type { FormatChoice } from '@/components/export/export-panel';
import { exportFileName } from '@/utils/formats/export-file-name';
import { FORMATS, formatById } from '@/utils/formats/registry';
import type { PassageStatus } from '@/utils/model/passage';
import { MessageFailure } from '@/utils/platform/failure';
import type { Translator } from '@/utils/platform/i18n';
import { typeLabel } from '@/utils/platform/type-chips';
import { readBundle } from '@/utils/store/bundles';
import { database } from '@/utils/store/database';

const pascal = (id: string): string =>
  id.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The formats as the reader knows them. */
export const formatChoices = (t: Translator): FormatChoice[] =>
  FORMATS.map(({ id, extension }) => ({
    id,
    label: t(`format${pascal(id)}`),
    hint: t(`format${pascal(id)}Hint`),
    extension: `.${extension}`,
  }));

export interface ExportRequest {
  readonly formatId: string;
  /** Absent: everything. */
  readonly articleId?: string;
  /** Where passages of the article in front stand on the page now. */
  readonly statuses?: ReadonlyMap<string, PassageStatus>;
  readonly version: string;
  readonly t: Translator;
}

/**
 * Reads the records, writes them in a format and hands the file to the browser.
 * @returns the file's name
 * @throws StoreError or ExportError, with the key of a string
 */
export async function exportRecords(request: ExportRequest): Promise<string> {
  const { formatId, articleId, statuses, version, t } = request;
  const format = formatById(formatId);
  if (!format) throw new MessageFailure('errorUnknown', formatId);
  const bundle = await readBundle(await database(), articleId);
  const now = new Date();
  const text = format.write(bundle, {
    exportedAt: now.toISOString(),
    generator: `Pressmark ${version}`,
    typeLabel: (type) => typeLabel(type, t),
    headings: { highlights: t('exportHighlights'), notes: t('exportNotes') },
    ...(statuses ? { status: (id) => statuses.get(id) } : {}),
  });
  const name = exportFileName(bundle, format, now);
  downloadText(text, name, format.mediaType);
  return name;
}

import { useRef, useState } from 'preact/hooks';
import { LibraryBackup } from '@/components/article/library-view-backup';
import type { ImportStage } from '@/components/export/import-section';
import { readPressmarkJson } from '@/utils/formats/read-pressmark-json';
import type { Bundle } from '@/utils/model/bundle';
import { browser } from '@/utils/platform/browser';
import { importBundle } from '@/utils/store/bundles';
import { database } from '@/utils/store/database';
import { exportRecords, formatChoices } from './export-records';
import { announceWritten, type LibraryContext } from './library-context';

/** A file is checked before it is written. */
export function BackupPage({ library }: { readonly library: LibraryContext }) {
  const { t, inWords } = library;
  const [importing, setImporting] = useState<ImportStage>({ stage: 'idle' });
  const checked = useRef<Bundle | undefined>(undefined);

  async function check(file: File): Promise<void> {
    checked.current = undefined;
    setImporting({ stage: 'checking', file: file.name });
    const bundle = readPressmarkJson(await file.text());
    const db = await database();
    const known = await db.annotations.bulkGet(bundle.annotations.map(({ id }) => id));
    checked.current = bundle;
    setImporting({
      stage: 'checked',
      articles: bundle.articles.length,
      annotations: bundle.annotations.length,
      added: known.filter((annotation) => annotation === undefined).length,
    });
  }

  async function write(): Promise<void> {
    if (!checked.current) return;
    setImporting({ stage: 'importing' });
    await importBundle(await database(), checked.current);
    checked.current = undefined;
    setImporting({ stage: 'done' });
    await announceWritten();
  }

  const fail = (reason: unknown) => setImporting({ stage: 'failed', text: inWords(reason) });
  return (
    <LibraryBackup
      formats={formatChoices(t)}
      importing={importing}
      onExport={(formatId) => {
        const { version } = browser.runtime.getManifest();
        exportRecords({ formatId, version, t }).then(
          (file) => library.tell(t('exported', { file })),
          library.fail,
        );
      }}
      onFile={(file) => void check(file).catch(fail)}
      onConfirm={() => void write().catch(fail)}
    />
  );
}

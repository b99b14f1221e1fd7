import { ExportEverything } from '@/components/export/export-everything';
import type { FormatChoice } from '@/components/export/export-panel';
import { ImportSection, type ImportStage } from '@/components/export/import-section';
import { useStrings } from '@/components/ui/strings';
import css from './library-view-section.module.css';

export interface LibraryBackupProps {
  readonly formats: readonly FormatChoice[];
  readonly importing: ImportStage;
  readonly onExport: (formatId: string) => void;
  readonly onFile: (file: File) => void;
  readonly onConfirm: () => void;
}

/** The ways in and out. */
export function LibraryBackup(props: LibraryBackupProps) {
  const t = useStrings();
  return (
    <>
      <header>
        <h1 class={css['title']}>{t('navBackup')}</h1>
        <p class={css['lead']}>{t('backupLead')}</p>
      </header>
      <section class={`${css['part']} ${css['narrow']}`}>
        <h2 class={css['heading']}>{t('libraryExport')}</h2>
        <ExportEverything formats={props.formats} onExport={props.onExport} />
      </section>
      <section class={`${css['part']} ${css['narrow']}`}>
        <h2 class={css['heading']}>{t('libraryImport')}</h2>
        <ImportSection stage={props.importing} onFile={props.onFile} onConfirm={props.onConfirm} />
      </section>
    </>
  );
}

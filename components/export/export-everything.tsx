import { Icon } from '@/components/ui/icon';
import css from './export-everything.module.css';
import type { FormatChoice } from './export-panel';

export interface ExportEverythingProps {
  readonly formats: readonly FormatChoice[];
  readonly onExport: (formatId: string) => void;
}

/** All that is saved, in each format, with what the format is good for. */
export function ExportEverything({ formats, onExport }: ExportEverythingProps) {
  return (
    <ul class={css['formats']}>
      {formats.map(({ id, label, hint }) => (
        <li key={id}>
          <button
            type="button"
            class={css['format']}
            data-testid={`export-all-${id}`}
            onClick={() => onExport(id)}
          >
            <Icon id="download" size={15} />
            <span class={css['label']}>{label}</span>
            <span class={css['hint']}>{hint}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

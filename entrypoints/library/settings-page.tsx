import { useMemo, useRef, useState } from 'preact/hooks';
import { downloadText } from '@/components/export/download-text';
import { SettingsView } from '@/components/settings/settings-view';
import type { ShownType } from '@/components/settings/shown-type';
import type { TypeSetStage } from '@/components/settings/type-set-section';
import { readTypeSet, TYPE_SET_MEDIA, writeTypeSet } from '@/utils/formats/type-set';
import type { EntityType } from '@/utils/model/entity-type';
import { browser } from '@/utils/platform/browser';
import { typeLabel } from '@/utils/platform/type-chips';
import { database } from '@/utils/store/database';
import { importTypes } from '@/utils/store/edit-types';
import { sameRow } from '@/utils/store/same-row';
import { changeSetting, readSettings } from '@/utils/store/settings';
import { isDefaultType, readTypes } from '@/utils/store/types';
import { countTypes } from './count-types';
import { announceWritten, type LibraryContext } from './library-context';
import { createTypeActions } from './type-actions';
import { useLive } from './use-live';

export interface SettingsPageProps {
  readonly library: LibraryContext;
  /** Archived ones too; absent while they are read. */
  readonly types: readonly EntityType[] | undefined;
}

export function SettingsPage({ library, types }: SettingsPageProps) {
  const { t, inWords } = library;
  const counts = useLive(countTypes, library.fail);
  const settings = useLive(readSettings, library.fail);
  const typeActions = useMemo(() => createTypeActions(library), [library]);
  const [typeSet, setTypeSet] = useState<TypeSetStage>({ stage: 'idle' });
  const checked = useRef<readonly EntityType[]>([]);

  async function check(file: File): Promise<void> {
    checked.current = [];
    const incoming = readTypeSet(await file.text());
    const stored = new Map(
      (await readTypes(await database(), { archived: true })).map((type) => [type.id, type]),
    );
    const added = incoming.filter(({ id }) => !stored.has(id)).length;
    const same = incoming.filter((type) => sameRow(type, stored.get(type.id))).length;
    checked.current = incoming;
    setTypeSet({ stage: 'checked', added, changed: incoming.length - added - same, same });
  }

  async function write(): Promise<void> {
    const incoming = checked.current;
    const told = t('typeSetDone');
    if (await library.write([(db) => importTypes(db, incoming)], told)) {
      setTypeSet({ stage: 'done' });
    }
  }

  const shown = types?.map((type): ShownType => {
    const label = typeLabel(type, t);
    const count = counts?.get(type.id);
    const none = { mentions: 0, entities: 0, held: 0 };
    return {
      type,
      label,
      isDefault: isDefaultType(type.id),
      ...(counts ? { count: count ?? none } : {}),
    };
  });
  return (
    <SettingsView
      types={shown}
      typeActions={typeActions}
      suggestions={settings?.suggestions}
      onSuggestions={(value) => {
        database()
          .then((db) => changeSetting(db, { key: 'suggestions', value }))
          .then(announceWritten, library.fail);
      }}
      typeSet={typeSet}
      onExportTypes={() => {
        const now = new Date();
        const { version } = browser.runtime.getManifest();
        const text = writeTypeSet(types ?? [], {
          exportedAt: now.toISOString(),
          generator: `Pressmark ${version}`,
        });
        const file = `pressmark-types-${now.toISOString().slice(0, 10)}.json`;
        downloadText(text, file, TYPE_SET_MEDIA);
        library.tell(t('exported', { file }));
      }}
      onTypesFile={(file) =>
        void check(file).catch((reason) => setTypeSet({ stage: 'failed', text: inWords(reason) }))
      }
      onImportTypes={() => void write()}
    />
  );
}

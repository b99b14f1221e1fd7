import { useMemo } from 'preact/hooks';
import { LibraryView } from '@/components/article/library-view';
import type { EntityType } from '@/utils/model/entity-type';
import { typeChips } from '@/utils/platform/type-chips';
import type { PressmarkDatabase } from '@/utils/store/database';
import { readTypes } from '@/utils/store/types';
import { ArticlesPage } from './articles-page';
import { BackupPage } from './backup-page';
import { EntitiesPage } from './entities-page';
import { EntityPage } from './entity-page';
import type { LibraryContext } from './library-context';
import { SettingsPage } from './settings-page';
import { useLive } from './use-live';

/** The library: the frame, and in it the page that the address asks for. */
export function Library({ library }: { readonly library: LibraryContext }) {
  const types = useLive(readAllTypes, library.fail);
  const toast = library.toast.value;
  return (
    <LibraryView
      route={library.route.value}
      error={library.error.value}
      toast={toast && { text: toast.text, undo: toast.groups.length > 0 }}
      onUndo={() => void library.undo()}
      onDismiss={library.dismiss}
    >
      <Page library={library} types={types} />
    </LibraryView>
  );
}

interface PageProps {
  readonly library: LibraryContext;
  readonly types: readonly EntityType[] | undefined;
}

function Page({ library, types }: PageProps) {
  const { section, entityId } = library.route.value;
  const all = useMemo(() => typeChips(types ?? [], library.t), [types, library.t]);
  const offered = useMemo(
    () => typeChips(types?.filter(({ archived }) => !archived) ?? [], library.t),
    [types, library.t],
  );
  switch (section) {
    case 'articles':
      return <ArticlesPage library={library} />;
    case 'entities':
      return entityId === undefined ? (
        <EntitiesPage library={library} types={all} />
      ) : (
        <EntityPage key={entityId} library={library} id={entityId} types={all} offered={offered} />
      );
    case 'settings':
      return <SettingsPage library={library} types={types} />;
    case 'backup':
      return <BackupPage library={library} />;
  }
}

const readAllTypes = (db: PressmarkDatabase): Promise<EntityType[]> =>
  readTypes(db, { archived: true });

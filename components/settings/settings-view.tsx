import section from '@/components/article/library-view-section.module.css';
import { useStrings } from '@/components/ui/strings';
import type { Settings } from '@/utils/model/setting';
import type { ShownType, TypeActions } from './shown-type';
import { SuggestionsSetting } from './suggestions-setting';
import { TypeSetSection, type TypeSetStage } from './type-set-section';
import { TypeSettings } from './type-settings';

export interface SettingsViewProps {
  /** In their order, archived ones too; absent while the store is read. */
  readonly types: readonly ShownType[] | undefined;
  readonly typeActions: TypeActions;
  readonly suggestions: Settings['suggestions'] | undefined;
  readonly onSuggestions: (choice: Settings['suggestions']) => void;
  readonly typeSet: TypeSetStage;
  readonly onExportTypes: () => void;
  readonly onTypesFile: (file: File) => void;
  readonly onImportTypes: () => void;
}

/** What the reader can set. */
export function SettingsView(props: SettingsViewProps) {
  const t = useStrings();
  return (
    <>
      <header>
        <h1 class={section['title']}>{t('navSettings')}</h1>
      </header>
      {props.types === undefined ? null : (
        <TypeSettings types={props.types} actions={props.typeActions} />
      )}
      <section class={`${section['part']} ${section['narrow']}`}>
        <h2 class={section['heading']}>{t('typeSetTitle')}</h2>
        <TypeSetSection
          stage={props.typeSet}
          onExport={props.onExportTypes}
          onFile={props.onTypesFile}
          onConfirm={props.onImportTypes}
        />
      </section>
      {props.suggestions === undefined ? null : (
        <SuggestionsSetting choice={props.suggestions} onChange={props.onSuggestions} />
      )}
    </>
  );
}

import { useId, useState } from 'preact/hooks';
import { ExportPanel } from '@/components/export/export-panel';
import { SiteOffer } from '@/components/settings/site-offer';
import { SiteSwitch } from '@/components/settings/site-switch';
import { ToolbarSetting } from '@/components/settings/toolbar-setting';
import { Button } from '@/components/ui/button';
import { useStrings } from '@/components/ui/strings';
import css from './popup-footer.module.css';
import type { PopupActions, ReadyModel } from './popup-model';

export interface PopupFooterProps {
  readonly model: ReadyModel;
  readonly actions: PopupActions;
}

/** This site, the toolbar, and the ways out. */
export function PopupFooter({ model, actions }: PopupFooterProps) {
  const t = useStrings();
  const panelId = useId();
  const [exporting, setExporting] = useState(false);
  return (
    <footer class={css['footer']}>
      {exporting && model.formats ? (
        <div id={panelId} class={css['panel']}>
          <ExportPanel
            formats={model.formats ?? []}
            articleEmpty={model.annotations.length === 0}
            onExport={actions.exportAs}
          />
        </div>
      ) : null}
      {model.site.offer ? (
        <SiteOffer onAnswer={actions.answerOffer} />
      ) : (
        <SiteSwitch
          host={model.site.host}
          granted={model.site.granted}
          onChange={actions.setSiteGrant}
        />
      )}
      <div class={css['bar']}>
        <ToolbarSetting choice={model.toolbar} onChange={actions.setToolbar} />
        <span class={css['end']}>
          <Button
            look="quiet"
            icon="export"
            testId="export"
            expanded={exporting}
            controls={panelId}
            onPress={() => {
              actions.loadFormats();
              setExporting(!exporting);
            }}
          >
            {t('export')}
          </Button>
          <Button look="quiet" icon="library" testId="open-library" onPress={actions.openLibrary}>
            {t('library')}
          </Button>
        </span>
      </div>
    </footer>
  );
}

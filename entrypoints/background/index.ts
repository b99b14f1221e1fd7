import { defineBackground } from 'wxt/utils/define-background';
import { DEFAULT_TYPES } from '@/utils/model/entity-type';
import { injectInto, registerForGrants, serveOpenTabs } from '@/utils/platform/content-script';
import { watchClosedTabs } from '@/utils/platform/drafts';
import { toFailure } from '@/utils/platform/failure';
import { createTranslator } from '@/utils/platform/i18n';
import { watchLifecycle } from '@/utils/platform/lifecycle';
import { watchCommand, watchMenus, writeMenus } from '@/utils/platform/menus';
import { receive } from '@/utils/platform/receive';
import { tellRefused } from '@/utils/platform/refused';
import { askTab } from '@/utils/platform/send';
import { watchGrants } from '@/utils/platform/site-grants';
import { typeLabel } from '@/utils/platform/type-chips';
import { createAppRouter } from './app-router';
import { createNoteRouter } from './note-router';
import { createPageRouter } from './page-router';
import { createStrings } from './strings';
import { createSuggestionService } from './suggestion-service';

export default defineBackground({
  type: 'module',
  main() {
    const strings = createStrings();
    const service = createSuggestionService();
    const routers = [
      createPageRouter(strings, service),
      createNoteRouter(strings),
      createAppRouter(service),
    ];
    receive((verb, ask, sender) => {
      for (const route of routers) {
        const answer = route(verb, ask, sender);
        if (answer !== undefined) return answer;
      }
      return undefined;
    });

    const translator = async () => {
      const { messages, locale } = await strings();
      return createTranslator(messages, locale);
    };
    /** Starts the session in a tab, then asks something of it; what fails is told on the button. */
    const start = async (tabId: number, ask: () => Promise<unknown>) => {
      const t = await translator();
      try {
        await injectInto(tabId);
      } catch {
        return tellRefused(tabId, t('restrictedPage'));
      }
      try {
        await ask();
      } catch (error) {
        const { key, detail = '' } = toFailure(error);
        await tellRefused(tabId, t(key, { detail }));
      }
    };
    const tag = (tabId: number, typeId?: string) =>
      start(tabId, () => askTab(tabId, 'tab.tag', typeId === undefined ? {} : { typeId }));
    watchMenus(tag);
    watchCommand((tabId, command) => {
      if (command === 'annotate') return void tag(tabId);
      service.warm();
      void start(tabId, () => askTab(tabId, 'tab.walk', {}));
    });

    watchClosedTabs();
    watchGrants({
      added: (origins) => void registerForGrants().then(() => serveOpenTabs(origins)),
      removed: () => void registerForGrants(),
    });
    watchLifecycle(async () => {
      const t = await translator();
      const entries = DEFAULT_TYPES.map((type) => ({
        id: type.id,
        title: t('menuTagAs', { type: typeLabel(type, t) }),
      }));
      await Promise.all([registerForGrants(), writeMenus(t('menuAnnotate'), entries)]);
    });
  },
});

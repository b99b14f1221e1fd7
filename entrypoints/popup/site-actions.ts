import type { PopupActions } from '@/components/article/popup-model';
import type { Setting } from '@/utils/model/setting';
import type { AppVerbs } from '@/utils/platform/messages';
import { askWorker } from '@/utils/platform/send';
import { removeSite, requestSite } from '@/utils/platform/site-grants';
import type { PopupContext } from './popup-context';
import { openPage } from './popup-state';

type SiteActions = Pick<PopupActions, 'setSiteGrant' | 'answerOffer' | 'setToolbar'>;

/** What the reader decides about the site in front. */
export function createSiteActions(context: PopupContext): SiteActions {
  const { state, fail } = context;
  const page = () => openPage(state.stage.value);
  const setting = (value: Setting) =>
    askWorker('app.setting', value).then(context.refresh, (reason: unknown) => fail(reason));
  const listHost = (ask: AppVerbs['app.host']['ask']) =>
    askWorker('app.host', ask).then(context.refresh, (reason: unknown) => fail(reason));
  const grant = (request: Promise<boolean>) => {
    request.then(context.readGrant, (reason: unknown) => fail(reason));
  };

  return {
    setSiteGrant: (granted) => {
      const url = page()?.url;
      if (url === undefined) return;
      grant(granted ? requestSite(url) : removeSite(url));
    },
    answerOffer: (accepted) => {
      const url = page()?.url;
      if (url === undefined) return;
      // First of all, while the click still counts; the browser's question may close the popup.
      if (accepted) grant(requestSite(url));
      void listHost({ list: 'answeredHosts', host: new URL(url).hostname, listed: true });
    },
    setToolbar: (choice) => {
      const url = page()?.url;
      if (url === undefined) return;
      const host = new URL(url).hostname;
      const { quietHosts } = state.stored.value.settings;
      const off = choice === 'off';
      if (off !== quietHosts.includes(host)) {
        void listHost({ list: 'quietHosts', host, listed: off });
      }
      if (!off) void setting({ key: 'toolbar', value: choice });
    },
  };
}

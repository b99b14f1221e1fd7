import type { PopupActions } from '@/components/article/popup-model';
import type { Setting } from '@/utils/model/setting';
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
  const listed = (hosts: readonly string[], host: string, wanted: boolean) => {
    const others = hosts.filter((one) => one !== host);
    return wanted ? [...others, host] : others;
  };
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
      const hosts = state.stored.value.settings.answeredHosts;
      void setting({ key: 'answeredHosts', value: listed(hosts, new URL(url).hostname, true) });
    },
    setToolbar: (choice) => {
      const url = page()?.url;
      if (url === undefined) return;
      const host = new URL(url).hostname;
      const { quietHosts } = state.stored.value.settings;
      const off = choice === 'off';
      if (off !== quietHosts.includes(host)) {
        void setting({ key: 'quietHosts', value: listed(quietHosts, host, off) });
      }
      if (!off) void setting({ key: 'toolbar', value: choice });
    },
  };
}

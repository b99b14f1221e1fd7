import '@/components/ui/tokens.css';
import '@/components/ui/own-page-tokens.css';
import './popup.css';
import { render } from 'preact';
import { PopupView } from '@/components/article/popup-view';
import { StringsContext } from '@/components/ui/strings';
import { createTranslator, loadMessages } from '@/utils/platform/i18n';
import { createPopupSession, type PopupSession } from './popup-session';

function Popup({ session }: { readonly session: PopupSession }) {
  return <PopupView model={session.model.value} actions={session.actions} />;
}

async function start(app: Element): Promise<void> {
  const t = createTranslator(await loadMessages(), document.documentElement.lang);
  const session = createPopupSession(t);
  render(
    <StringsContext.Provider value={t}>
      <Popup session={session} />
    </StringsContext.Provider>,
    app,
  );
  await session.open();
}

const app = document.querySelector('#app');
if (app !== null) void start(app);

import '@/components/ui/tokens.css';
import '@/components/ui/own-page-tokens.css';
import './library.css';
import { render } from 'preact';
import { LibraryView } from '@/components/article/library-view';
import { StringsContext } from '@/components/ui/strings';
import { createTranslator, loadMessages } from '@/utils/platform/i18n';
import { createLibrarySession, type LibrarySession } from './library-session';

function Library({ session }: { readonly session: LibrarySession }) {
  return <LibraryView model={session.model.value} actions={session.actions} />;
}

async function start(app: Element): Promise<void> {
  const t = createTranslator(await loadMessages(), document.documentElement.lang);
  render(
    <StringsContext.Provider value={t}>
      <Library session={createLibrarySession(t)} />
    </StringsContext.Provider>,
    app,
  );
}

const app = document.querySelector('#app');
if (app !== null) void start(app);

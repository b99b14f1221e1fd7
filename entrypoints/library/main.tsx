import '@/components/ui/tokens.css';
import '@/components/ui/own-page-tokens.css';
import './library.css';
import { render } from 'preact';
import { StringsContext } from '@/components/ui/strings';
import { createTranslator, loadMessages } from '@/utils/platform/i18n';
import { Library } from './library';
import { createLibraryContext } from './library-context';

async function start(app: Element): Promise<void> {
  const t = createTranslator(await loadMessages(), document.documentElement.lang);
  render(
    <StringsContext.Provider value={t}>
      <Library library={createLibraryContext(t)} />
    </StringsContext.Provider>,
    app,
  );
}

const app = document.querySelector('#app');
if (app !== null) void start(app);

import '@/components/ui/tokens.css';
import '@/components/ui/own-page-tokens.css';
import './note.css';
import { render } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { NoteForm } from '@/components/annotation/note-form';
import { StringsContext } from '@/components/ui/strings';
import { toFailure } from '@/utils/platform/failure';
import { createTranslator, loadMessages, type Translator } from '@/utils/platform/i18n';
import type { NoteVerbs } from '@/utils/platform/messages';
import { askWorker } from '@/utils/platform/send';
import { watchFullView } from './watch-full-view';

type Claim = NoteVerbs['note.claim']['reply'];

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

/** What passes over the form for less than this, ms, is not worth a word. */
const COVERED_AFTER = 1_000;

async function start(app: Element): Promise<void> {
  const token = location.hash.slice(1);
  const claim = await askWorker('note.claim', { token }).catch(() => undefined);
  if (claim === undefined) {
    // Embedded by a page, or opened twice: nothing is shown that was not asked for by Pressmark.
    const t = createTranslator(await loadMessages(), document.documentElement.lang);
    render(<p class="refused">{t('noteFrameRefused')}</p>, app);
    return;
  }
  const t = createTranslator(claim.strings, document.documentElement.lang);
  render(<NotePage token={token} claim={claim} t={t} />, app);
}

interface NotePageProps {
  readonly token: string;
  readonly claim: Claim;
  readonly t: Translator;
}

function NotePage({ token, claim, t }: NotePageProps) {
  const [inFullView, setInFullView] = useState(true);
  const [covered, setCovered] = useState(false);
  useEffect(() => watchFullView(document.body, setInFullView), []);
  useEffect(() => {
    const timer = setTimeout(() => setCovered(!inFullView), inFullView ? 0 : COVERED_AFTER);
    return () => clearTimeout(timer);
  }, [inFullView]);
  const complete = useCallback(
    (prefix: string, typeId: string) => askWorker('note.complete', { token, prefix, typeId }),
    [token],
  );
  return (
    <StringsContext.Provider value={t}>
      <NoteForm
        annotation={claim.annotation}
        entity={claim.entity}
        types={claim.types}
        inFullView={inFullView}
        covered={covered}
        saveKeys={isApple ? '⌘ ↵' : 'Ctrl ↵'}
        complete={complete}
        save={(patch) =>
          askWorker('note.save', { token, patch }).then(
            () => undefined,
            (error: unknown) => failureText(error, t),
          )
        }
        close={() => {
          askWorker('note.close', { token }).catch(() => undefined);
        }}
      />
    </StringsContext.Provider>
  );
}

function failureText(error: unknown, t: Translator): string {
  const { key, detail } = toFailure(error);
  return t(key, { detail: detail ?? '' });
}

const app = document.querySelector('#app');
if (app !== null) start(app);

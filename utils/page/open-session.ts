import { LIMITS } from '@/utils/model/limits';
import type { TypeChip } from '@/utils/model/mark';
import type { PageUi } from '@/utils/model/page-ui';
import { toFailure } from '@/utils/platform/failure';
import { createTranslator, type Translator } from '@/utils/platform/i18n';
import type { AboutArticle, PageSession } from '@/utils/platform/messages';
import { askWorker } from '@/utils/platform/send';
import { OWN_ELEMENT } from '@/utils/text/own-element';
import { safeDom } from '@/utils/text/safe-dom';
import { createAbout } from './about-article';
import { watchCards } from './cards';
import { type LivingPage, watchLivingPage } from './living-page';
import { createMarkBoard, type MarkBoard } from './mark-board';
import { createNoteOpener, type NoteOpener } from './note-opener';
import { createPageText, type PageText } from './page-text';
import { standsOnDark } from './page-tone';
import { createPainter, type Painter } from './painter';
import type { SessionParts } from './session';
import { createVersionTeller } from './tell-version';
import { createToolbarControl, type ToolbarControl } from './toolbar-control';

/** What the parts of a session share. */
export interface OpenSession {
  readonly document: Document;
  readonly text: PageText;
  readonly painter: Painter;
  readonly board: MarkBoard;
  readonly ui: PageUi;
  readonly t: Translator;
  readonly types: () => readonly TypeChip[];
  readonly mode: () => PageSession['toolbar'];
  /** How the worker knows which article this is. */
  about(): AboutArticle;
  /** Asks the worker for this article's marks and paints them. */
  refresh(): Promise<void>;
  /** Tells a failure in the reader's words. */
  fail(error: unknown): void;
}

export type RunningSession = OpenSession & {
  readonly toolbar: ToolbarControl;
  readonly notes: NoteOpener;
};

/** How long the last notice of an orphaned session stays, in ms. */
const FAREWELL = 8_000;

/** Opens the session: marks, painter, toolbar, cards. Rejects with `MessageFailure`. */
export async function openSession(
  document: Document,
  parts: SessionParts,
  stop: () => void,
  signal: AbortSignal,
): Promise<RunningSession> {
  const text = createPageText(document);
  const painter = createPainter(document);
  const board = createMarkBoard(document, text, painter, signal);
  signal.addEventListener('abort', () => painter.destroy());

  const about = createAbout(document);
  const texts = new Map<string, string>();
  const ask = async () => {
    const answer = await askWorker('page.open', {
      ...about(),
      known: [...texts.keys()].slice(-LIMITS.known),
    });
    for (const { id, text: saved } of answer.texts) texts.set(id, saved);
    return answer;
  };
  let opened = await ask();
  signal.throwIfAborted();
  const t = createTranslator(opened.strings, opened.locale);

  const adopt = async (answer: PageSession) => {
    opened = answer;
    painter.style(answer.types, standsOnDark(safeDom().select(document, 'body')[0]));
    living.observe(answer.marks.length > 0);
    await board.take(answer.marks, texts);
    lookAgain();
  };
  let latest = 0;
  const refresh = async () => {
    const turn = ++latest;
    const answer = await ask();
    // Only the last question counts: it knows the present address and all that was saved.
    if (!signal.aborted && turn === latest) await adopt(answer);
  };
  const fail = (error: unknown) => {
    const { key, detail } = toFailure(error);
    ui.showNotice(t(key, { detail: detail ?? '' }));
    if (key !== 'errorExtensionGone') return;
    painter.destroy();
    setTimeout(stop, FAREWELL);
  };

  const ui = parts.createUi(
    {
      tag: (typeId) => toolbar.tag(typeId),
      highlight: () => toolbar.highlight(),
      note: () => toolbar.note(),
      leave: () => toolbar.leave(),
      edit: (id) => void notes.open(id).catch(fail),
      remove: (id) => void remove(id).catch(fail),
    },
    t,
  );
  signal.addEventListener('abort', () => ui.destroy());

  const living: LivingPage = watchLivingPage(
    document.defaultView ?? window,
    {
      async changed() {
        const before = board.spent;
        await board.place().then(lookAgain, fail);
        return board.spent - before;
      },
      moved: () => {
        // The note frame stays: what is typed in it is saved by its own token.
        toolbar.leave();
        ui.hide('card');
        // Mostly it is the same article still: its marks stay until it is known whose they are.
        refresh().catch((error: unknown) => {
          void board.take([], texts);
          fail(error);
        });
      },
      claimed: () => void refresh().catch(fail),
      ours: (node) => node.nodeName.toLowerCase() === OWN_ELEMENT,
    },
    signal,
  );
  const session: OpenSession = {
    document,
    text,
    painter,
    board,
    ui,
    t,
    types: () => opened.types,
    mode: () => opened.toolbar,
    about,
    refresh,
    fail,
  };
  const versions = createVersionTeller(session, signal);
  const lookAgain = () => {
    living.include(board.index?.roots ?? [], board.standing.length < board.placed.length);
    versions.look();
  };
  const notes = createNoteOpener(session);
  const toolbar = createToolbarControl(session, notes, signal);
  const remove = async (id: string) => {
    ui.hide('card');
    const told = { id, ...about() };
    await askWorker('page.remove', told);
    await refresh();
    const restore = () => void askWorker('page.restore', told).then(refresh).catch(fail);
    ui.showNotice(t('noticeDeleted'), { label: t('undo'), run: restore });
  };
  watchCards(session, signal);
  // A page that comes back from the browser's cache has missed what was written meanwhile.
  const back = (event: PageTransitionEvent) => void (event.persisted && refresh().catch(fail));
  window.addEventListener('pageshow', back, { signal });
  await adopt(opened);
  return { ...session, toolbar, notes };
}

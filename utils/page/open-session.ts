import { LIMITS } from '@/utils/model/limits';
import type { TypeChip } from '@/utils/model/mark';
import type { PageUi } from '@/utils/model/page-ui';
import { toFailure } from '@/utils/platform/failure';
import { createTranslator, type Translator } from '@/utils/platform/i18n';
import type { AboutArticle, PageSession, Undoable } from '@/utils/platform/messages';
import { askWorker } from '@/utils/platform/send';
import { OWN_ELEMENT } from '@/utils/text/own-element';
import { safeDom } from '@/utils/text/safe-dom';
import { createAbout } from './about-article';
import { fetchMode } from './annotation-mode';
import { watchCards } from './cards';
import { createHistory, type History } from './history';
import { type LivingPage, watchLivingPage } from './living-page';
import { createMarkBoard, type MarkBoard } from './mark-board';
import { createModeControl, type ModeControl } from './mode-control';
import { createNoteOpener, type NoteOpener } from './note-opener';
import { createPageText, type PageText } from './page-text';
import { standsOnDark } from './page-tone';
import { createPainter, type Painter } from './painter';
import type { SessionParts } from './session';
import { createTagAll, type TagAll } from './tag-all';
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
  readonly toolbarMode: () => PageSession['toolbar'];
  /** What of the reader's deeds here can be taken back. */
  readonly history: History;
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
  readonly mode: ModeControl;
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
    mode.adopt(answer.suggestions);
    observe();
    await board.take(answer.marks, texts);
    lookAgain();
    mode.renew();
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
      tagMore: (id) => more(id, tagAll.tag),
      listMore: (id) => more(id, tagAll.list),
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
    toolbarMode: () => opened.toolbar,
    about,
    refresh,
    fail,
    history: createHistory(),
  };
  const covered = async ({ undo, made }: Undoable) => {
    await refresh();
    if (undo === undefined) return;
    const deed = session.history.did(() => askWorker('page.undo', { undo }).then(refresh));
    const takeBack = () => void deed().catch(fail);
    ui.showNotice(t('noticeCovered', { count: made }), { label: t('undo'), run: takeBack });
  };
  const versions = createVersionTeller(session, (made) => void covered(made).catch(fail), signal);
  const observe = () => living.observe(opened.marks.length > 0 || mode.isShown);
  const startMode = async () => (await fetchMode())({ ...session, toolbar }, signal);
  const mode = createModeControl(startMode, fail, observe);
  const lookAgain = () => {
    living.include(board.index?.roots ?? [], board.standing.length < board.placed.length);
    versions.look();
  };
  const notes = createNoteOpener(session);
  const tagAll = createTagAll(session, mode);
  const more = (id: string, then: TagAll['tag']) => {
    ui.hide('card');
    tagAll.find(id).then((further) => further && then(further), fail);
  };
  const toolbar = createToolbarControl(session, notes, tagAll, signal);
  const remove = async (id: string) => {
    ui.hide('card');
    const told = { id, ...about() };
    await askWorker('page.remove', told);
    await refresh();
    const deed = session.history.did(() => askWorker('page.restore', told).then(refresh));
    const restore = () => void deed().catch(fail);
    ui.showNotice(t('noticeDeleted'), { label: t('undo'), run: restore });
  };
  watchCards(session, tagAll, signal);
  // A page that comes back from the browser's cache has missed what was written meanwhile.
  const back = (event: PageTransitionEvent) => void (event.persisted && refresh().catch(fail));
  window.addEventListener('pageshow', back, { signal });
  await adopt(opened);
  return { ...session, toolbar, notes, mode };
}

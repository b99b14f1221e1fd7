import { findPassages } from '@/utils/anchor/find-passages';
import type { Span } from '@/utils/anchor/span';
import { MessageFailure } from '@/utils/platform/failure';
import type { PageState } from '@/utils/platform/messages';
import type { TabHandlers } from '@/utils/platform/receive-in-tab';
import { finish } from '@/utils/text/slices';
import { scrollToWords } from './mark-place';
import { lineRanges } from './mark-ranges';
import { FOCUSED } from './mark-sheet';
import type { RunningSession } from './open-session';
import { asMarkPlace } from './place-marks';

/** How long a mark that was jumped to stays lit, in ms. */
const LIT = 1_800;

/** Kinds of document that are articles; a PDF or a picture in a tab is none. */
const HTML = ['text/html', 'application/xhtml+xml'];

/** What the worker and the popup may ask of a page's session. */
export function tabHandlers(ready: () => Promise<RunningSession>): TabHandlers {
  return {
    async 'tab.state'() {
      const session = await ready();
      session.toolbar.unlock();
      await Promise.all([session.refresh(), session.text.ready()]);
      return pageState(session);
    },
    async 'tab.jump'({ id }) {
      const session = await ready();
      const { board } = session;
      await board.place();
      return flash(session, board.standing.find(({ mark }) => mark.id === id)?.pieces);
    },
    async 'tab.show'({ passage }) {
      const session = await ready();
      const { board, text } = session;
      await Promise.all([board.place(), text.ready()]);
      const { index } = board;
      if (index === undefined) return { shown: false };
      const { snapshot, toPage } = text.article(index);
      const { start, end, exact } = passage;
      if (snapshot.text.slice(start, end) === exact) {
        return flash(session, [{ start: toPage(start), end: toPage(end) }]);
      }
      const [found] = finish(findPassages([{ id: '', passage }], index.text));
      return flash(session, found?.status === 'lost' ? undefined : found?.pieces);
    },
    async 'tab.walk'() {
      await (await ready()).mode.walk();
      return null;
    },
    async 'tab.deselect'() {
      (await ready()).toolbar.deselect();
      return null;
    },
    async 'tab.refresh'() {
      await (await ready()).refresh();
      return null;
    },
    async 'tab.tag'({ typeId }) {
      const { toolbar, ui, t } = await ready();
      toolbar.unlock();
      if (ui.open === 'note') return null;
      if (!toolbar.show()) {
        // By keys, the card of the mark under the caret is reached this way.
        if (ui.open === 'card') ui.focusToolbar();
        else ui.showNotice(t('noticeSelectFirst'));
      } else if (typeId !== undefined) toolbar.tag(typeId);
      else ui.focusToolbar();
      return null;
    },
    async 'tab.closeNote'({ saved }) {
      await (await ready()).notes.close(saved);
      return null;
    },
  };
}

/** Lights words of the board's index for a moment and brings them into view. */
function flash({ board, painter }: RunningSession, pieces: readonly Span[] | undefined) {
  const { index } = board;
  const [first] = pieces ?? [];
  if (!pieces || !first || index === undefined) return { shown: false };
  painter.paint(
    FOCUSED,
    pieces.flatMap((piece) => lineRanges(index, piece)),
  );
  setTimeout(() => painter.paint(FOCUSED, []), LIT);
  return { shown: scrollToWords(index, first) };
}

function pageState({ document, text, board, about, toolbar }: RunningSession): PageState {
  const contentType: unknown = Reflect.get(Document.prototype, 'contentType', document);
  if (!HTML.some((type) => type === contentType)) {
    throw new MessageFailure('errorNotHtml', String(contentType));
  }
  const index = text.read();
  const { snapshot } = text.article(index);
  const selected = toolbar.words();
  return {
    url: document.location.href,
    facts: text.facts(index, about()),
    snapshot,
    places: board.placed.map(asMarkPlace),
    ...(selected !== undefined && {
      selection: text.quote(selected.index, selected.start, selected.end),
    }),
  };
}

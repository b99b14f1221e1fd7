import { MessageFailure } from '@/utils/platform/failure';
import { askWorker, extensionIsHere } from '@/utils/platform/send';
import { annotate, type Saying } from './annotate';
import { placeOfWords } from './mark-place';
import { lineRanges } from './mark-ranges';
import { PENDING } from './mark-sheet';
import type { NoteOpener } from './note-opener';
import type { OpenSession } from './open-session';
import { type SelectedWords, selectedWords } from './selected-words';
import { digitOf, watchKeys } from './watch-keys';
import { watchSelection } from './watch-selection';

/** The toolbar at a selection: when it shows, and what its keys and buttons do. */
export interface ToolbarControl {
  /** Shows it for the present selection, whatever the setting; false when there is none to tag. */
  show(): boolean;
  tag(typeId: string): void;
  highlight(): void;
  note(): void;
  leave(): void;
  /** Drops the selection, its marking and the toolbar. */
  deselect(): void;
  /** The words that the next tag takes, or that are selected now. */
  words(): SelectedWords | undefined;
}

export function createToolbarControl(
  session: OpenSession,
  notes: NoteOpener,
  signal: AbortSignal,
): ToolbarControl {
  const { document, text, painter, ui, t } = session;
  let pending: SelectedWords | undefined;

  const select = (raw: boolean) => selectedWords(document, text.read, raw);

  const leave = () => {
    pending = undefined;
    painter.paint(PENDING, []);
    ui.hide('toolbar');
  };

  const deselect = () => {
    leave();
    const selection = document.getSelection();
    if (selection?.rangeCount) selection.collapseToEnd();
  };

  const show = (raw = false): boolean => {
    if (!extensionIsHere()) {
      leave();
      session.fail(new MessageFailure('errorExtensionGone'));
      return false;
    }
    const selected = select(raw);
    if (selected === undefined) {
      leave();
      return false;
    }
    pending = selected;
    painter.paint(PENDING, lineRanges(selected.index, selected));
    ui.showToolbar(placeOfWords(selected.index, selected), {
      words: selected.words,
      types: session.types(),
    });
    return true;
  };

  const say = async (saying: Saying) => {
    const selected = pending ?? select(false);
    if (selected === undefined) return undefined;
    deselect();
    return annotate(session, selected, saying);
  };

  const sayAndTell = async (saying: Saying) => {
    const mark = await say(saying);
    if (mark === undefined) return;
    const type = session.types().find(({ id }) => id === mark.typeId)?.label ?? '';
    const name = mark.name ?? mark.passage.exact;
    const words =
      mark.kind === 'entity' ? t('noticeTagged', { name, type }) : t('noticeHighlighted');
    const undo = () =>
      void askWorker('page.remove', { id: mark.id, ...session.about() })
        .then(session.refresh)
        .catch(session.fail);
    ui.showNotice(words, { label: t('undo'), run: undo });
  };

  const control: ToolbarControl = {
    show: () => show(),
    tag: (typeId) => void sayAndTell({ kind: 'entity', typeId }).catch(session.fail),
    highlight: () => void sayAndTell({ kind: 'highlight' }).catch(session.fail),
    note() {
      say({ kind: 'highlight' })
        .then((mark) => mark && notes.open(mark.id, true))
        .catch(session.fail);
    },
    leave,
    deselect,
    words: () => pending ?? select(false),
  };

  watchSelection(
    document,
    {
      selected: (raw) => {
        if (session.mode() === 'at once') show(raw);
        else pending = undefined;
      },
      unselected: () => {
        if (ui.open === 'toolbar') leave();
      },
      ignore: (event) => ui.contains(event),
    },
    signal,
  );
  watchKeys(
    document.defaultView ?? window,
    (event) => {
      if (event.key === 'Escape' && ui.open !== undefined && ui.open !== 'note') {
        return ui.open === 'toolbar' ? leave : () => ui.hide('card');
      }
      if (ui.open !== 'toolbar' || event.shiftKey) return undefined;
      const digit = digitOf(event);
      const type = session.types().find((one) => one.digit !== undefined && one.digit === digit);
      if (type !== undefined) return () => control.tag(type.id);
      if (event.key === 'h') return control.highlight;
      if (event.key === 'n') return control.note;
      return undefined;
    },
    signal,
  );
  return control;
}

import { MessageFailure } from '@/utils/platform/failure';
import { askWorker, extensionIsHere } from '@/utils/platform/send';
import { type Annotated, annotate, type Saying } from './annotate';
import { placeOfWords } from './mark-place';
import { lineRanges } from './mark-ranges';
import { PENDING } from './mark-sheet';
import type { NoteOpener } from './note-opener';
import type { OpenSession } from './open-session';
import { type SelectedWords, selectedWords } from './selected-words';
import type { TagAll } from './tag-all';
import { letterOf, toolbarKey } from './toolbar-key';
import { watchFrames } from './watch-frames';
import { watchKeys } from './watch-keys';
import { watchSelection } from './watch-selection';

/** The letter that tags the other mentions. */
const MORE = 'a';
/** After words were tagged, how long the next key may tag the other mentions, in ms. */
const NEXT_KEY = 8_000;

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
  /** The reader opened Pressmark here: from now on words can be selected where the page lets nobody. */
  unlock(): void;
}

export function createToolbarControl(
  session: OpenSession,
  notes: NoteOpener,
  tagAll: TagAll,
  signal: AbortSignal,
): ToolbarControl {
  const { document, text, painter, ui, t } = session;
  const view = document.defaultView ?? window;
  /** Whether the selection that the toolbar shows is to stay as it is. */
  let raw = false;
  let isUnlocked = false;
  /** Counts the words that were tagged. */
  let tagged = 0;

  const words = () => selectedWords(view, text.read, raw);

  const leave = () => {
    raw = false;
    painter.paint(PENDING, []);
    ui.hide('toolbar');
  };

  const deselect = () => {
    leave();
    const selection = view.getSelection();
    if (selection?.rangeCount) selection.collapseToEnd();
  };

  const show = (asItIs = false): boolean => {
    // A note that is being typed is not pushed aside.
    if (ui.open === 'note') return false;
    if (!extensionIsHere()) {
      leave();
      session.fail(new MessageFailure('errorExtensionGone'));
      return false;
    }
    raw = asItIs;
    const selected = words();
    if (selected === undefined) {
      leave();
      return false;
    }
    // Fetched while the reader chooses; that it could not be is told when it is needed.
    text.ready().catch(() => undefined);
    painter.paint(PENDING, lineRanges(selected.index, selected));
    ui.showToolbar(placeOfWords(selected.index, selected), {
      words: selected.words,
      types: session.types(),
    });
    return true;
  };

  const say = async (saying: Saying): Promise<Annotated | undefined> => {
    const selected = words();
    deselect();
    return selected && annotate(session, selected, saying);
  };

  const sayAndTell = async (saying: Saying) => {
    const where = session.about();
    const said = await say(saying);
    if (said === undefined) return;
    const { mark, made } = said;
    const type = session.types().find(({ id }) => id === mark.typeId)?.label ?? '';
    const name = mark.name ?? mark.passage.exact;
    const told =
      mark.kind === 'entity' ? t('noticeTagged', { name, type }) : t('noticeHighlighted');
    const remove = () => askWorker('page.remove', { id: mark.id, ...where }).then(session.refresh);
    // What had been there before is not taken away by undoing.
    const deed = made ? session.history.did(remove) : undefined;
    const undo = deed && { label: t('undo'), run: () => void deed().catch(session.fail) };
    const undoes = undo ? [undo] : [];
    ui.showNotice(told, ...undoes);
    if (mark.kind !== 'entity') return;
    const turn = ++tagged;
    const further = await tagAll.find(mark.id);
    if (further === undefined || turn !== tagged) return;
    ui.showNotice(told, ...tagAll.actions(further, MORE.toUpperCase()), ...undoes);
    onNextKey(MORE, () => {
      ui.hide('notice');
      tagAll.tag(further);
    });
  };

  /** The very next key, if it is this letter and comes soon: after that it is the page's again. */
  const onNextKey = (letter: string, run: () => void) => {
    const until = new AbortController();
    const over = () => until.abort();
    const options = {
      capture: true,
      passive: true,
      signal: AbortSignal.any([signal, until.signal]),
    };
    view.addEventListener('pointerdown', over, options);
    setTimeout(over, NEXT_KEY);
    watchKeys(
      view,
      (event) => {
        if (/^(?:Shift|Control|Alt|Meta)$/.test(event.key)) return undefined;
        const isIt = ui.open === undefined && !event.shiftKey && letterOf(event) === letter;
        over();
        return isIt ? run : undefined;
      },
      options.signal,
    );
  };

  const control: ToolbarControl = {
    show: () => show(),
    tag: (typeId) => void sayAndTell({ kind: 'entity', typeId }).catch(session.fail),
    highlight: () => void sayAndTell({ kind: 'highlight' }).catch(session.fail),
    note() {
      say({ kind: 'highlight' })
        .then((said) => said && notes.open(said.mark.id, said.made))
        .catch(session.fail);
    },
    leave,
    deselect,
    words,
    unlock() {
      isUnlocked = true;
    },
  };

  watchSelection(
    document,
    {
      selected: (asItIs) => {
        if (session.toolbarMode() === 'at once') show(asItIs);
        else leave();
      },
      unselected: leave,
      ignore: (event) => ui.contains(event),
      unlocked: () => isUnlocked && session.toolbarMode() !== 'off',
    },
    signal,
  );
  const tellOfFrame = () => {
    if (session.toolbarMode() === 'at once') ui.showNotice(t('noticeFrame'));
  };
  watchFrames(view, tellOfFrame, signal);
  watchKeys(
    view,
    (event) => {
      if (ui.open === 'card' && event.key === 'Escape') return () => ui.hide('card');
      const wish = ui.open === 'toolbar' ? toolbarKey(event, session.types()) : undefined;
      if (wish === undefined) return undefined;
      return wish.do === 'tag' ? () => control.tag(wish.typeId) : control[wish.do];
    },
    signal,
  );
  return control;
}

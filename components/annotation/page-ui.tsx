import { type ComponentChild, render } from 'preact';
import type { Translate } from '@/components/ui/strings';
import type { TypeChip } from '@/utils/model/mark';
import type {
  DockedPart,
  NoticeAction,
  PageUi,
  PageUiActions,
  Place,
  PlacedPart,
} from '@/utils/model/page-ui';
import { Card } from './card';
import { followPlace } from './follow-place';
import { NoteFrame } from './note-frame';
import { Notice } from './notice';
import { createPageUiHost } from './page-ui-host';
import { Toolbar } from './toolbar';

/** How long a notice stays, ms; with something to press, time to reach it. */
const NOTICE_STAYS = { plain: 6_000, withAction: 8_000 } as const;

/** A live region has to be in the document before its words come, ms. */
const NOTICE_WAITS = 40;

/**
 * Stand for the types until the first selection. With them the toolbar is built before it is needed,
 * and the first one is on screen as fast as any later one.
 */
const UNTYPED: readonly TypeChip[] = Array.from({ length: 10 }, (_, index) => ({
  id: String(index),
  label: '',
  colour: '#5a6472',
  sign: 'tag',
}));

/** The parts of Pressmark that stand in a page. Nothing is in the document until one is shown. */
export function createPageUi(actions: PageUiActions, t: Translate): PageUi {
  const host = createPageUiHost({ lang: t('uiLanguage'), dir: t('uiDirection') });
  const slots = { toolbar: slotFor('toolbar'), card: slotFor('card'), note: slotFor('note') };
  const noticeSlot = document.createElement('div');
  noticeSlot.className = 'notice-slot';
  const dock = document.createElement('div');
  dock.className = 'dock';

  let open: PlacedPart | undefined;
  let stopFollowing = () => {};
  let cameFrom: Element | null = null;
  let noticeTimer: ReturnType<typeof setTimeout> | undefined;
  const docked = new Map<DockedPart, HTMLElement>();

  const show = (part: PlacedPart, at: Place, view: ComponentChild) => {
    const hadFocus = open !== undefined && hasFocus(slots[open]);
    if (!hadFocus) cameFrom = document.activeElement;
    if (open !== undefined && open !== part) putAway(open);
    stopFollowing();
    open = part;
    const slot = slots[part];
    render(view, slot);
    if (!slot.isConnected) host.root.append(slot);
    host.attach();
    noticeSlot.classList.toggle('at-top', part === 'note');
    stopFollowing = followPlace(slot, at, { part, viewport: host.viewport, lost: hidePlaced });
  };

  const putAway = (part: PlacedPart) => {
    stopFollowing();
    open = undefined;
    slots[part].remove();
    // The toolbar stays built for the next selection; nothing of the reader's is left in the rest.
    if (part !== 'toolbar') render(null, slots[part]);
  };

  const hidePlaced = () => {
    if (open === undefined) return;
    const hadFocus = hasFocus(slots[open]);
    putAway(open);
    noticeSlot.classList.remove('at-top');
    if (hadFocus) giveBackFocus();
    cameFrom = null;
    leaveIfEmpty();
  };

  const giveBackFocus = () => {
    if (cameFrom instanceof HTMLElement && cameFrom.isConnected) {
      cameFrom.focus({ preventScroll: true });
    }
  };

  const hideNotice = () => {
    clearTimeout(noticeTimer);
    render(null, noticeSlot);
    noticeSlot.remove();
    leaveIfEmpty();
  };

  const leaveIfEmpty = () => {
    if (open === undefined && !dock.hasChildNodes()) host.detach();
  };

  const dockedPart = (): DockedPart | undefined =>
    (['mentions', 'walk'] as const).find((part) => docked.has(part));

  /** The notice stands above the bar or the list. */
  const showDocked = () => {
    const part = dockedPart();
    for (const [other, slot] of docked) {
      if (other !== part) slot.remove();
      else if (slot.parentNode !== dock) dock.append(slot);
    }
    if (part) attachDock();
    else leaveIfEmpty();
  };

  const undock = (part: DockedPart) => {
    const slot = docked.get(part);
    if (slot === undefined) return;
    const hadFocus = hasFocus(slot);
    slot.remove();
    docked.delete(part);
    showDocked();
    if (hadFocus) giveBackFocus();
  };

  const attachDock = () => {
    if (!dock.isConnected) host.root.append(dock);
    host.attach();
  };

  const leave = () => {
    hidePlaced();
    actions.leave();
  };
  const placedActions: PageUiActions = { ...actions, leave };
  const toolbar = (words: string, types: readonly TypeChip[]) => (
    <Toolbar words={words} types={types} actions={placedActions} t={t} />
  );
  render(toolbar('', UNTYPED), slots.toolbar);

  return {
    showToolbar(at, { words, types }) {
      show('toolbar', at, toolbar(words, types));
    },
    showCard(at, { marks, types }) {
      show('card', at, <Card marks={marks} types={types} actions={placedActions} t={t} />);
    },
    showNoteFrame(at, src) {
      show('note', at, <NoteFrame key={src} src={src} t={t} />);
    },
    showNotice(text, ...choices) {
      const startToGo = () => {
        clearTimeout(noticeTimer);
        const stays = choices.length === 0 ? NOTICE_STAYS.plain : NOTICE_STAYS.withAction;
        noticeTimer = setTimeout(hideNotice, stays);
      };
      const onHold = (held: boolean) => {
        if (held) clearTimeout(noticeTimer);
        else startToGo();
      };
      const once = choices.map(
        (choice): NoticeAction => ({
          ...choice,
          run: () => {
            hideNotice();
            choice.run();
          },
        }),
      );
      const say = (words: string) =>
        render(<Notice text={words} actions={once} onHold={onHold} />, noticeSlot);
      clearTimeout(noticeTimer);
      say('');
      attachDock();
      if (!noticeSlot.isConnected) dock.prepend(noticeSlot);
      noticeTimer = setTimeout(() => {
        say(text);
        startToGo();
      }, NOTICE_WAITS);
    },
    dress: host.dress,
    dock(part, draw) {
      const known = docked.get(part);
      const slot = known ?? document.createElement('div');
      docked.set(part, slot);
      draw(slot);
      // A page that took our host away gets it back.
      if (known) return attachDock();
      showDocked();
      if (part !== 'mentions') return;
      if (open === undefined) cameFrom = document.activeElement;
      slot.querySelector<HTMLElement>('.main')?.focus({ preventScroll: true });
    },
    hide(what) {
      for (const part of ['mentions', 'walk'] as const) {
        if (what === undefined || what === part) undock(part);
      }
      if (what === undefined || what === open) hidePlaced();
      if (what === undefined || what === 'notice') hideNotice();
    },
    get open() {
      return open;
    },
    get docked() {
      return dockedPart();
    },
    contains: host.contains,
    focusToolbar() {
      if (open === undefined) return;
      const target =
        slots[open].querySelector<HTMLElement>('button[tabindex="0"]') ??
        slots[open].querySelector<HTMLElement>('button, iframe');
      target?.focus({ preventScroll: true });
    },
    destroy() {
      undock('mentions');
      undock('walk');
      hidePlaced();
      hideNotice();
    },
  };
}

function slotFor(part: PlacedPart): HTMLElement {
  const slot = document.createElement('div');
  slot.className = 'slot';
  slot.dataset['part'] = part;
  return slot;
}

/** Whether the focus lies within a part of a shadow tree. */
function hasFocus(part: Element): boolean {
  const tree = part.getRootNode();
  return tree instanceof ShadowRoot && part.contains(tree.activeElement);
}

import { type ComponentChild, render } from 'preact';
import type { Translate } from '@/components/ui/strings';
import type { TypeChip } from '@/utils/model/mark';
import type { PageUi, PageUiActions, Place, PlacedPart } from '@/utils/model/page-ui';
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

  let open: PlacedPart | undefined;
  let stopFollowing = () => {};
  let cameFrom: Element | null = null;
  let noticeTimer: ReturnType<typeof setTimeout> | undefined;

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
    if (hadFocus && cameFrom instanceof HTMLElement && cameFrom.isConnected) {
      cameFrom.focus({ preventScroll: true });
    }
    cameFrom = null;
    leaveIfEmpty();
  };

  const hideNotice = () => {
    clearTimeout(noticeTimer);
    render(null, noticeSlot);
    noticeSlot.remove();
    leaveIfEmpty();
  };

  const leaveIfEmpty = () => {
    if (open === undefined && !noticeSlot.isConnected) host.detach();
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
    showNotice(text, action) {
      const startToGo = () => {
        clearTimeout(noticeTimer);
        const stays = action === undefined ? NOTICE_STAYS.plain : NOTICE_STAYS.withAction;
        noticeTimer = setTimeout(hideNotice, stays);
      };
      const onHold = (held: boolean) => {
        if (held) clearTimeout(noticeTimer);
        else startToGo();
      };
      const once = action && {
        label: action.label,
        run: () => {
          hideNotice();
          action.run();
        },
      };
      const say = (words: string) =>
        render(<Notice text={words} action={once} onHold={onHold} />, noticeSlot);
      clearTimeout(noticeTimer);
      say('');
      if (!noticeSlot.isConnected) host.root.append(noticeSlot);
      host.attach();
      noticeTimer = setTimeout(() => {
        say(text);
        startToGo();
      }, NOTICE_WAITS);
    },
    hide(what) {
      if (what === undefined || what === open) hidePlaced();
      if (what === undefined || what === 'notice') hideNotice();
    },
    get open() {
      return open;
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

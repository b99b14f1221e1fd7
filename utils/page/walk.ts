import type { ModeViews, WalkView, WalkWish } from '@/utils/model/page-ui';
import { OWN_ELEMENT } from '@/utils/text/own-element';
import { type Caret, createCaret } from './caret';
import { focusedElement } from './editable';
import { areInView, scrollToWords } from './mark-place';
import { lineRanges } from './mark-ranges';
import { WALKED } from './mark-sheet';
import { nearWords } from './near-words';
import type { OpenSession } from './open-session';
import { selectedRange } from './selected-range';
import type { PlacedGroup, SuggestionBoard } from './suggestion-board';
import type { ToolbarControl } from './toolbar-control';
import { createWalkDeeds } from './walk-deeds';
import { walkKey } from './walk-key';
import { watchKeys } from './watch-keys';

/** Room that a suggestion has above and below when it counts as seen, px; the bar is in the latter. */
const ROOM = { above: 60, below: 150 } as const;

/** Annotation mode: the suggestions are gone through by keys, and by the buttons of a bar. */
export interface Walk {
  readonly isOn: boolean;
  start(): void;
  stop(): void;
  /** Shows what there is now; call it when the suggestions changed. */
  show(): void;
}

interface WalkParts {
  readonly suggestions: SuggestionBoard;
  readonly toolbar: ToolbarControl;
  readonly views: ModeViews;
}

export function createWalk(
  session: OpenSession,
  { suggestions, toolbar, views }: WalkParts,
  signal: AbortSignal,
): Walk {
  const { document, text, painter, board, ui, t, types, refresh, fail } = session;
  const view = document.defaultView ?? window;
  let ending: AbortController | undefined;
  /** The group that the keys act on, and where it stood among the others. */
  let at: { key: string | undefined; place: number } = { key: undefined, place: 0 };
  /** The group of an undone deed: the keys act on it again as soon as it is there. */
  let returning: string | undefined;
  let isHelp = false;

  const place = (): number => {
    const { groups } = suggestions;
    const found = groups.findIndex(({ group }) => group.key === at.key);
    return found >= 0 || groups.length === 0 ? found : at.place % groups.length;
  };
  const current = (): PlacedGroup | undefined => suggestions.groups[place()];

  const firstInView = (): number => {
    const [seen] = board.index ? nearWords(board.index, view, 0) : [];
    const start = seen?.start ?? 0;
    return suggestions.groups.findIndex(({ spans }) => (spans[0]?.start ?? 0) >= start);
  };

  const show = () => {
    if (ending === undefined) return;
    const { groups } = suggestions;
    const back = groups.findIndex(({ group }) => group.key === returning);
    if (back >= 0) {
      at = { key: '', place: back };
      returning = undefined;
    }
    if (at.key === undefined && groups.length > 0) at.place = Math.max(0, firstInView());
    const placed = current();
    const isNew = placed !== undefined && placed.group.key !== at.key;
    if (placed) at = { key: placed.group.key, place: place() };
    const { index } = board;
    const spans = (!caret.isOn && placed?.spans) || [];
    painter.paint(WALKED, index ? spans.flatMap((span) => lineRanges(index, span)) : []);
    if (isNew && !caret.isOn) reveal(placed);
    views.showWalk(viewOf(placed), wish);
  };

  const viewOf = (placed: PlacedGroup | undefined): WalkView => ({
    isBusy: suggestions.isBusy,
    isCaret: caret.isOn,
    isHelp,
    types: types(),
    ...(placed && {
      current: {
        words: placed.group.label,
        type: types().find(({ id }) => id === placed.group.typeId),
        isSure: placed.group.tier === 'sure',
        place: at.place + 1,
        of: suggestions.groups.length,
        mentions: placed.mentions.length,
      },
    }),
  });

  const reveal = ({ spans: [first] }: PlacedGroup) => {
    const { index } = board;
    if (!first || !index || areInView(index, first, ROOM.above, ROOM.below)) return;
    scrollToWords(index, first);
  };

  const go = (step: number) => {
    const { groups } = suggestions;
    if (groups.length === 0) return;
    const next = (place() + step + groups.length) % groups.length;
    // Shown as one that is new, so that it is brought into view.
    at = { key: '', place: next };
    show();
  };

  const deeds = createWalkDeeds(session, suggestions, {
    dropped: () => show(),
    returning: (key) => {
      returning = key;
    },
  });

  const startCaret = async () => {
    await text.ready();
    if (!caret.start()) ui.showNotice(t('walkNoWords'));
  };

  const wish = (wanted: WalkWish) => {
    if (ending === undefined) return;
    switch (wanted.do) {
      case 'next':
        return go(1);
      case 'previous':
        return go(-1);
      case 'accept':
        return deeds.accept(current());
      case 'accept as':
        return deeds.accept(current(), wanted.typeId);
      case 'refuse':
        return deeds.refuse(current(), wanted.everywhere);
      case 'undo':
        return deeds.undo();
      case 'caret':
        if (caret.isOn) return caret.stop();
        return void startCaret().catch(fail);
      case 'keys':
        isHelp = !isHelp;
        return show();
      case 'leave':
        if (!isHelp) return stop();
        isHelp = false;
        return show();
    }
  };

  const onKey = (event: KeyboardEvent): (() => void) | undefined => {
    if (ui.open === 'toolbar' || ui.open === 'note' || ui.docked !== 'walk') return undefined;
    // What the reader has moved the focus to by keys answers to its own.
    const isElsewhere = isOn(document, `:focus-visible, ${OWN_ELEMENT}`);
    if (isElsewhere && /^(?:Enter|Arrow)/.test(event.key)) return undefined;
    const moved = caret.isOn ? caret.key(event) : undefined;
    if (moved) return moved;
    const wanted = walkKey(event, types());
    if (!wanted || (caret.isOn && !/^(?:undo|keys)$/.test(wanted.do))) return undefined;
    return () => wish(wanted);
  };

  const onClick = (event: MouseEvent) => {
    if (ui.contains(event) || selectedRange(view)) return;
    const hit = suggestions.at(event.clientX, event.clientY);
    if (!hit) return;
    at = { key: hit.group.key, place: 0 };
    show();
  };

  const stop = () => {
    if (ending === undefined) return;
    ending.abort();
    ending = undefined;
    if (caret.isOn) caret.stop();
    painter.paint(WALKED, []);
    ui.hide('walk');
    void refresh().catch(fail);
  };

  const caret: Caret = createCaret(session, toolbar, show);
  return {
    get isOn() {
      return ending !== undefined;
    },
    start() {
      toolbar.unlock();
      if (ending !== undefined) return;
      ending = new AbortController();
      const until = AbortSignal.any([signal, ending.signal]);
      at = { key: undefined, place: 0 };
      isHelp = false;
      suggestions.show(true);
      watchKeys(view, onKey, until);
      view.addEventListener('click', onClick, { capture: true, passive: true, signal: until });
      show();
    },
    stop,
    show,
  };
}

/** Whether the focus is on such an element; through the prototype, as a form may name a field so. */
function isOn(document: Document, selector: string): boolean {
  const focused = focusedElement(document);
  return focused !== null && Element.prototype.matches.call(focused, selector);
}

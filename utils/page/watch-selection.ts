import { createLockedWords } from './locked-words';
import { selectedRange } from './selected-range';

/** A keyboard selection is complete when no key has extended it for this long, in ms. */
const KEYBOARD_PAUSE = 300;

/**
 * Calls `selected` when the reader has finished selecting: at once when the pointer is lifted, after
 * a pause when the keyboard selects. `raw` says that Alt was held. Calls `unselected` when the
 * selection is gone. Nothing is prevented: copy, drag, double click and menus are the page's own.
 * While `unlocked`, words are selected where the page lets nobody select.
 */
export function watchSelection(
  document: Document,
  watch: {
    selected(raw: boolean): void;
    unselected(): void;
    ignore(event: Event): boolean;
    unlocked(): boolean;
  },
  signal: AbortSignal,
): void {
  let pointerDown = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const view = document.defaultView ?? window;
  const listen = (type: string, handle: (event: Event) => void) =>
    view.addEventListener(type, handle, { capture: true, passive: true, signal });

  const hasSelection = () => selectedRange(view) !== undefined;
  const locked = createLockedWords(view);
  /** The next change of the selection is our own. */
  let isOurs = false;

  listen('pointerdown', (event) => {
    if (watch.ignore(event) || !(event instanceof PointerEvent) || event.button !== 0) return;
    pointerDown = true;
    clearTimeout(timer);
    if (watch.unlocked()) locked.press(event);
  });
  listen('pointerup', (event) => {
    const began = pointerDown;
    pointerDown = false;
    // It may end over our own UI: what counts is where it began.
    if (!began) return;
    const raw = event instanceof PointerEvent && event.altKey;
    const unlock = event instanceof PointerEvent ? locked.release(event) : undefined;
    // A click on selected words drops the selection only after the button is up.
    setTimeout(() => {
      if (unlock?.()) isOurs = true;
      if (hasSelection()) watch.selected(raw);
      else watch.unselected();
    }, 0);
  });
  listen('pointercancel', () => {
    pointerDown = false;
  });
  listen('selectionchange', () => {
    clearTimeout(timer);
    const wasOurs = isOurs;
    isOurs = false;
    if (pointerDown || wasOurs) return;
    timer = setTimeout(() => {
      if (hasSelection()) watch.selected(false);
      else watch.unselected();
    }, KEYBOARD_PAUSE);
  });
  signal.addEventListener('abort', () => clearTimeout(timer));
}

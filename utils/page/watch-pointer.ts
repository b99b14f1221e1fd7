import { selectedRange } from './selected-range';

/** The pointer rests on a mark this long before its card shows, in ms. */
const DWELL = 350;
/** The card stays this long after the pointer left mark and card, in ms: time to reach it. */
const LINGER = 450;

/**
 * Shows a card for the marks under the pointer: after a rest when hovering, at once on a click.
 * `at` gives what is under a point, or `undefined`; two equal keys are the same thing.
 */
export function watchPointer<T>(
  view: Window,
  watch: {
    at(x: number, y: number): { key: string; what: T } | undefined;
    show(what: T): void;
    hide(): void;
    /** Over our own UI. */
    ignore(event: Event): boolean;
    idle(): boolean;
  },
  signal: AbortSignal,
): void {
  let over: string | undefined;
  let frame = 0;
  let last = { clientX: 0, clientY: 0 };
  let showing: ReturnType<typeof setTimeout> | undefined;
  let hiding: ReturnType<typeof setTimeout> | undefined;

  const stay = () => {
    clearTimeout(hiding);
    hiding = undefined;
  };
  const leave = () => {
    over = undefined;
    clearTimeout(showing);
    hiding ??= setTimeout(() => {
      hiding = undefined;
      watch.hide();
    }, LINGER);
  };
  const look = (x: number, y: number) => {
    const hit = watch.at(x, y);
    if (hit === undefined) return leave();
    stay();
    if (hit.key === over) return;
    over = hit.key;
    clearTimeout(showing);
    showing = setTimeout(() => watch.show(hit.what), DWELL);
  };

  const options = { capture: true, passive: true, signal };
  view.addEventListener(
    'pointermove',
    (event) => {
      if (watch.ignore(event)) {
        // A look that is still due would say of the pointer that it left.
        cancelAnimationFrame(frame);
        frame = 0;
        return stay();
      }
      if (watch.idle() || event.buttons !== 0) return;
      last = event;
      if (frame !== 0) return;
      // One look a frame, at where the pointer is by then: the last move may be one of several.
      frame = requestAnimationFrame(() => {
        frame = 0;
        look(last.clientX, last.clientY);
      });
    },
    options,
  );
  view.addEventListener(
    'click',
    (event) => {
      if (watch.ignore(event) || watch.idle()) return;
      if (selectedRange(view) !== undefined) return;
      const hit = watch.at(event.clientX, event.clientY);
      if (hit === undefined) return;
      stay();
      clearTimeout(showing);
      over = hit.key;
      watch.show(hit.what);
    },
    options,
  );
  signal.addEventListener('abort', () => {
    clearTimeout(showing);
    clearTimeout(hiding);
    cancelAnimationFrame(frame);
  });
}

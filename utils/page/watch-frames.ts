import { selectedRange } from './selected-range';

/**
 * Calls `selected` when the reader selects words in a frame of the same site, once for each document
 * that such a frame shows. What happens in frames of other sites cannot be seen.
 */
export function watchFrames(view: Window, selected: () => void, signal: AbortSignal): void {
  const known = new WeakSet<Document>();

  view.addEventListener(
    'pointerover',
    (event) => {
      const [frame] = event.composedPath();
      const inner = frame instanceof HTMLIFrameElement ? frame.contentDocument : null;
      const within = inner?.defaultView;
      if (!inner || !within || known.has(inner)) return;
      known.add(inner);
      const told = new AbortController();
      const look = () => {
        if (told.signal.aborted || selectedRange(within) === undefined) return;
        told.abort();
        selected();
      };
      const until = AbortSignal.any([signal, told.signal]);
      within.addEventListener('pointerup', () => setTimeout(look), {
        passive: true,
        signal: until,
      });
    },
    { capture: true, passive: true, signal },
  );
}

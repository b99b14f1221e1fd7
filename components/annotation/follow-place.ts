import type { Place, PlacedPart } from '@/utils/model/page-ui';
import { type PlacementWish, placeBox, type Size } from './place-box';

export interface FollowOptions {
  readonly part: PlacedPart;
  readonly viewport: () => Size;
  /** The words are gone. A note frame stays where it is, for what is typed in it. */
  readonly lost: () => void;
}

const WISHES = {
  toolbar: { first: 'above', align: 'centre' },
  card: { first: 'below', align: 'start' },
  note: { first: 'below', align: 'start' },
} as const satisfies Record<PlacedPart, PlacementWish>;

/**
 * Puts a slot at its words now and again after each scroll or change of size, at most once a frame.
 * Toolbar and card are not seen while their words are out of view; the note frame always is.
 * Returns the function that stops it.
 */
export function followPlace(slot: HTMLElement, at: Place, options: FollowOptions): () => void {
  const stop = new AbortController();
  let frame = 0;

  const put = () => {
    frame = 0;
    const anchor = at();
    if (anchor === undefined) {
      if (options.part !== 'note') options.lost();
      return;
    }
    const size = { width: slot.offsetWidth, height: slot.offsetHeight };
    const wish = WISHES[options.part];
    const { x, y, side, inView } = placeBox(anchor, size, options.viewport(), wish);
    slot.dataset['side'] = side;
    slot.classList.toggle('away', !inView && options.part !== 'note');
    slot.style.transform = `translate(${x}px, ${y}px)`;
  };
  const later = () => {
    if (frame === 0) frame = requestAnimationFrame(put);
  };

  const { signal } = stop;
  window.addEventListener('scroll', later, { capture: true, passive: true, signal });
  window.addEventListener('resize', later, { signal });
  put();
  return () => {
    stop.abort();
    cancelAnimationFrame(frame);
  };
}

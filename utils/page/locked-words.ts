import { safeDom } from '@/utils/text/safe-dom';
import { isEditable } from './editable';
import { selectedRange } from './selected-range';

/** What answers to a press itself: a drag that begins there is the page's. */
const ANSWERS =
  'a[href], button, label, summary, [draggable="true"], [role="button"], [role="slider"], [role="tab"]';
/** Any other pointer says of what is under it that it can be pressed, moved or resized. */
const POINTER_OVER_TEXT = /^(?:auto|default|text|vertical-text)$/;

/** A place in the viewport, in px, with the shadow trees in which the mouse is there. */
interface Point {
  readonly x: number;
  readonly y: number;
  readonly shadowRoots: ShadowRoot[];
}

interface Caret {
  readonly node: Text;
  readonly offset: number;
}

/** Selects words where a page lets nobody select: `user-select: none`, a refused `selectstart`. */
export interface LockedWords {
  /** The mouse is pressed, outside our own UI. */
  press(event: PointerEvent): void;
  /**
   * It is lifted. Run the result once the page and the browser have had their turn; it is true when
   * words were selected.
   */
  release(event: PointerEvent): () => boolean;
}

/**
 * After a drag over text that selected nothing, the words between its ends are selected. Nothing of
 * the page is prevented or changed, so that its own drags go on as they were; a drag that moved what
 * it began on selects nothing.
 */
export function createLockedWords(view: Window): LockedWords {
  let pressed: { at: Point; on: Caret | undefined; selected: Ends | undefined } | undefined;
  let made: Ends | undefined;

  return {
    press(event) {
      const at = pointOf(event);
      const isMouse = event.pointerType === 'mouse';
      const on = isMouse && isPlainText(event) ? caretOnText(view, at) : undefined;
      pressed = { at, on, selected: selectedEnds(view) };
    },
    release(event) {
      const began = pressed;
      pressed = undefined;
      const to = caretAt(view, pointOf(event));
      return () => {
        const selection = view.getSelection();
        const now = selectedEnds(view);
        if (!began || !selection || (now && !isSame(now, began.selected))) return false;
        const { on, at } = began;
        if (on && to && !isSame(on, to) && isSame(on, caretAt(view, at))) {
          selection.setBaseAndExtent(on.node, on.offset, to.node, to.offset);
          made = selectedEnds(view);
          return made !== undefined;
        }
        // A press on such text does not drop what is selected.
        if (now && isSame(now, made)) selection.removeAllRanges();
        return false;
      };
    },
  };
}

interface Ends {
  readonly node: Node;
  readonly offset: number;
  readonly endNode: Node;
  readonly endOffset: number;
}

function selectedEnds(view: Window): Ends | undefined {
  const range = selectedRange(view);
  if (range === undefined) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return { node: startContainer, offset: startOffset, endNode: endContainer, endOffset };
}

const isSame = <T extends Caret | Ends>(one: T, other: T | undefined): boolean =>
  Object.entries(one).every(([key, value]) => Reflect.get(other ?? {}, key) === value);

const pointOf = (event: PointerEvent): Point => ({
  x: event.clientX,
  y: event.clientY,
  shadowRoots: event.composedPath().filter((node) => node instanceof ShadowRoot),
});

function isPlainText(event: PointerEvent): boolean {
  const [target] = event.composedPath();
  if (!(target instanceof Element) || isEditable(target)) return false;
  const answers = safeDom().closest(target, ANSWERS) !== null;
  return !answers && POINTER_OVER_TEXT.test(getComputedStyle(target).cursor);
}

function caretAt({ document }: Window, { x, y, shadowRoots }: Point): Caret | undefined {
  const caret = Document.prototype.caretPositionFromPoint?.call(document, x, y, { shadowRoots });
  const node = caret?.offsetNode;
  return caret && node && safeDom().isText(node) ? { node, offset: caret.offset } : undefined;
}

/** The caret snaps to the nearest text: it counts when the point is on one of the characters beside it. */
function caretOnText(view: Window, at: Point): Caret | undefined {
  const caret = caretAt(view, at);
  if (!caret) return undefined;
  const beside = new Range();
  beside.setStart(caret.node, Math.max(0, caret.offset - 1));
  beside.setEnd(caret.node, Math.min(caret.offset + 1, caret.node.length));
  const isOn = [...beside.getClientRects()].some(
    ({ left, right, top, bottom }) =>
      at.x >= left && at.x <= right && at.y >= top && at.y <= bottom,
  );
  return isOn ? caret : undefined;
}

import { focusedElement, isEditable } from './editable';

/** What a key does while the toolbar is open; `undefined` when it is not ours. */
export type KeyAction = (event: KeyboardEvent) => (() => void) | undefined;

/**
 * Offers real key presses to `action` before the page sees them. A key that is taken does not reach
 * the page's shortcuts (neither its press nor its release), where no listener of the page on window
 * came before. Keys with Ctrl or Meta, keys of an input method and keys in fields are never ours.
 */
export function watchKeys(window: Window, action: KeyAction, signal: AbortSignal): void {
  const taken = new Set<string>();

  const stop = (event: Event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  const down = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || !event.isTrusted) return;
    // Its release may have gone to a frame that took the focus meanwhile.
    taken.delete(event.code);
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isEditable(focusedElement(window.document))) return;
    const run = action(event);
    if (run === undefined) return;
    taken.add(event.code);
    stop(event);
    if (!event.repeat) run();
  };
  const after = (event: Event) => {
    if (!(event instanceof KeyboardEvent) || !taken.has(event.code)) return;
    if (event.type === 'keyup') taken.delete(event.code);
    stop(event);
  };

  window.addEventListener('keydown', down, { capture: true, signal });
  window.addEventListener('keypress', after, { capture: true, signal });
  window.addEventListener('keyup', after, { capture: true, signal });
}

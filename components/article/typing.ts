/** Whether keys go into words here, so that no digit may be taken from them. */
export function inTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type);
}

/** The digit of a key without modifiers, by where the key lies (`1` on every keyboard layout). */
export function digitOf(event: KeyboardEvent): string | undefined {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) {
    return undefined;
  }
  return /^(?:Digit|Numpad)([0-9])$/.exec(event.code)?.[1];
}

/** Whether these are the keys that save: Enter with Ctrl, or with ⌘. */
export const savesByKey = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing;

import type { TypeChip } from '@/utils/model/mark';

export interface ToolbarActions {
  tag(typeId: string): void;
  highlight(): void;
  note(): void;
  leave(): void;
}

/**
 * Does what a key asks for while the focus is in the toolbar, and keeps the key from going further.
 * Digits are read by their place on the keyboard, letters by what they write.
 */
export function toolbarKey(
  event: KeyboardEvent,
  types: readonly TypeChip[],
  actions: ToolbarActions,
): void {
  if (event.defaultPrevented || event.isComposing) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const run = actionFor(event, types, actions);
  if (run === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  run();
}

function actionFor(
  { code, key }: KeyboardEvent,
  types: readonly TypeChip[],
  actions: ToolbarActions,
): (() => void) | undefined {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined) {
    const type = types.find((candidate) => candidate.digit === digit);
    return type === undefined ? undefined : () => actions.tag(type.id);
  }
  if (key === 'Escape') return () => actions.leave();
  if (key.toLowerCase() === 'h') return () => actions.highlight();
  if (key.toLowerCase() === 'n') return () => actions.note();
  return undefined;
}

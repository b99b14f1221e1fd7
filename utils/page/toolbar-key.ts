import type { TypeChip } from '@/utils/model/mark';

/** What a key asks for while the toolbar is open; `undefined` when it is none of the toolbar's. */
export type ToolbarWish =
  | { readonly do: 'tag'; readonly typeId: string }
  | { readonly do: 'highlight' | 'note' | 'leave' };

/**
 * Digits are read by their place on the keyboard, so that every layout has them; letters by what
 * they write.
 */
export function toolbarKey(
  { code, key, shiftKey }: Pick<KeyboardEvent, 'code' | 'key' | 'shiftKey'>,
  types: readonly TypeChip[],
): ToolbarWish | undefined {
  if (key === 'Escape') return { do: 'leave' };
  if (shiftKey) return undefined;
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1];
  const type = digit && types.find((one) => one.digit === digit);
  if (type) return { do: 'tag', typeId: type.id };
  const letter = key.toLowerCase();
  if (letter === 'h') return { do: 'highlight' };
  return letter === 'n' ? { do: 'note' } : undefined;
}

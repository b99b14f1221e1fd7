import type { TypeChip } from '@/utils/model/mark';

/** What a key asks for while the toolbar is open; `undefined` when it is none of the toolbar's. */
export type ToolbarWish =
  | { readonly do: 'tag'; readonly typeId: string }
  | { readonly do: 'highlight' | 'note' | 'leave' };

type Key = Pick<KeyboardEvent, 'code' | 'key' | 'shiftKey'>;

/** The type of a digit, which is read by its place on the keyboard, so that every layout has it. */
export function typeOfDigit(
  { code }: Pick<Key, 'code'>,
  types: readonly TypeChip[],
): TypeChip | undefined {
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1];
  return digit === undefined ? undefined : types.find((one) => one.digit === digit);
}

/**
 * The letter that a key writes, in lower case; where it writes one that is not Latin, the letter of
 * its place on the keyboard. '' for other keys.
 */
export function letterOf({ code, key }: Pick<Key, 'code' | 'key'>): string {
  const letter = key.toLowerCase();
  if (/^[a-z]$/.test(letter)) return letter;
  const isForeign = [...key].length === 1 && key > '\u0240';
  return isForeign ? (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? '') : '';
}

/** Letters are read by what they write. */
export function toolbarKey(event: Key, types: readonly TypeChip[]): ToolbarWish | undefined {
  if (event.key === 'Escape') return { do: 'leave' };
  if (event.shiftKey) return undefined;
  const type = typeOfDigit(event, types);
  if (type) return { do: 'tag', typeId: type.id };
  const letter = letterOf(event);
  if (letter === 'h') return { do: 'highlight' };
  return letter === 'n' ? { do: 'note' } : undefined;
}

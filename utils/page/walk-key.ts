import type { TypeChip } from '@/utils/model/mark';
import type { WalkWish } from '@/utils/model/page-ui';
import { letterOf, typeOfDigit } from './toolbar-key';

const LETTERS: Readonly<Record<string, WalkWish>> = {
  j: { do: 'next' },
  k: { do: 'previous' },
  x: { do: 'refuse', everywhere: false },
  u: { do: 'undo' },
  c: { do: 'caret' },
};

/** What a key asks for in annotation mode; `undefined` when it is none of the mode's. */
export function walkKey(
  event: Pick<KeyboardEvent, 'code' | 'key' | 'shiftKey'>,
  types: readonly TypeChip[],
): WalkWish | undefined {
  const { key, shiftKey } = event;
  if (key === '?') return { do: 'keys' };
  const letter = letterOf(event);
  if (shiftKey) return letter === 'x' ? { do: 'refuse', everywhere: true } : undefined;
  if (key === 'Escape') return { do: 'leave' };
  if (key === 'Enter') return { do: 'accept' };
  const type = typeOfDigit(event, types);
  if (type) return { do: 'accept as', typeId: type.id };
  return Object.hasOwn(LETTERS, letter) ? LETTERS[letter] : undefined;
}

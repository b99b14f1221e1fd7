import type { Keystroke } from './firefox-frame-scripts';
import type { Modifier } from './popup';

/** Keys that print nothing: name → [code, legacy key code] (UI Events, appendix of key values). */
const NAMED: Record<string, readonly [code: string, keyCode: number]> = {
  ArrowDown: ['ArrowDown', 40],
  ArrowLeft: ['ArrowLeft', 37],
  ArrowRight: ['ArrowRight', 39],
  ArrowUp: ['ArrowUp', 38],
  Backspace: ['Backspace', 8],
  Delete: ['Delete', 46],
  End: ['End', 35],
  Enter: ['Enter', 13],
  Escape: ['Escape', 27],
  Home: ['Home', 36],
  PageDown: ['PageDown', 34],
  PageUp: ['PageUp', 33],
  Tab: ['Tab', 9],
};

/** The key of that name or character with modifiers held. */
export function keystroke(key: string, modifiers: readonly Modifier[] = []): Keystroke {
  const held = [...modifiers];
  const named = NAMED[key];
  if (named) return { key, code: named[0], keyCode: named[1], printable: false, modifiers: held };
  const printed = { key, printable: true, modifiers: held };
  if (key === ' ') return { ...printed, code: 'Space', keyCode: 32 };
  const upper = key.toUpperCase();
  if (/^[0-9]$/.test(key)) return { ...printed, code: `Digit${key}`, keyCode: key.charCodeAt(0) };
  if (/^[A-Z]$/.test(upper))
    return { ...printed, code: `Key${upper}`, keyCode: upper.charCodeAt(0) };
  if ([...key].length !== 1) throw new Error(`No such key: ${key}`);
  return { ...printed, code: '', keyCode: 0 };
}

/** A text as the keys that write it; a line break is Enter. */
export const keystrokes = (text: string): Keystroke[] =>
  [...text].map((character) => keystroke(character === '\n' ? 'Enter' : character));

const SPACE = /[\s\u200b\ufeff]/;
/** Goes with the character before it: combining marks, variation selectors, joiners, skin tones. */
const EXTENDS = /^[\p{M}\p{Emoji_Modifier}\u200d]/u;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;

/** Whether the place between two units lies inside one character. */
function isInsideCharacter(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  if (isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1))) return true;
  if (SPACE.test(text.charAt(at - 1)) || SPACE.test(text.charAt(at))) return false;
  return text.charAt(at - 1) === '\u200d' || EXTENDS.test(text.slice(at, at + 2));
}

/**
 * A selection as it is but for white space at its ends; it is widened only where it would cut a
 * character (a surrogate pair, a letter with its accents) in two. Offsets are UTF-16 units. Undefined
 * when nothing but white space was selected.
 */
export function trimPassage(
  text: string,
  start: number,
  end: number,
): { start: number; end: number } | undefined {
  const within = (offset: number) => Math.max(0, Math.min(offset, text.length));
  let from = within(Math.min(start, end));
  let to = within(Math.max(start, end));
  while (from < to && SPACE.test(text.charAt(from))) from++;
  while (to > from && SPACE.test(text.charAt(to - 1))) to--;
  if (from === to) return undefined;
  while (isInsideCharacter(text, from)) from--;
  while (isInsideCharacter(text, to)) to++;
  return { start: from, end: to };
}

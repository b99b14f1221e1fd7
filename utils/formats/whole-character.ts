/** The offset (UTF-16 units) itself, or the one before it where it would split a surrogate pair. */
export function wholeCharacter(text: string, offset: number): number {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(Math.max(0, offset - 1), offset + 1))
    ? offset - 1
    : offset;
}

export interface Piece {
  readonly text: string;
  /** Of the placeholder; absent for plain words. */
  readonly name?: string;
}

/** A message cut at its open placeholders, for views that put elements in their places. */
export function piecesOf(message: string): Piece[] {
  return message
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((text) => (/^\{\w+\}$/.test(text) ? { text, name: text.slice(1, -1) } : { text }));
}

/** These packages bring no types. */
declare module 'dom-anchor-text-quote' {
  interface TextQuote {
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
  }
  export function fromRange(root: Element, range: Range): TextQuote;
  export function toRange(
    root: Element,
    quote: TextQuote,
    options?: { hint?: number },
  ): Range | null;
}

declare module 'dom-anchor-text-position' {
  interface TextPosition {
    readonly start: number;
    readonly end: number;
  }
  export function fromRange(root: Element, range: Range): TextPosition;
}

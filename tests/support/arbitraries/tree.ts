import fc from 'fast-check';

/** A node of a page to be: text, an element with children, a comment. */
export type Sketch =
  | { readonly text: string }
  | { readonly comment: string }
  | { readonly tag: string; readonly children: readonly Sketch[] };

const INLINE = ['span', 'a', 'em', 'strong', 'sup', 'mark'];
const BLOCKS = ['p', 'div', 'section', 'li', 'blockquote', 'h2', 'figcaption'];
const NOT_SHOWN = ['script', 'style', 'template', 'noscript'];

/** Words of many scripts, some written without spaces, some right to left, some beyond 16 bits. */
const anyWords = fc
  .array(
    fc.constantFrom(
      'Norland',
      'Ada Tveld',
      'quay',
      'the',
      '  ',
      '\n\t',
      '\u00a0',
      '“quoted”',
      'a\u00adb',
      'שלום',
      'مرحبا',
      '東京湾',
      '👩‍👩‍👧',
      '𝔘𝔫𝔦',
      'e\u0301te',
      '',
    ),
    { maxLength: 6 },
  )
  .map((words) => words.join(' '));

const { node } = fc.letrec<{ node: Sketch }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    { weight: 5, arbitrary: fc.record({ text: anyWords }) },
    { weight: 1, arbitrary: fc.record({ comment: anyWords }) },
    { weight: 1, arbitrary: fc.constant<Sketch>({ tag: 'br', children: [] }) },
    {
      weight: 4,
      arbitrary: fc.record({
        tag: fc.constantFrom(...INLINE, ...BLOCKS),
        children: fc.array(tie('node'), { maxLength: 4 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        tag: fc.constantFrom(...NOT_SHOWN),
        children: fc.array(fc.record({ text: anyWords }), { maxLength: 1 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.array(tie('node'), { maxLength: 2 }), { minLength: 1, maxLength: 3 })
        .map((cells): Sketch => {
          const row = cells.map((children) => ({ tag: 'td', children }));
          return { tag: 'table', children: [{ tag: 'tr', children: row }] };
        }),
    },
  ),
}));

/** The children of a page's body. */
export const anyTree: fc.Arbitrary<readonly Sketch[]> = fc.array(node, {
  minLength: 1,
  maxLength: 8,
});

/** Puts sketches into a document, below `parent`. */
export function draw(parent: Element, sketches: readonly Sketch[]): void {
  const { ownerDocument } = parent;
  for (const sketch of sketches) {
    if ('text' in sketch) parent.append(ownerDocument.createTextNode(sketch.text));
    else if ('comment' in sketch) parent.append(ownerDocument.createComment(sketch.comment));
    else {
      const element = ownerDocument.createElement(sketch.tag);
      draw(element, sketch.children);
      parent.append(element);
    }
  }
}

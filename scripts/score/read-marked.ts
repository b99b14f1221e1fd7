import type { GoldDocument, TypedSpan } from './gold';

/** The letters of the mark-up; `?` is a span on which one may be of two minds. */
const TYPE_OF: Readonly<Record<string, string>> = {
  P: 'person',
  O: 'organization',
  L: 'place',
  E: 'event',
  D: 'date',
  W: 'work',
  R: 'product',
  G: 'group',
  F: 'figure',
  N: 'other',
};

const MARK = /\[([^[\]|]+)\|([A-Z?])\]/g;

/**
 * Documents from texts with their labels in them: `=== id`, then paragraphs, one a line, in which
 * `[Nairobi|L]` is a mention. Throws where a letter is unknown or a bracket is left over.
 */
export function readMarked(source: string): GoldDocument[] {
  return source
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const [id = '', ...lines] = part.trimEnd().split('\n');
      return { id, ...readText(lines.join('\n'), id) };
    });
}

function readText(marked: string, id: string): Omit<GoldDocument, 'id'> {
  const entities: TypedSpan[] = [];
  const optional: { start: number; end: number }[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, words = '', letter = ''] = match;
    text += marked.slice(from, match.index);
    const span = { start: text.length, end: text.length + words.length };
    text += words;
    from = match.index + whole.length;
    const type = TYPE_OF[letter];
    if (letter === '?') optional.push(span);
    else if (type) entities.push({ ...span, type });
    else throw new Error(`${id}: there is no type for "${whole}".`);
  }
  text += marked.slice(from);
  const left = /[[\]|]/.exec(text);
  if (left) {
    throw new Error(`${id}: unfinished label near "${text.slice(left.index, left.index + 30)}".`);
  }
  return { text, entities, optional };
}

import type { Span } from './truth';

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** The words of a text, by the borders of Unicode. */
export function wordsIn(text: string): Span[] {
  const words: Span[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (isWordLike) words.push({ start: index, end: index + segment.length });
  }
  return words;
}

const SENTENCE = /[^.!?。！？]+(?:[.!?。！？]+["'”’)\]]*(?=\s|$|\p{Script=Han})|[.!?。！？]+|$)/gu;

/** The sentences of a line; full stops within figures and initials part none. */
export function sentencesIn(line: string): Span[] {
  const sentences: Span[] = [];
  let open: number | undefined;
  for (const match of line.matchAll(SENTENCE)) {
    const start: number = open ?? match.index;
    const end = match.index + match[0].length;
    const isClosed =
      /\s/.test(line.charAt(end)) || end === line.length || /[。！？]$/.test(match[0]);
    if (isClosed) sentences.push({ start, end });
    open = isClosed ? undefined : start;
  }
  return sentences;
}

const NAME = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}'’.&-]*(?: \p{Lu}[\p{L}\p{N}'’.&-]*){0,3}/gu;

/** One to four words with capitals in a row, at least 3 units, without the full stop that ends them. */
export function namesIn(text: string): Span[] {
  const names: Span[] = [];
  for (const match of text.matchAll(NAME)) {
    const name = match[0].replace(/(?:['’]s|[.'’&-])+$/u, '');
    if (name.length >= 3) names.push({ start: match.index, end: match.index + name.length });
  }
  return names;
}

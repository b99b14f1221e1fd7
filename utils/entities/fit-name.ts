import type { Span } from '@/utils/model/suggestion';
import { compareCase } from './compare-case';
import { standsWhole } from './name-borders';
import { isParticle } from './name-lists';
import { followsTitle } from './name-neighbours';
import { gapBefore, type NameWords } from './name-words';
import type { ReadName } from './read-name';

/** Where a name stands in a text; `exact`: written as the reader wrote it. */
export interface Fit extends Span {
  readonly exact: boolean;
}

/** Symbols that make another name (C, C++); other punctuation may be left out. */
const TELLING = /[+#%&@*$€£]/;
const INITIAL_END = /(?:^|[^\p{L}\p{N}])(?:\p{L}\.)+\p{L}$/u;

/** Whether the words from `at` on are those of a name, whatever their case. */
export function sameKeys(words: NameWords, at: number, { keys, gaps }: ReadName): boolean {
  if (at + keys.length > words.keys.length) return false;
  for (let step = 0; step < keys.length; step++) {
    if (words.keys[at + step] !== keys[step]) return false;
    if (step > 0 && gapBefore(words, at + step) !== gaps[step - 1]) return false;
  }
  return true;
}

/**
 * Where a name stands whose keys begin at a word; undefined when these are not that name: in other
 * case, inside a longer word, without the title that it needs.
 */
export function fitName(words: NameWords, at: number, name: ReadName): Fit | undefined {
  const { text, starts, ends, keys } = words;
  const last = at + name.keys.length - 1;
  const start = starts[at] ?? 0;
  let end = ends[last] ?? start;
  if (name.needs === 'the' && !(keys[at - 1] === 'the' && gapBefore(words, at) === ' ')) return;
  if (name.needs === 'title' && !followsTitle(words, at)) return;
  if (!standsWhole(words, at, last)) return;
  const exact = fitCase(words, at, name);
  if (exact === undefined) return;
  if (TELLING.test(name.head) && !text.endsWith(name.head, start)) return;
  const { tail } = name;
  const isThere = tail !== '' && text.startsWith(tail, end);
  if (TELLING.test(tail) && !isThere) return;
  if (isThere && /^[+#%&@*$€£.!?)]+$/.test(tail)) end += tail.length;
  else if (text.charAt(end) === '.' && INITIAL_END.test(text.slice(Math.max(0, end - 20), end))) {
    end++;
  }
  const head = TELLING.test(name.head) ? name.head.length : 0;
  return { start: start - head, end, exact };
}

/** Whether all words are written as in the name; undefined when one cannot be meant. */
function fitCase(words: NameWords, at: number, name: ReadName): boolean | undefined {
  const isSingle = name.keys.length === 1;
  let exact = true;
  for (const [step, wanted] of name.words.entries()) {
    const word = words.text.slice(words.starts[at + step], words.ends[at + step]);
    const fit = compareCase(wanted, word, !isSingle && isParticle(name.keys[step] ?? ''));
    if (fit === 'no') return undefined;
    if (fit === 'near' || (fit === 'caps' && isSingle)) exact = false;
  }
  return exact;
}

import type { Passage } from '@/utils/model/passage';
import { wholeCharacter } from './whole-character';

const FIRST_REACH = 32;
const LAST_REACH = 2_048;

export interface Context {
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * What stands around a passage, long enough for prefix, words and suffix together to occur once in
 * the text: a reader of web annotations takes every place that matches. What was kept with the
 * passage is used when it is enough; at most 2,048 UTF-16 units on either side.
 */
export function uniqueContext(text: string, passage: Passage): Context {
  const { start, end, exact, prefix, suffix } = passage;
  if (occursOnce(text, prefix + exact + suffix)) return { prefix, suffix };
  let context: Context = { prefix, suffix };
  for (let reach = FIRST_REACH; reach <= LAST_REACH; reach *= 2) {
    const from = wholeCharacter(text, Math.max(0, start - reach));
    const to = wholeCharacter(text, Math.min(text.length, end + reach));
    context = { prefix: text.slice(from, start), suffix: text.slice(end, to) };
    if (occursOnce(text, context.prefix + exact + context.suffix)) break;
  }
  return context;
}

function occursOnce(text: string, words: string): boolean {
  const first = text.indexOf(words);
  return first >= 0 && text.indexOf(words, first + 1) < 0;
}

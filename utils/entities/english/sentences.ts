import { Unit, unitKind } from './letters';
import { Shape } from './shapes';
import type { Tokens } from './tokens';

/** A longer sentence is cut, so that work on one stays bounded. */
const MOST_TOKENS = 150;

const STARTER =
  /^(?:the|a|an|he|she|it|they|we|i|you|in|on|at|but|and|this|that|these|those|there|his|her|its|their|when|while|after|as|if|for|however|meanwhile|also|so|no|not|what|who|why|how|where|by|to|from|with|some|many|most|both|since|until|under|according)$/i;

/**
 * First tokens of the sentences of a text, in order. A line ends a sentence; so do full stop,
 * question and exclamation mark before a capital, a number or an opening quote. After an
 * abbreviation only a word that often opens sentences does.
 */
export function* sentenceStarts(
  text: string,
  tokens: Tokens,
  shapes: Uint8Array,
): Generator<void, Int32Array> {
  const starts: number[] = [];
  let from = 0;
  for (let index = 0; index < tokens.count; index += 1) {
    if (index % 5_000 === 4_999) yield;
    const begins =
      index === 0 ||
      index - from >= MOST_TOKENS ||
      lineBetween(text, tokens, index) ||
      endsBefore(text, tokens, shapes, index);
    if (!begins) continue;
    starts.push(index);
    from = index;
  }
  return Int32Array.from(starts);
}

/** Whether a line ends between that token and the one before. */
export function lineBetween(text: string, tokens: Tokens, index: number): boolean {
  const to = tokens.start[index] ?? 0;
  for (let at = tokens.end[index - 1] ?? 0; at < to; at += 1) {
    if (text.charCodeAt(at) === 10) return true;
  }
  return false;
}

const CLOSING = '"\'”’)]»';
const OPENING = '"\'“‘([«';

function endsBefore(text: string, tokens: Tokens, shapes: Uint8Array, index: number): boolean {
  const start = tokens.start[index] ?? 0;
  if (start === tokens.end[index - 1]) return false;
  let last = index - 1;
  while (last > 0 && CLOSING.includes(text.charAt(tokens.start[last] ?? 0))) last -= 1;
  const lastStart = tokens.start[last] ?? 0;
  const lastEnd = tokens.end[last] ?? 0;
  const sign = text.charAt(lastEnd - 1);
  if (sign !== '.' && sign !== '!' && sign !== '?' && sign !== '…') return false;
  let next = index;
  while (next < tokens.count - 1 && OPENING.includes(text.charAt(tokens.start[next] ?? 0)))
    next += 1;
  const kind = unitKind(text.charCodeAt(tokens.start[next] ?? 0));
  if (kind !== Unit.upper && kind !== Unit.digit) return false;
  if (lastEnd - lastStart === 1) return true;
  if (shapes[last] === Shape.initial && lastEnd - lastStart === 2) return false;
  return STARTER.test(text.slice(tokens.start[next] ?? 0, tokens.end[next] ?? 0));
}

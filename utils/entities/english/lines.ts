import { lineBetween } from './sentences';
import { Shape } from './shapes';
import { Standing } from './standing';
import type { Tokens } from './tokens';

/** Fewer words tell nothing of how a line is written. */
const LEAST_WORDS = 4;
const MOST_WORDS = 40;

/**
 * Marks the lines that are written as headlines: in capitals throughout, or with a capital on each
 * longer word and no full stop at the end. Capitals there say little of names.
 */
export function* markLines(
  text: string,
  tokens: Tokens,
  shape: Uint8Array,
  standing: Uint8Array,
): Generator<void, void> {
  let from = 0;
  for (let at = 1; at <= tokens.count; at += 1) {
    if (at % 5_000 === 0) yield;
    if (at < tokens.count && !lineBetween(text, tokens, at)) continue;
    const bits = headlineBits(text, tokens, shape, from, at);
    for (let word = from; word < at && bits !== 0; word += 1) {
      standing[word] = (standing[word] ?? 0) | bits;
    }
    standing[from] = (standing[from] ?? 0) | Standing.lineStart;
    from = at;
  }
}

function headlineBits(
  text: string,
  tokens: Tokens,
  shape: Uint8Array,
  from: number,
  to: number,
): number {
  let capitals = 0;
  let capital = 0;
  let small = 0;
  if (to - from > MOST_WORDS) return 0;
  for (let word = from; word < to; word += 1) {
    const length = (tokens.end[word] ?? 0) - (tokens.start[word] ?? 0);
    const kind = shape[word];
    if (kind === Shape.capitals || kind === Shape.abbreviation) capitals += 1;
    else if (kind === Shape.capital || kind === Shape.mixed) capital += 1;
    else if (kind === Shape.small && length > 3) small += 1;
    else if (kind === Shape.small) small += 0.1;
  }
  if (capitals >= 3 && capitals > 3 * (capital + small)) return Standing.capitalLine;
  const last = text.charAt((tokens.end[to - 1] ?? 1) - 1);
  if (last === '.' || capital + capitals < LEAST_WORDS) return 0;
  return capital + capitals >= 4 * small ? Standing.titleCase : 0;
}

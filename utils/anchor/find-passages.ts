import type { Passage, PassageStatus } from '@/utils/model/passage';
import { contextAgreement } from './context';

/** A passage as it is looked for; `id` only comes back with the result. */
export interface Sought {
  readonly id: string;
  readonly passage: Passage;
}

export type Finding =
  | {
      readonly id: string;
      readonly status: Exclude<PassageStatus, 'lost'>;
      readonly start: number;
      readonly end: number;
      /** How well the surroundings agree, 0 to 1. */
      readonly context: number;
    }
  | { readonly id: string; readonly status: 'lost'; readonly reason: LostReason };

/** `gone`: the words are nowhere. `elsewhere`: only in places whose surroundings do not agree. */
export type LostReason = 'gone' | 'elsewhere';

/** Half of the surroundings must agree: below, names of the same kind of sentence change places. */
const ENOUGH_CONTEXT = 0.5;

/**
 * From this length on (UTF-16 units) words that stand in the text only once are the words that were
 * meant, whatever stands around them; a shorter string is a name and may be another mention of it.
 */
const SPEAKS_FOR_ITSELF = 40;

/** More places than this are not weighed; no name is repeated so often in one article. */
const MOST_PLACES = 2_000;

/**
 * Where passages stand in `text` now, by their exact words and context, in the order given.
 * `sameText` says that the offsets were made on a text of the same kind, so that an unchanged text
 * needs no search. A wrong place is worse than none: what cannot be told apart is lost.
 */
export function findPassages(
  sought: readonly Sought[],
  text: string,
  { sameText }: { sameText: boolean },
): Finding[] {
  return sought.map(({ id, passage }) => findOne(id, passage, text, sameText));
}

function findOne(id: string, passage: Passage, text: string, sameText: boolean): Finding {
  const { start, end, exact, prefix, suffix } = passage;
  if (sameText && standsAt(text, passage)) return { id, status: 'found', start, end, context: 1 };

  let best: { at: number; context: number; distance: number } | undefined;
  let tie = false;
  let places = 0;
  let at = text.indexOf(exact);
  while (at !== -1 && places < MOST_PLACES) {
    places++;
    const context = contextAgreement(text, at, at + exact.length, prefix, suffix);
    const distance = sameText ? Math.abs(at - start) : 0;
    if (best === undefined || context > best.context) {
      best = { at, context, distance };
      tie = false;
    } else if (context === best.context) {
      if (distance < best.distance) {
        best = { at, context, distance };
        tie = false;
      } else if (distance === best.distance) tie = true;
    }
    at = text.indexOf(exact, at + 1);
  }
  if (best === undefined) return { id, status: 'lost', reason: 'gone' };
  const unmistakable = places === 1 && exact.length >= SPEAKS_FOR_ITSELF;
  if (!unmistakable && (tie || best.context < ENOUGH_CONTEXT)) {
    return { id, status: 'lost', reason: 'elsewhere' };
  }
  const found = { start: best.at, end: best.at + exact.length, context: best.context };
  return { id, status: 'found', ...found };
}

/** Whether the passage is where it was, with all of its context. */
function standsAt(text: string, { start, end, exact, prefix, suffix }: Passage): boolean {
  return (
    text.startsWith(exact, start) && text.startsWith(suffix, end) && text.endsWith(prefix, start)
  );
}

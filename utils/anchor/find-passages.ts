import type { LostReason, Passage, PassageStatus } from '@/utils/model/passage';
import type { Slices } from '@/utils/text/slices';
import { freeText } from './free-text';
import { type Placing, placeByMap } from './place-by-map';
import { createWordSearch, type Searched } from './search-words';
import type { Span } from './span';
import { mapTexts } from './text-map';

/** A passage as it is looked for; `id` only comes back with the result. */
export interface Sought {
  readonly id: string;
  readonly passage: Passage;
  /** The text in which its offsets count; without it, context alone tells places apart. */
  readonly saved?: string;
}

/** What speaks for a place, each 0 to 1. */
export interface Score {
  /** Of the passage's words, those that are there. */
  readonly words: number;
  /** How well the surroundings agree; 1 where the saved text as a whole tells the place. */
  readonly context: number;
}

export type Finding =
  | {
      readonly id: string;
      readonly status: Exclude<PassageStatus, 'lost'>;
      readonly start: number;
      readonly end: number;
      /** What of `start..end` is the passage: all of it, unless lines were put between its lines. */
      readonly pieces: readonly Span[];
      readonly score: Score;
    }
  | { readonly id: string; readonly status: 'lost'; readonly reason: LostReason };

/** Passages that are merely looked up between two slices. */
const AT_ONCE = 200;

/**
 * Where passages stand in `text` now, in the order given, as work in slices: run it with `finish` or
 * `inSlices`. Passages of one saved text are placed by one comparison of the two texts; what that
 * does not tell is searched for in those words that the saved text did not have. What cannot be told
 * apart is lost: a wrong place is worse than none.
 */
export function* findPassages(sought: readonly Sought[], text: string): Slices<Finding[]> {
  const findings = new Map<Sought, Finding>();
  for (const [saved, passages] of bySavedText(sought)) {
    yield* saved === undefined
      ? findByContext(passages, text, findings)
      : findByMap(passages, saved, text, findings);
  }
  return sought.flatMap((one) => findings.get(one) ?? []);
}

function bySavedText(sought: readonly Sought[]): Map<string | undefined, Sought[]> {
  const groups = new Map<string | undefined, Sought[]>();
  for (const one of sought) {
    const known = groups.get(one.saved);
    if (known === undefined) groups.set(one.saved, [one]);
    else known.push(one);
  }
  return groups;
}

function* findByMap(
  sought: readonly Sought[],
  saved: string,
  text: string,
  findings: Map<Sought, Finding>,
): Slices<void> {
  const map = yield* mapTexts(saved, text);
  const free = freeText(map);
  const words = createWordSearch(text, free.spans, false);
  yield;
  let atOnce = 0;
  for (const one of sought) {
    const { id, passage } = one;
    const placed = placeByMap(map, passage, free);
    const finding = placed ? asPlaced(id, placed) : asFinding(id, words.search(passage));
    const isGone = finding.status === 'lost' && finding.reason === 'gone';
    const isHere = isGone && text.includes(passage.exact);
    findings.set(one, isHere ? { id, status: 'lost', reason: 'elsewhere' } : finding);
    if (placed?.status === 'found' && ++atOnce < AT_ONCE) continue;
    atOnce = 0;
    yield;
  }
}

const asPlaced = (id: string, placed: Exclude<Placing, undefined>): Finding => {
  if (placed.status === 'lost') return { id, ...placed };
  const { words, ...place } = placed;
  return { id, ...place, score: { words, context: 1 } };
};

function asFinding(id: string, searched: Searched): Finding {
  if (searched.status === 'lost') return { id, ...searched };
  const { status, start, end, words, context } = searched;
  return { id, status, start, end, pieces: [{ start, end }], score: { words, context } };
}

function* findByContext(
  sought: readonly Sought[],
  text: string,
  findings: Map<Sought, Finding>,
): Slices<void> {
  const words = createWordSearch(text, [{ start: 0, end: text.length }], true);
  for (const one of sought) {
    findings.set(one, asFinding(one.id, words.search(one.passage)));
    yield;
  }
}

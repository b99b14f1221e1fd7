import type { Span, TextLine } from './truth';

/** What a system says of a passage: where it is, in pieces, or nothing when it is lost. */
export interface Placed {
  readonly status: 'found' | 'changed';
  readonly pieces: readonly Span[];
  /** Whether the system can say that something within is not part of the passage. */
  readonly canLeaveOut: boolean;
}

export type Verdict = 'right' | 'wrong' | 'lost';
/** What the edit left of a passage. */
export type Remains = 'there' | 'mostly gone' | 'deleted';

export interface Judgement {
  readonly verdict: Verdict;
  readonly remains: Remains;
}

/** A passage as ids of its units that leave ink, in order, and the same by words. */
export interface PassageUnits {
  readonly ids: readonly number[];
  readonly words: readonly (readonly number[])[];
}

/** Agreement (shared units by all units) that is asked for where the edit touched the passage. */
const ENOUGH = 0.8;

/**
 * Judges an answer by the ids of the passage's units. Only units that are seen count: hidden text
 * and white space are never held against anybody.
 *
 * What should be answered: the units of the passage that are still there, with or without those that
 * an edit put in their place.
 * - No seen unit is left, nor anything in its place: `deleted`. Lost is right, any place is wrong.
 * - More than half of the words went (a word is there while half of its units are): `mostly gone`.
 *   Lost is right, and so is `changed` in its place. `found` is wrong, and so is any other place.
 * - Else it is `there`. Found or changed in its place is right; any other place is wrong; lost is lost.
 *
 * In its place means: where the edit did not touch the passage, exactly its units; where it did,
 * units that agree with what should be answered by 0.8 (shared units by all units). A block that was
 * put between the paragraphs of a passage is not part of it; a system whose answer is one range
 * cannot leave it out, so there it counts for nothing.
 */
export function judge(
  passage: PassageUnits,
  line: TextLine,
  placed: Placed | undefined,
): Judgement {
  const { kept, inPlace } = line.placesOf(passage.ids);
  const remains = remainsOf(passage, line, kept.length + inPlace.length);
  if (!placed) return { verdict: remains === 'there' ? 'lost' : 'right', remains };
  if (remains === 'deleted') return { verdict: 'wrong', remains };
  if (remains === 'mostly gone' && placed.status === 'found') return { verdict: 'wrong', remains };

  const covered = coveredBy(line, placed, [...kept, ...inPlace]);
  const isTouched =
    kept.length < passage.ids.length ||
    inPlace.length > 0 ||
    kept.some((place, at) => place < (kept[at - 1] ?? 0));
  const enough = isTouched ? ENOUGH : 1;
  const isRight =
    agreement(covered, [...kept, ...inPlace]) >= enough || agreement(covered, kept) >= enough;
  return { verdict: isRight ? 'right' : 'wrong', remains };
}

function remainsOf(passage: PassageUnits, line: TextLine, left: number): Remains {
  if (left === 0) return 'deleted';
  const standing = passage.words.filter(
    (word) => line.placesOf(word).kept.length * 2 >= word.length,
  ).length;
  return standing * 2 < passage.words.length ? 'mostly gone' : 'there';
}

function coveredBy(line: TextLine, placed: Placed, expected: readonly number[]): Set<number> {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const place of expected) {
    first = Math.min(first, place);
    last = Math.max(last, place);
  }
  const covered = new Set<number>();
  for (const { start, end } of placed.pieces) {
    for (let place = start; place < end; place++) {
      if (!line.isSeen(place)) continue;
      const isExcused =
        !placed.canLeaveOut && line.isForeign(place) && place > first && place < last;
      if (!isExcused) covered.add(place);
    }
  }
  return covered;
}

function agreement(covered: ReadonlySet<number>, expected: readonly number[]): number {
  if (expected.length === 0) return 0;
  const shared = expected.filter((place) => covered.has(place)).length;
  return shared / (covered.size + expected.length - shared);
}

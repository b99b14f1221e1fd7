import type { Annotation } from '@/utils/model/annotation';

/** Two notes as one: what was said first stays, the other comes after it unless whole lines say it. */
export function joinNotes(first: string, second: string): string {
  const isSaid = `\n${first}\n`.includes(`\n${second}\n`);
  return isSaid ? first : [first, second].filter(Boolean).join('\n');
}

/** An annotation with further tags and another note; the same one where all of it is said already. */
export function addWords(
  known: Annotation,
  tags: readonly string[],
  note: string,
  now: string,
): Annotation {
  const added = joinNotes(known.note, note);
  const union = [...new Set([...known.tags, ...tags])];
  if (added === known.note && union.length === known.tags.length) return known;
  return { ...known, note: added, tags: union, modified: now };
}

import type { Annotation } from '@/utils/model/annotation';
import type { MarkPlace } from '@/utils/model/mark';

/** An annotation of a passage: not a note on the whole article. */
export type PassageAnnotation = Exclude<Annotation, { kind: 'note' }>;

/** Annotations whose words are not on the page now, and the others, both in the order given. */
export function partLost(
  annotations: readonly Annotation[],
  places: ReadonlyMap<string, MarkPlace>,
): { readonly standing: readonly Annotation[]; readonly lost: readonly PassageAnnotation[] } {
  const standing: Annotation[] = [];
  const lost: PassageAnnotation[] = [];
  for (const annotation of annotations) {
    const isLost = places.get(annotation.id)?.status === 'lost';
    if (isLost && annotation.kind !== 'note') lost.push(annotation);
    else standing.push(annotation);
  }
  return { standing, lost };
}

import type { Annotation } from '@/utils/model/annotation';
import type { MarkPlace } from '@/utils/model/mark';

/**
 * A copy in document order: by where the page has them now, then what was not looked for yet, then
 * what is lost, both by where their words stood; notes on the whole article last, oldest first.
 */
export function orderAnnotations(
  annotations: readonly Annotation[],
  places: readonly MarkPlace[],
): Annotation[] {
  const ranks = new Map(places.map((place, rank) => [place.id, { rank, status: place.status }]));
  const part = (annotation: Annotation): number => {
    if (annotation.kind === 'note') return 3;
    const place = ranks.get(annotation.id);
    if (place === undefined) return 1;
    return place.status === 'lost' ? 2 : 0;
  };
  return [...annotations].sort((a, b) => {
    const byPart = part(a) - part(b);
    if (byPart !== 0) return byPart;
    const rankA = ranks.get(a.id);
    const rankB = ranks.get(b.id);
    if (rankA && rankB && rankA.status !== 'lost') return rankA.rank - rankB.rank;
    if (a.kind !== 'note' && b.kind !== 'note') {
      return a.passage.start - b.passage.start || a.passage.end - b.passage.end;
    }
    return a.created < b.created ? -1 : Number(a.created > b.created);
  });
}

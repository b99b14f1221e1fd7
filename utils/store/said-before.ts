import type { Annotation, AnnotationKind } from '@/utils/model/annotation';
import type { Passage } from '@/utils/model/passage';

/** What is asked of a passage: the kind, the words and the text that they stand in. */
export interface Said {
  kind: AnnotationKind;
  /** Of a mention. */
  entityId?: string | undefined;
  snapshotId: string;
  passage: Passage;
}

/** Live annotations by what they say of which words; asking takes no longer for more of them. */
export interface SaidBefore {
  /** The first of those that say the same of the same words. */
  find(said: Said): Annotation | undefined;
  add(annotation: Annotation): void;
}

/**
 * Tells which annotations of one article say the same of the same words. Within one text the offsets
 * decide; between versions of it, the words and what stands around them. Notes on the article and
 * what is in the trash are never the same as anything.
 */
export function saidBefore(annotations: Iterable<Annotation> = []): SaidBefore {
  const byPlace = new Map<string, Annotation>();
  /** By words, then by text. */
  const byWords = new Map<string, Map<string, Annotation>>();

  const add = (annotation: Annotation): void => {
    if (annotation.kind === 'note' || annotation.deleted !== undefined) return;
    const place = placeKey(annotation);
    if (!byPlace.has(place)) byPlace.set(place, annotation);
    const words = wordsKey(annotation);
    const texts = byWords.get(words) ?? new Map<string, Annotation>();
    byWords.set(words, texts);
    if (!texts.has(annotation.snapshotId)) texts.set(annotation.snapshotId, annotation);
  };
  const find = (said: Said): Annotation | undefined => {
    const same = byPlace.get(placeKey(said));
    if (same) return same;
    for (const [snapshotId, annotation] of byWords.get(wordsKey(said)) ?? []) {
      if (snapshotId !== said.snapshotId) return annotation;
    }
    return undefined;
  };
  for (const annotation of annotations) add(annotation);
  return { find, add };
}

const what = ({ kind, entityId }: Pick<Said, 'kind' | 'entityId'>): string =>
  kind === 'entity' ? `${kind} ${entityId}` : kind;

const placeKey = (said: Said): string =>
  `${what(said)} ${said.snapshotId} ${said.passage.start}-${said.passage.end}`;

const wordsKey = (said: Said): string =>
  JSON.stringify([what(said), said.passage.exact, said.passage.prefix, said.passage.suffix]);

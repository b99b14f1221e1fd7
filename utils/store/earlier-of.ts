import type { Annotation, EarlierPlace } from '@/utils/model/annotation';

/** The places that an annotation was attached to before, oldest first. */
export const earlierOf = (annotation: Annotation): readonly EarlierPlace[] =>
  annotation.kind === 'note' ? [] : (annotation.earlier ?? []);

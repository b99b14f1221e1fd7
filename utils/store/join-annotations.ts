import * as v from 'valibot';
import { type Annotation, AnnotationSchema } from '@/utils/model/annotation';
import { addWords } from './add-words';
import { earlierOf } from './earlier-of';

/**
 * Two annotations that have come to say the same of the same words, as one: tags, note and earlier
 * places of `other` join those of `kept`. `undefined` when that is more than one annotation holds;
 * then both have to stay.
 */
export function joinAnnotations(
  kept: Annotation,
  other: Annotation,
  now: string,
): Annotation | undefined {
  const said = addWords(kept, other.tags, other.note, now);
  const places = earlierOf(other);
  const earlier = [...earlierOf(kept), ...places].sort((a, b) => a.until.localeCompare(b.until));
  const joined =
    said.kind === 'note' || places.length === 0 ? said : { ...said, earlier, modified: now };
  return v.is(AnnotationSchema, joined) ? joined : undefined;
}

import type { Annotation } from '@/utils/model/annotation';
import { type Entity, nameKey } from '@/utils/model/entity';

/**
 * Annotations in which every word of `query` stands: in the passage, the entity's name or aliases,
 * the tags or the note. Case, diacritics and quote forms do not count; an empty query keeps all. The
 * one that is being `edited` stays in any case, so that words typed there are never out of sight.
 */
export function filterAnnotations(
  annotations: readonly Annotation[],
  entities: readonly Entity[],
  query: string,
  edited?: string,
): readonly Annotation[] {
  const words = nameKey(query).split(' ').filter(Boolean);
  if (words.length === 0) return annotations;
  const names = new Map(
    entities.map((entity) => [entity.id, [entity.name, ...entity.aliases].join('\n')]),
  );
  return annotations.filter((annotation) => {
    if (annotation.id === edited) return true;
    const passage = annotation.kind === 'note' ? '' : annotation.passage.exact;
    const name = annotation.kind === 'entity' ? (names.get(annotation.entityId) ?? '') : '';
    const text = nameKey([passage, name, annotation.note, ...annotation.tags].join('\n'));
    return words.every((word) => text.includes(word));
  });
}

import type { Annotation, AnnotationKind } from '@/utils/model/annotation';
import type { Entity } from '@/utils/model/entity';
import type { Passage } from '@/utils/model/passage';
import { StoreError } from './errors';

/** What an annotation is about. */
export interface About {
  articleId: string;
  snapshotId: string;
  /** Of a mention. */
  entity?: Entity | undefined;
  /** Of all but a note on the article. */
  passage?: Passage | undefined;
}

interface Words {
  kind: AnnotationKind;
  tags?: readonly string[] | undefined;
  note?: string | undefined;
}

/**
 * An annotation that is not yet written.
 * @throws StoreError `errorInvalidData` where passage or entity are missing
 */
export function newAnnotation(
  { kind, tags = [], note = '' }: Words,
  { articleId, snapshotId, entity, passage }: About,
  now: string,
  origin: Annotation['origin'] = 'user',
): Annotation {
  const common = {
    id: crypto.randomUUID(),
    articleId,
    snapshotId,
    tags: [...new Set(tags)],
    note,
    created: now,
    modified: now,
    origin,
  };
  if (kind === 'note') return { ...common, kind };
  if (!passage) throw new StoreError('errorInvalidData', `${kind} without a passage`);
  if (kind === 'highlight') return { ...common, kind, passage };
  if (!entity) throw new StoreError('errorInvalidData', 'a mention without an entity');
  return { ...common, kind, passage, entityId: entity.id, typeId: entity.typeId };
}

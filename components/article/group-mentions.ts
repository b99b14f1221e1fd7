import type { Annotation } from '@/utils/model/annotation';
import type { Entity } from '@/utils/model/entity';
import type { TypeChip } from '@/utils/model/mark';

export type Mention = Extract<Annotation, { kind: 'entity' }>;

export interface EntityGroup {
  readonly entityId: string;
  readonly name: string;
  readonly mentions: readonly Mention[];
}

export interface TypeGroup {
  readonly type: TypeChip;
  /** Mentions of all its entities. */
  readonly count: number;
  readonly entities: readonly EntityGroup[];
}

/** A type whose record is gone still shows: by its id, in the colour and sign of "other". */
const strangerType = (id: string): TypeChip => ({ id, label: id, colour: '#5a6472', sign: 'tag' });

/**
 * Mentions by type (in the order of `types`), then by entity; entities stand where they are first
 * mentioned, mentions in the order given. Types without mentions are left out.
 */
export function groupMentions(
  annotations: readonly Annotation[],
  entities: readonly Entity[],
  types: readonly TypeChip[],
): TypeGroup[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const groups = new Map<string, Map<string, Mention[]>>();
  for (const annotation of annotations) {
    if (annotation.kind !== 'entity') continue;
    const ofType = groups.get(annotation.typeId) ?? new Map<string, Mention[]>();
    groups.set(annotation.typeId, ofType);
    const entityId = survivor(annotation.entityId, byId);
    const mentions = ofType.get(entityId);
    if (mentions) mentions.push(annotation);
    else ofType.set(entityId, [annotation]);
  }
  const known = types.filter((type) => groups.has(type.id));
  const strangers = [...groups.keys()]
    .filter((id) => !types.some((type) => type.id === id))
    .map(strangerType);
  return [...known, ...strangers].map((type) => {
    const ofType = [...(groups.get(type.id) ?? [])];
    return {
      type,
      count: ofType.reduce((sum, [, mentions]) => sum + mentions.length, 0),
      entities: ofType.map(([entityId, mentions]) => ({
        entityId,
        name: byId.get(entityId)?.name ?? mentions[0]?.passage.exact ?? '',
        mentions,
      })),
    };
  });
}

/** The entity into which this one was merged, in the end; bounded, since an import could be circular. */
function survivor(id: string, byId: ReadonlyMap<string, Entity>): string {
  let current = id;
  for (let step = 0; step < 10; step += 1) {
    const next = byId.get(current)?.mergedInto;
    if (next === undefined) break;
    current = next;
  }
  return current;
}

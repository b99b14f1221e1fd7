import type { AnnotationPatch, Statement } from '@/utils/model/annotate';
import type { Annotation } from '@/utils/model/annotation';
import type { StatementFields } from '@/utils/model/draft';
import type { Entity } from '@/utils/model/entity';
import type { Passage } from '@/utils/model/passage';

/** Tags as typed, separated by commas; each once, in the order typed. */
export function parseTags(text: string): string[] {
  const tags = text.split(/[,،、;\n]/).map((tag) => tag.trim().replace(/^#/, '').trim());
  return [...new Set(tags.filter(Boolean))];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** An empty form for a passage; its words are the first guess at the name. */
export const freshFields = (passage?: Passage): StatementFields => ({
  name: passage ? oneLine(passage.exact).slice(0, 300) : '',
  tags: '',
  note: '',
});

/** Whether a form holds words of the reader, which must not be lost. */
export function hasWords(fields: StatementFields, passage?: Passage): boolean {
  const { name } = freshFields(passage);
  return fields.note !== '' || fields.tags !== '' || (fields.name !== name && fields.name !== '');
}

/** What the form says, as a statement to save. */
export function statementOf(fields: StatementFields, passage: Passage): Statement {
  const tags = parseTags(fields.tags);
  const said = {
    ...(tags.length > 0 ? { tags } : {}),
    ...(fields.note.trim() === '' ? {} : { note: fields.note.trim() }),
  };
  if (fields.typeId === undefined) return { kind: 'highlight', ...said };
  const name = oneLine(fields.name);
  return {
    kind: 'entity',
    typeId: fields.typeId,
    ...(fields.entityId === undefined ? {} : { entityId: fields.entityId }),
    ...(fields.another ? { another: true } : {}),
    ...(name === '' || name === passage.exact ? {} : { name }),
    ...said,
  };
}

/** Whether a form says something else than what is stored. */
export const changes = (annotation: Annotation, fields: StatementFields): boolean =>
  Object.keys(patchOf(annotation, fields)).length > 0;

/** A stored annotation as a form to change it. */
export function fieldsOf(annotation: Annotation, entity: Entity | undefined): StatementFields {
  const said = { tags: annotation.tags.join(', '), note: annotation.note };
  if (annotation.kind === 'note') return { name: '', ...said };
  if (annotation.kind === 'highlight') return { ...freshFields(annotation.passage), ...said };
  const name = entity?.name ?? annotation.passage.exact;
  return { typeId: annotation.typeId, entityId: annotation.entityId, name, ...said };
}

/** Only what the form changed of a stored annotation. */
export function patchOf(annotation: Annotation, fields: StatementFields): AnnotationPatch {
  const tags = parseTags(fields.tags);
  const patch: AnnotationPatch = {
    ...(tags.join('\n') === annotation.tags.join('\n') ? {} : { tags }),
    ...(fields.note === annotation.note ? {} : { note: fields.note.trim() }),
  };
  if (annotation.kind === 'note') return patch;
  if (fields.typeId === undefined) {
    return annotation.kind === 'highlight' ? patch : { ...patch, kind: 'highlight' };
  }
  const same =
    annotation.kind === 'entity' &&
    annotation.typeId === fields.typeId &&
    annotation.entityId === fields.entityId;
  if (same) return patch;
  const name = oneLine(fields.name) || annotation.passage.exact;
  return {
    ...patch,
    kind: 'entity',
    typeId: fields.typeId,
    ...(fields.entityId === undefined ? { name } : { entityId: fields.entityId }),
    ...(fields.another ? { another: true } : {}),
  };
}

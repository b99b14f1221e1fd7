import type { StatementFields } from '@/utils/model/draft';
import type { Entity } from '@/utils/model/entity';

/** The form with another type; an entity picked for the old type is let go, its name stays. */
export function chooseType(fields: StatementFields, typeId: string | undefined): StatementFields {
  if (typeId === fields.typeId) return fields;
  const { typeId: _type, entityId: _entity, another: _another, ...rest } = fields;
  return typeId === undefined ? rest : { ...rest, typeId };
}

/** The form with a typed name: what was picked before no longer counts. */
export function typeName(fields: StatementFields, name: string): StatementFields {
  const { entityId: _entity, another: _another, ...rest } = fields;
  return { ...rest, name };
}

/** The form with an entity of the registry, whose type comes with it. */
export function pickEntity(fields: StatementFields, entity: Entity): StatementFields {
  const { another: _another, ...rest } = fields;
  return { ...rest, typeId: entity.typeId, entityId: entity.id, name: entity.name };
}

/** The form whose name is meant for a new entity, though another one has it. */
export function nameAnother(fields: StatementFields): StatementFields {
  const { entityId: _entity, ...rest } = fields;
  return { ...rest, another: true };
}

import type { EntityType } from '@/utils/model/entity-type';

/** How much a type is used. */
export interface TypeCount {
  readonly mentions: number;
  readonly entities: number;
  /** Whatever has the type, what is in the trash and refusals too: it can be removed at 0. */
  readonly held: number;
}

/** A type with what the settings tell of it. */
export interface ShownType {
  readonly type: EntityType;
  /** The reader's label, or the language's own. */
  readonly label: string;
  /** One of the defaults: it can be archived, but not removed. */
  readonly isDefault: boolean;
  /** Absent while it is counted. */
  readonly count?: TypeCount;
}

/** What the reader says of a type: the rest follows from its place. */
export interface TypeFields {
  readonly label: string;
  readonly colour: string;
  readonly sign: string;
}

/** What can be done to types. Each is `true` when it was written; why not is told elsewhere. */
export interface TypeActions {
  add(fields: TypeFields): Promise<boolean>;
  change(type: ShownType, fields: TypeFields): Promise<boolean>;
  /** The ids of the types on offer, in their new order; `moved` is the one that was moved. */
  reorder(ids: readonly string[], moved: ShownType): Promise<boolean>;
  archive(type: ShownType, archived: boolean): Promise<boolean>;
  /** Its entities and mentions become those of another type. */
  reassign(from: ShownType, to: ShownType, remove: boolean): Promise<boolean>;
  remove(type: ShownType): Promise<boolean>;
}

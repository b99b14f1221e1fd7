import type { Entity } from '@/utils/model/entity';
import type { EntityPatch } from '@/utils/model/entity-patch';
import type { EntityUse } from '@/utils/model/entity-use';

/** A mention in its sentence. */
export interface ShownMention {
  readonly id: string;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly note: string;
}

/** An article with its mentions of one entity, in the order of its text. */
export interface MentionArticle {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  /** Its publisher, or the host. */
  readonly source: string;
  /** ISO 8601. */
  readonly day: string;
  readonly mentions: readonly ShownMention[];
}

/** An entity and where it is mentioned. */
export interface EntityDetail {
  readonly entity: Entity;
  readonly use: EntityUse;
  /** The articles last seen first; as many mentions as were asked for. */
  readonly articles: readonly MentionArticle[];
  /** How many mentions `articles` holds. */
  readonly shown: number;
}

/** Another entity, to be merged with. */
export interface OtherEntity {
  readonly entity: Entity;
  readonly use: EntityUse;
}

/** What can be done to an entity. Each is `true` when it was written; why not is told elsewhere. */
export interface EntityActions {
  /** `told`: what was done, in words. */
  edit(patch: EntityPatch, told: string): Promise<boolean>;
  /** The link as it is stored; `undefined` for words that are none. */
  normaliseLink(typed: string): string | undefined;
  /** Entities with a name like this, without the one that is shown. */
  findOthers(typed: string): Promise<readonly OtherEntity[]>;
  /** The mentions of one become the other's; `kept` is the id of the one that stays. */
  merge(other: OtherEntity, kept: string): Promise<boolean>;
  /** These mentions become those of another entity, which is made where there is none. */
  split(mentionIds: readonly string[], name: string, typeId: string): Promise<boolean>;
  remove(mentions: 'delete' | 'highlight'): Promise<boolean>;
  showMore(): void;
}

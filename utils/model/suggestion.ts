import * as v from 'valibot';
import { PassageSchema } from './passage';
import { IdSchema, LineSchema, NameSchema } from './scalars';

/** `sure`: one key accepts it. `maybe`: the reader is asked. */
export type SuggestionTier = 'sure' | 'maybe';

/**
 * Where a suggestion comes from, best first. `taught`: a name or alias of the registry. `english`:
 * the built-in engine. `capitals`: a sequence of capitals in a language that the engine does not know.
 */
export type SuggestionSource = 'taught' | 'english' | 'capitals';

/** UTF-16 units into a text; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A mention that Pressmark proposes; never stored as an annotation, never exported as one. */
export interface Suggestion extends Span {
  readonly typeId: string;
  readonly tier: SuggestionTier;
  readonly source: SuggestionSource;
  /** The entity of the registry that a taught name belongs to. */
  readonly entityId?: string;
}

/** Suggestions of one article that are one entity: "Pete Hegseth · person · 9 mentions". */
export interface SuggestionGroup {
  /** Tells the groups of one text apart; the same text gives the same keys. */
  readonly key: string;
  /** The fullest form that the article uses, or the entity's name in the registry. */
  readonly label: string;
  readonly typeId: string;
  /** `sure` as soon as one of its mentions is. */
  readonly tier: SuggestionTier;
  readonly source: SuggestionSource;
  readonly entityId?: string;
  /** In the order of the text, none overlapping another. */
  readonly mentions: readonly Suggestion[];
}

/** Most groups and passages that are taken in one write; an article has some hundreds. */
const MOST = 20_000;

/** What the reader accepts of one entity: its mentions, under one name and type. */
export const AcceptedSchema = v.strictObject({
  typeId: IdSchema,
  /** The name of the entity to find or make; `entityId` wins over it. */
  name: NameSchema,
  entityId: v.exactOptional(IdSchema),
  /** Tied to the text that is sent along. */
  passages: v.pipe(v.array(PassageSchema), v.minLength(1), v.maxLength(MOST)),
});
export type Accepted = v.InferOutput<typeof AcceptedSchema>;

export const AcceptedListSchema = v.pipe(
  v.array(AcceptedSchema),
  v.minLength(1),
  v.maxLength(MOST),
);

/** Words that the reader does not want proposed as this type. */
export const RefusalSchema = v.strictObject({
  words: v.pipe(v.array(LineSchema), v.minLength(1), v.maxLength(1_000)),
  typeId: IdSchema,
  /** In every article, not in this one alone. */
  everywhere: v.boolean(),
});
export type Refusal = v.InferOutput<typeof RefusalSchema>;

import type { SuggestionActions } from '@/components/entity/suggestion-actions';
import type { SuggestionsModel } from '@/components/entity/suggestion-section';
import type { FormatChoice } from '@/components/export/export-panel';
import type { Annotation } from '@/utils/model/annotation';
import type { ArticleDraft } from '@/utils/model/article';
import type { StatementFields } from '@/utils/model/draft';
import type { Entity } from '@/utils/model/entity';
import type { EntityUse } from '@/utils/model/entity-use';
import type { MarkPlace, TypeChip } from '@/utils/model/mark';
import type { Passage } from '@/utils/model/passage';
import type { Restriction } from '@/utils/model/restriction';
import type { Settings } from '@/utils/model/setting';

/** When the toolbar shows at a selection on this site. */
export type ToolbarChoice = Settings['toolbar'] | 'off';

export interface SiteModel {
  /** Host as the reader knows it. */
  readonly host: string;
  /** Marks are shown here without a click. */
  readonly granted: boolean;
  /** The one-time offer to do so stands open. */
  readonly offer: boolean;
}

/** What was just done. */
export interface ToastModel {
  readonly text: string;
  readonly undo: boolean;
  /** The entity that was tagged; its further mentions are offered with it. */
  readonly entityId?: string;
}

/** An article that is no longer the one that was read. */
export interface EditedArticle {
  /** Its text as it was read, and as the page shows it. */
  readonly before: string;
  readonly now: string;
  /** When the text was saved, ISO 8601. */
  readonly readAt: string;
  /** The address leads to another article by now. */
  readonly another: boolean;
}

/** Mentions of entities of this article that are not tagged yet. */
export interface MoreMentions {
  /** By the entity's id, in the order of the text. */
  readonly of: ReadonlyMap<string, readonly Passage[]>;
  /** The text that they stand in. */
  readonly text: string;
  /** The entity whose mentions stand open to be ticked. */
  readonly open?: string;
}

export interface ReadyModel {
  readonly stage: 'ready';
  readonly article: ArticleDraft;
  readonly site: SiteModel;
  readonly toolbar: ToolbarChoice;
  /** Types on offer, in the reader's order. */
  readonly types: readonly TypeChip[];
  /** Types no longer on offer that old mentions still have. */
  readonly archivedTypes: readonly TypeChip[];
  readonly annotations: readonly Annotation[];
  readonly entities: readonly Entity[];
  /** In document order; an annotation without a place has not been looked for yet. */
  readonly places: readonly MarkPlace[];
  readonly edited?: EditedArticle;
  readonly suggestions: SuggestionsModel;
  readonly more: MoreMentions;
  readonly selection?: {
    readonly passage: Passage;
    readonly fields: StatementFields;
    /** The page's selection is another one by now, and words were typed for this one. */
    readonly superseded: boolean;
  };
  /** The words to which “Attach here” moves an annotation; absent while none are selected. */
  readonly attachTo?: string;
  readonly edit?: { readonly id: string; readonly fields: StatementFields };
  /** Unsaved text of the note on the whole article. */
  readonly articleNote?: string;
  /** Absent until the reader asks for them. */
  readonly formats?: readonly FormatChoice[];
  /** The keys that save, as this system writes them. */
  readonly saveKeys: string;
  readonly saving: boolean;
  /** Told in words already. */
  readonly error?: { readonly text: string; readonly retry: boolean };
  readonly toast?: ToastModel;
}

export type PopupModel =
  | { readonly stage: 'loading' }
  | { readonly stage: 'restricted'; readonly restriction: Restriction; readonly detail?: string }
  | ReadyModel;

/** All that a reader can do in the popup. */
export interface PopupActions extends SuggestionActions {
  changeSelection(fields: StatementFields): void;
  saveSelection(): void;
  discardSelection(): void;
  /** Drops the draft's passage for the page's present selection, keeping the typed words. */
  takeNewSelection(): void;
  /** Entities whose name or alias starts like `prefix`, best first. */
  complete(prefix: string, typeId?: string): Promise<readonly Entity[]>;
  /** How much entities are used, by their ids. */
  usesOf(ids: readonly string[]): Promise<readonly EntityUse[]>;
  /** Opens the further mentions of an entity, or closes those that are open. */
  openMore(entityId: string | undefined): void;
  tagMore(entityId: string, mentions: readonly Passage[]): void;
  jump(id: string): void;
  /** Opens a row for changes; an open one with unsaved words stays, and this one shut. */
  startEdit(id: string): void;
  changeEdit(fields: StatementFields): void;
  saveEdit(): void;
  cancelEdit(): void;
  remove(id: string): void;
  /** Moves an annotation to the selected words. */
  attach(id: string): void;
  /** The text in which a passage was saved, by the snapshot's id. */
  savedText(snapshotId: string): Promise<string>;
  undo(): void;
  dismissToast(): void;
  changeArticleNote(text: string): void;
  saveArticleNote(): void;
  /** Called straight from the click: the browser wants to see the gesture. */
  setSiteGrant(granted: boolean): void;
  answerOffer(accepted: boolean): void;
  setToolbar(choice: ToolbarChoice): void;
  /** Fetches the formats; called when the reader opens the list. */
  loadFormats(): void;
  exportAs(formatId: string, scope: 'article' | 'everything'): void;
  openLibrary(): void;
  /** Opens the page of one entity in the library. */
  openEntity(entityId: string): void;
  retry(): void;
  dismissError(): void;
}

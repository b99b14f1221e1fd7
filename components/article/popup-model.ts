import type { FormatChoice } from '@/components/export/export-panel';
import type { Annotation } from '@/utils/model/annotation';
import type { ArticleDraft } from '@/utils/model/article';
import type { StatementFields } from '@/utils/model/draft';
import type { Entity } from '@/utils/model/entity';
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
  readonly toast?: { readonly text: string; readonly undo: boolean };
}

export type PopupModel =
  | { readonly stage: 'loading' }
  | { readonly stage: 'restricted'; readonly restriction: Restriction; readonly detail?: string }
  | ReadyModel;

/** All that a reader can do in the popup. */
export interface PopupActions {
  changeSelection(fields: StatementFields): void;
  saveSelection(): void;
  discardSelection(): void;
  /** Drops the draft's passage for the page's present selection, keeping the typed words. */
  takeNewSelection(): void;
  /** Entities whose name or alias starts like `prefix`, best first. */
  complete(prefix: string, typeId?: string): Promise<readonly Entity[]>;
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
  retry(): void;
  dismissError(): void;
}

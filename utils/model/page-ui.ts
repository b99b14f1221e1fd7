import type { TypeChip } from './mark';
import type { PassageStatus } from './passage';

/** Edges in viewport CSS px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The box around all the words that a piece of UI belongs to, and the direction they are read in. */
export interface Anchor {
  readonly rect: Box;
  readonly rtl: boolean;
}

/** Where the words are now, asked again whenever the page scrolls; `undefined` once they are gone. */
export type Place = () => Anchor | undefined;

/** What stands at words of the page; one at a time. */
export type PlacedPart = 'toolbar' | 'card' | 'note';

/** What stands at the bottom of the window. */
export type DockedPart = 'walk' | 'mentions';

/** What a card says of one mark. The text of notes is never among it: a card stands in the page. */
export interface CardMark {
  readonly id: string;
  readonly kind: 'entity' | 'highlight';
  readonly typeId?: string;
  /** The entity's name. */
  readonly name?: string;
  readonly hasNote: boolean;
  /** The words as they were saved. */
  readonly exact: string;
  readonly status: PassageStatus;
  /** When the status is `changed`: the words there now. */
  readonly now?: string;
  /** How many further mentions of the entity could be tagged; 0 until that is known. */
  readonly more: number;
}

/** What a key or a button asks for in annotation mode. */
export type WalkWish =
  | { readonly do: 'next' | 'previous' | 'accept' | 'undo' | 'keys' | 'caret' | 'leave' }
  | { readonly do: 'accept as'; readonly typeId: string }
  | { readonly do: 'refuse'; readonly everywhere: boolean };

/** What the bar of annotation mode shows. */
export interface WalkView {
  /** The suggestion that the keys act on; absent while there is none. */
  readonly current?: {
    readonly words: string;
    readonly type: TypeChip | undefined;
    readonly isSure: boolean;
    /** From 1. */
    readonly place: number;
    readonly of: number;
    readonly mentions: number;
  };
  /** Pressmark is still looking for some. */
  readonly isBusy: boolean;
  /** The keys move a caret. */
  readonly isCaret: boolean;
  /** All keys are shown. */
  readonly isHelp: boolean;
  readonly types: readonly TypeChip[];
}

/** A list of mentions in their sentences, of which the reader picks those to tag. */
export interface MentionsView {
  readonly name: string;
  readonly hits: readonly {
    readonly before: string;
    readonly words: string;
    readonly after: string;
    readonly ticked: boolean;
  }[];
  tick(at: number): void;
  tag(): void;
  cancel(): void;
}

/** The views of annotation mode. */
export interface ModeViews {
  showWalk(view: WalkView, wish: (wish: WalkWish) => void): void;
  showMentions(view: MentionsView): void;
}

/** What the reader can do in the page's own UI. */
export interface PageUiActions {
  tag(typeId: string): void;
  highlight(): void;
  note(): void;
  edit(id: string): void;
  remove(id: string): void;
  /** Tags the further mentions of a card's entity. */
  tagMore(id: string): void;
  /** Lists them. */
  listMore(id: string): void;
  /** The reader closed the toolbar or the card. */
  leave(): void;
}

export interface NoticeAction {
  readonly label: string;
  /** What the key that does the same has printed on it. */
  readonly hotkey?: string;
  run(): void;
}

/** Toolbar, card, note frame and notice as one finished part; it never takes focus by itself. */
export interface PageUi {
  showToolbar(at: Place, props: { words: string; types: readonly TypeChip[] }): void;
  /** `marks`: smallest first. */
  showCard(at: Place, props: { marks: readonly CardMark[]; types: readonly TypeChip[] }): void;
  /** One line that goes by itself; it stands beside the other parts. */
  showNotice(text: string, ...actions: readonly NoticeAction[]): void;
  /**
   * Stands at the bottom of the window until it is hidden, drawn into a slot that stays the same as
   * long. The list takes the place of the bar, and the focus, since the reader asked for it.
   */
  dock(part: DockedPart, draw: (slot: HTMLElement) => void): void;
  /** Adds styles for what is docked. */
  dress(css: string): void;
  /** `src`: the URL of the note page with its token. */
  showNoteFrame(at: Place, src: string): void;
  /** Without a part: all of them. The host leaves the document when nothing is shown. */
  hide(what?: PlacedPart | DockedPart | 'notice'): void;
  readonly open: PlacedPart | undefined;
  /** Whether an event that the page's document received came from our parts. */
  contains(event: Event): boolean;
  /** What is shown of the docked parts. */
  readonly docked: DockedPart | undefined;
  /** Moves the focus into the toolbar, or into the card where that is what is open. */
  focusToolbar(): void;
  destroy(): void;
}

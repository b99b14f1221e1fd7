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
}

/** What the reader can do in the page's own UI. */
export interface PageUiActions {
  tag(typeId: string): void;
  highlight(): void;
  note(): void;
  edit(id: string): void;
  remove(id: string): void;
  /** The reader closed the toolbar or the card. */
  leave(): void;
}

export interface NoticeAction {
  readonly label: string;
  run(): void;
}

/** Toolbar, card, note frame and notice as one finished part; it never takes focus by itself. */
export interface PageUi {
  showToolbar(at: Place, props: { words: string; types: readonly TypeChip[] }): void;
  /** `marks`: smallest first. */
  showCard(at: Place, props: { marks: readonly CardMark[]; types: readonly TypeChip[] }): void;
  /** One line that goes by itself; it stands beside the other parts. */
  showNotice(text: string, action?: NoticeAction): void;
  /** `src`: the URL of the note page with its token. */
  showNoteFrame(at: Place, src: string): void;
  /** Without a part: all of them. The host leaves the document when nothing is shown. */
  hide(what?: PlacedPart | 'notice'): void;
  readonly open: PlacedPart | undefined;
  /** Whether an event that the page's document received came from our parts. */
  contains(event: Event): boolean;
  /** Moves the focus into the toolbar, or into the card where that is what is open. */
  focusToolbar(): void;
  destroy(): void;
}

import type { TypeChip } from '@/utils/model/mark';
import type { PassageStatus } from '@/utils/model/passage';

/** Where something is shown: asked again whenever the page scrolls. `undefined`: no longer there. */
export type Place = () => { rect: Box; rtl: boolean } | undefined;

/** Viewport px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface CardMark {
  readonly id: string;
  readonly kind: 'entity' | 'highlight';
  readonly typeId?: string;
  readonly name?: string;
  readonly hasNote: boolean;
  readonly exact: string;
  readonly status: PassageStatus;
}

/** What the reader can do in the page's own UI. */
export interface PageUiActions {
  tag(typeId: string): void;
  highlight(): void;
  note(): void;
  edit(id: string): void;
  remove(id: string): void;
  leave(): void;
}

/** Toolbar, card, note frame and notice as one finished part; it never takes focus by itself. */
export interface PageUi {
  showToolbar(at: Place, props: { words: string; types: readonly TypeChip[] }): void;
  showCard(at: Place, props: { marks: readonly CardMark[]; types: readonly TypeChip[] }): void;
  showNotice(text: string, action?: { label: string; run(): void }): void;
  showNoteFrame(at: Place, src: string): void;
  hide(what?: 'toolbar' | 'card' | 'note' | 'notice'): void;
  readonly open: 'toolbar' | 'card' | 'note' | undefined;
  contains(event: Event): boolean;
  focusToolbar(): void;
  destroy(): void;
}

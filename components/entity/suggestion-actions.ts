import type { Span, SuggestionGroup } from '@/utils/model/suggestion';

/** What the reader does with suggestions. */
export interface SuggestionActions {
  /** Accepts groups with all their mentions in one write; one of them also as another type. */
  acceptSuggestions(groups: readonly SuggestionGroup[], typeId?: string): void;
  refuseSuggestion(group: SuggestionGroup, everywhere: boolean): void;
  /** Brings words of the article's text into view in the page. */
  showWords(span: Span): void;
  /** Starts the walk through the suggestions in the page; the popup closes. */
  walkSuggestions(): void;
  turnOnSuggestions(): void;
  suggestAgain(): void;
}

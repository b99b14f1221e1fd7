import type { Suggestion } from '@/utils/model/suggestion';
import type { Slices } from '@/utils/text/slices';

/** What is known of a text beside its words. */
export interface AboutWords {
  /** BCP 47, as the page says it; absent when it does not. */
  readonly lang?: string;
  /** ISO 8601 date or moment: what "Friday" and "last month" count from. */
  readonly published?: string;
}

/**
 * One source of suggestions. Its list is in the order of the text and none overlaps another; every
 * `text.slice(start, end)` is the words that are proposed. Work gives way after every `yield`, at
 * least once in 10 ms.
 */
export interface SuggestionProvider {
  suggest(text: string, about: AboutWords): Slices<Suggestion[]>;
}

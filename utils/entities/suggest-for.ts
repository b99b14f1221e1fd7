import type { Suggestion, SuggestionGroup } from '@/utils/model/suggestion';
import type { Slices } from '@/utils/text/slices';
import { findCapitals } from './capitals';
import { groupInSlices } from './group-suggestions';
import { isEnglish } from './is-english';
import { mergeSuggestions, type TaggedSpan } from './merge-suggestions';
import type { AboutWords, SuggestionProvider } from './provider';
import { type RefusedWords, withoutRefused } from './refusals';
import { findTaught, type TaughtNames } from './taught-names';

/** Suggestions of one text; an article has some hundreds, and no reader walks through more than this. */
const MOST = 10_000;

export interface SuggestionSources {
  /** The names of the registry. */
  readonly taught?: TaughtNames;
  /** The engine for English, or what it said of this text. */
  readonly english?: SuggestionProvider | readonly Suggestion[];
  /** Those of this article and those of everywhere. */
  readonly refusals?: readonly RefusedWords[];
  /** What is tagged in this text already. */
  readonly tagged?: readonly TaggedSpan[];
}

/**
 * What is proposed for a text, by entity, the one mentioned most first: taught names in any language,
 * then what the engine finds in English, or sequences of capitals in another language.
 */
export function* suggestFor(
  text: string,
  about: AboutWords,
  { taught, english, refusals = [], tagged = [] }: SuggestionSources,
): Slices<SuggestionGroup[]> {
  const known = taught ? yield* findTaught(taught, text) : [];
  yield;
  const read = isEnglish(text, about)
    ? yield* readEnglish(text, about, english)
    : yield* findCapitals(text, about);
  yield;
  const merged = mergeSuggestions([known, read], tagged).slice(0, MOST);
  yield;
  const groups = yield* groupInSlices(text, merged, taught?.entities);
  yield;
  return withoutRefused(text, groups, refusals);
}

function* readEnglish(
  text: string,
  about: AboutWords,
  english: SuggestionSources['english'],
): Slices<readonly Suggestion[]> {
  if (english === undefined) return [];
  return 'suggest' in english ? yield* english.suggest(text, about) : english;
}

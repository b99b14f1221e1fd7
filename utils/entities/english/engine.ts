import type { AboutWords, SuggestionProvider } from '@/utils/entities/provider';
import type { Suggestion } from '@/utils/model/suggestion';
import type { Slices } from '@/utils/text/slices';
import type { EnglishData } from './data';
import { readDateline } from './datelines';
import { findDates } from './dates';
import { findFigures } from './figures';
import { findGroups } from './groups';
import { type FoundName, joinFound } from './join-found';
import { findProducts } from './named-products';
import { readEvidence } from './read-evidence';
import { resolveSurnames } from './surnames';
import { kindName, tagNames } from './tagger';
import { tierOf } from './tiers';
import { findWorks } from './titled-works';
import { trimName } from './trim-name';

/** Names between two yields. */
const PACE = 2_000;

/**
 * The built-in source of suggestions for English texts: rules and word lists, a trained tagger, and
 * patterns for dates and figures. What rules and tagger agree on is sure.
 */
export function createEnglishEngine(data: EnglishData): SuggestionProvider {
  return {
    *suggest(text: string, _about: AboutWords): Slices<Suggestion[]> {
      const evidence = yield* readEvidence(text, data);
      const { words } = evidence;
      const tagged = yield* tagNames(evidence, data);
      const trimmed = tagged.map((name) => readDateline(evidence, trimName(evidence, name)));
      yield;
      const names = yield* resolveSurnames(evidence, trimmed);
      const found: FoundName[] = [];
      for (const name of names) {
        if (found.length % PACE === PACE - 1) yield;
        found.push({
          start: words.start[name.start] ?? 0,
          end: words.end[name.end - 1] ?? 0,
          typeId: kindName(name.kind),
          tier: tierOf(name),
        });
      }
      const groups = yield* findGroups(evidence, names);
      const dates = yield* findDates(text);
      const figures = yield* findFigures(text, dates);
      const works = yield* findWorks(text);
      const products = yield* findProducts(text);
      return yield* joinFound([dates, figures, products, works, found, groups]);
    },
  };
}

import type { Lexicon } from './data';
import type { Evidence } from './features';
import { rememberWords } from './memory';
import { findPhrases } from './phrases';
import { applyRules } from './rules/apply-rules';
import { readWords } from './words';

/** All that the tagger looks at in a text; training reads its texts by the same function. */
export function* readEvidence(text: string, data: Lexicon): Generator<void, Evidence> {
  const words = yield* readWords(text, data);
  const phrases = yield* findPhrases(words, data);
  const seen = yield* rememberWords(words);
  const ruled = yield* applyRules({ words, phrases, seen });
  return { words, phrases, seen, ruled };
}

import { withoutRelativeTimes } from './relative-times';

/**
 * What became of a text since it was known. `same`: nothing but times that run on by themselves. `cut
 * short`: only its beginning is shown, as before a paywall. `another article`: the address leads to
 * something else by now.
 */
export type VersionChange = 'same' | 'cut short' | 'edited' | 'another article';

/** Of a text that is cut short at least this share is missing; a publisher takes less off an end. */
const MISSING = 0.25;

/**
 * Texts of which fewer pairs of words agree are not versions of one article. Of 820 pairs of unrelated
 * news pages none shares as many (the most 0.17, the median 0.04); single words tell nothing: half of
 * those pairs share more than a fifth of them.
 */
const AGREEING = 0.2;

/** Runs of letters; where scripts do without spaces, each character. */
const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}]+/gu;

/** Compares an article's text with how it was known, times that run on by themselves aside. */
export function compareVersions(known: string, now: string): VersionChange {
  const before = withoutRelativeTimes(known);
  const after = withoutRelativeTimes(now);
  if (before === after) return 'same';
  if (isCutShort(before, after)) return 'cut short';
  return agreement(before, after) < AGREEING ? 'another article' : 'edited';
}

/** Whether `now` is the beginning of `known`; its last line may break off within a sentence. */
function isCutShort(known: string, now: string): boolean {
  const beginning = now.replace(/(?:\s|…|\.{3})+$/, '');
  return beginning.length <= known.length * (1 - MISSING) && known.startsWith(beginning);
}

/** Of the distinct pairs of neighbouring words in the text with fewer of them, the share in both. */
function agreement(a: string, b: string): number {
  const [few, many] = [pairsOf(a), pairsOf(b)].sort((x, y) => x.size - y.size);
  if (!few || !many || few.size === 0) return 0;
  return [...few].filter((pair) => many.has(pair)).length / few.size;
}

function pairsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(WORDS) ?? [];
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
}
